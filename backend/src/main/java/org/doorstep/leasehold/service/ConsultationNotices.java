package org.doorstep.leasehold.service;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.doorstep.contact.Contact;
import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.Stage;
import org.doorstep.leasehold.events.NoticeServed;
import org.doorstep.leasehold.model.Consultation;
import org.doorstep.platform.spi.Events;
import org.doorstep.residents.Party;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Serves a notice on everybody a consultation concerns: whoever holds a lease today, at the address they gave for letters, who acts
 * for them, and the association.
 */
@Component
class ConsultationNotices {

    private static final CurrentUser SYSTEM = new CurrentUser.System("leasehold");

    private final ConsultationReaders readers;
    private final Residents residents;
    private final Contact contact;
    private final Events events;

    ConsultationNotices(ConsultationReaders readers, Residents residents, Contact contact, Events events) {
        this.readers = readers;
        this.residents = residents;
        this.contact = contact;
        this.events = events;
    }

    /**
     * In the caller's transaction. Whoever holds several leases is told once a step.
     *
     * @param stage tells one telling from another of the same consultation
     * @return how many were told
     */
    Mono<Integer> tell(CurrentUser staff, Consultation about, NoticeKind kind, Optional<Instant> by, Stage stage) {
        return readers.concerned(about)
                .flatMap(concerned -> residents.agreements(SYSTEM, concerned.today().all()))
                .flatMap(agreements -> residents.parties(SYSTEM, agreements.values()))
                .map(parties -> people(about, parties.values()))
                .flatMap(people -> Flux.fromIterable(people)
                        .concatMap(person -> contact.tell(staff, notice(person, about, kind, by).once(kind.code() + ":" + about.id() + ":" + stage.code())))
                        .then(events.publish(new NoticeServed(about.reference(), stage.code())))
                        .then(Mono.just(people.size())));
    }

    private static Notice notice(String person, Consultation about, NoticeKind kind, Optional<Instant> by) {
        return by.map(until -> Notice.of(kind, person, about.subject(), about.reference(), until))
                .orElseGet(() -> Notice.of(kind, person, about.subject(), about.reference()));
    }

    /** "To each tenant; and where a recognised tenants' association represents some or all of the tenants, to the association" (paragraph 1(1) of each schedule). */
    private static List<String> people(Consultation about, Collection<List<Party>> parties) {
        return Stream.concat(parties.stream().flatMap(List::stream).map(party -> party.person().reference()), about.association().stream().map(Consultation.Association::person))
                .distinct().sorted().toList();
    }
}
