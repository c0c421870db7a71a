package org.doorstep.repairs.service;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.doorstep.contact.Contact;
import org.doorstep.contact.Incoming;
import org.doorstep.contact.Notice;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.repairs.model.Repair;
import org.doorstep.residents.Party;
import org.doorstep.residents.PartyRole;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Who is told what becomes of a repair: whoever reported it, while its agreement still names them; after that the first
 * who holds the home now, and nobody where nobody does. When somebody comes to a home is the business of those who live
 * there (UK GDPR, article 5(1)(f)). A repair of shared parts has no agreement, and stays its reporter's.
 */
@Component
class Hearers {

    private final Residents residents;
    private final RepairStore repairs;
    private final Contact contact;

    Hearers(Residents residents, RepairStore repairs, Contact contact) {
        this.residents = residents;
        this.repairs = repairs;
        this.contact = contact;
    }

    /** Their reference; empty where nobody is left to tell. */
    Mono<String> of(Repair repair) {
        var reporter = repair.report().person();
        return repair.where().agreement().map(agreement -> held(agreement, reporter)).orElse(Mono.just(reporter));
    }

    /** The same for many in one round trip: their references by the repair's id, without those where nobody is left to tell. */
    Mono<Map<UUID, String>> of(Collection<Repair> repairs) {
        var agreements = repairs.stream().flatMap(repair -> repair.where().agreement().stream()).collect(Collectors.toSet());
        return residents.parties(RepairMoves.SYSTEM, agreements).map(named -> {
            var hearing = new HashMap<UUID, String>();
            repairs.forEach(repair -> hears(repair, named).ifPresent(person -> hearing.put(repair.id(), person)));
            return hearing;
        });
    }

    private static Optional<String> hears(Repair repair, Map<UUID, List<Party>> named) {
        var reporter = repair.report().person();
        return repair.where().agreement().map(agreement -> held(named.getOrDefault(agreement, List.of()), reporter)).orElse(Optional.of(reporter));
    }

    /** @param notice made for the reference of whoever hears it */
    Mono<Void> tell(CurrentUser user, Repair repair, Function<String, Notice> notice) {
        return of(repair).map(notice).flatMap(made -> contact.tell(user, made));
    }

    /** The neighbours who joined it ({@link Following}), but for whoever is told as its own. */
    Mono<Void> tellFollowers(CurrentUser user, Repair repair, Function<String, Notice> notice) {
        return of(repair).defaultIfEmpty("").flatMap(own -> repairs.followers(repair.id()).filter(person -> !person.equals(own))
                .map(notice).concatMap(made -> contact.tell(user, made)).then());
    }

    /** Those of these agreements that name nobody any more, because they are over. */
    Mono<Set<UUID>> over(Set<UUID> agreements) {
        return residents.over(RepairMoves.SYSTEM, agreements);
    }

    /**
     * Writes down what somebody said of it: a resident for themselves, staff for whom they talked to, who is whoever holds
     * the home now. Where nobody does, it can only have been the reporter.
     *
     * @param said made for the reference of whoever said it
     */
    Mono<Void> heard(CurrentUser user, Repair repair, Function<String, Incoming> said) {
        var reporter = repair.report().person();
        return Mono.justOrEmpty(user.onBehalfOf()).switchIfEmpty(of(repair).defaultIfEmpty(reporter))
                .map(said).flatMap(made -> contact.heard(user, made));
    }

    private Mono<String> held(UUID agreement, String reporter) {
        return residents.parties(RepairMoves.SYSTEM, agreement).flatMap(parties -> Mono.justOrEmpty(held(parties, reporter)));
    }

    private static Optional<String> held(List<Party> parties, String reporter) {
        return Party.names(parties, reporter) ? Optional.of(reporter) : firstHolder(parties);
    }

    private static Optional<String> firstHolder(List<Party> parties) {
        return parties.stream().filter(party -> party.role() == PartyRole.HOLDER).map(party -> party.person().reference()).findFirst();
    }
}
