package org.doorstep.rent.service;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.doorstep.contact.Contact;
import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeFate;
import org.doorstep.contact.NoticeFate.State;
import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.residents.Party;
import org.doorstep.residents.PartyRole;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The letters of a notice of another rent, one to each of those who hold the tenancy. They are told once each letter has left the house,
 * by the day on which it is there, and the promise is kept by that day (backend/docs/adr/0135).
 */
@Component
class ChangeLetters {

    static final String SUBJECT = "rent-notice";

    private static final CurrentUser SYSTEM = new CurrentUser.System("rent");

    private final ReviewStore reviews;
    private final Residents residents;
    private final Contact contact;
    private final ChangePromises promises;
    private final NoticeDays days;

    ChangeLetters(ReviewStore reviews, Residents residents, Contact contact, ChangePromises promises, NoticeDays days) {
        this.reviews = reviews;
        this.residents = residents;
        this.contact = contact;
        this.promises = promises;
        this.days = days;
    }

    /** Each joint tenant on their own; for whoever cannot be written to at all nothing more will happen, so that is looked at here. */
    Mono<Void> send(UUID notice, String account, List<Party> parties) {
        return Flux.fromIterable(parties).filter(party -> party.role() == PartyRole.HOLDER)
                .concatMap(party -> contact.tell(SYSTEM, Notice.of(NoticeKind.CHARGE_CHANGES, party.person().reference(), new Subject(SUBJECT, notice), account)))
                .then(Mono.defer(() -> look(notice, parties)));
    }

    /** Looks at what became of them; seen twice it is the same. */
    Mono<Void> look(UUID notice) {
        return reviews.agreements(Set.of(notice)).flatMap(agreements -> Mono.justOrEmpty(Optional.ofNullable(agreements.get(notice))))
                .flatMap(agreement -> residents.parties(SYSTEM, agreement)).flatMap(parties -> look(notice, parties));
    }

    /** Whoever came to hold it since, and was told nothing, is one whose letter did not leave; whoever holds it no more does not matter. */
    private Mono<Void> look(UUID notice, List<Party> parties) {
        var holders = parties.stream().filter(party -> party.role() == PartyRole.HOLDER).toList();
        return contact.fates(SYSTEM, new Subject(SUBJECT, notice), NoticeKind.CHARGE_CHANGES)
                .map(fates -> fates.stream().filter(fate -> Party.names(holders, fate.person())).toList())
                .filter(fates -> fates.stream().noneMatch(fate -> fate.state() == State.WAITING))
                .flatMap(fates -> settle(notice, left(fates, holders.size())));
    }

    /** When the last of them left; empty where that of one of the holders did not. */
    private static Optional<Instant> left(List<NoticeFate> fates, int holders) {
        var left = fates.stream().filter(fate -> fate.state() == State.SENT).map(NoticeFate::at).toList();
        return left.size() == holders ? left.stream().max(Comparator.naturalOrder()) : Optional.empty();
    }

    private Mono<Void> settle(UUID notice, Optional<Instant> left) {
        return reviews.settle(notice, left.map(days::there)).flatMap(settled -> Mono.justOrEmpty(left).flatMap(at -> promises.left(settled, at)));
    }
}
