package org.doorstep.leasehold.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.doorstep.contact.Contact;
import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.ConsultationView;
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
    private final ServedLetters letters;
    private final Events events;

    ConsultationNotices(ConsultationReaders readers, Residents residents, Contact contact, ServedLetters letters, Events events) {
        this.readers = readers;
        this.residents = residents;
        this.contact = contact;
        this.letters = letters;
        this.events = events;
    }

    /**
     * In the caller's transaction. Whoever holds several leases is told once a step. A lease is served by it where somebody it names can be
     * written to (backend/docs/adr/0086).
     *
     * @return how many were told
     */
    Mono<Integer> tell(CurrentUser staff, Consultation about, Optional<Instant> by, Stage stage) {
        return readers.concerned(about)
                .flatMap(concerned -> residents.agreements(SYSTEM, concerned.today().all()))
                .flatMap(agreements -> residents.parties(SYSTEM, agreements.values())
                        .flatMap(parties -> written(about, stage, agreements, parties).thenReturn(people(about, parties.values()))))
                .flatMap(people -> Flux.fromIterable(people)
                        .concatMap(person -> contact.tell(staff, notice(person, about, kind(stage), by).once(name(about, stage))))
                        .then(events.publish(new NoticeServed(about.reference(), stage.code())))
                        .then(Mono.just(people.size())));
    }

    private Mono<Void> written(Consultation about, Stage stage, Map<String, UUID> agreements, Map<UUID, List<Party>> parties) {
        return Flux.fromIterable(agreements.entrySet()).concatMap(lease -> letters.written(kind(stage), about.id(), lease.getKey(), name(about, stage),
                parties.getOrDefault(lease.getValue(), List.of()).stream().map(party -> party.person().reference()).toList())).then();
    }

    /** Whether a notice of a kind to one of them would leave now. */
    Mono<Boolean> reach(NoticeKind kind, List<String> people) {
        return letters.reached(kind, people);
    }

    /** Serves it on one lease that it did not reach, in the caller's transaction. */
    Mono<Void> again(Consultation about, Stage stage, Late late) {
        var name = name(about, stage) + ":" + late.today();
        return letters.written(kind(stage), about.id(), late.lease(), name, late.people())
                .thenMany(Flux.fromIterable(late.people()).concatMap(person -> contact.tell(SYSTEM, notice(person, about, kind(stage), late.by()).once(name)))).then();
    }

    /** @param by until when they may answer */
    record Late(String lease, List<String> people, LocalDate today, Optional<Instant> by) {}

    /** Of those whom a consultation is about today, whose letters go to another country. */
    Mono<Set<String>> abroad(Consultation about) {
        return readers.concerned(about).flatMap(concerned -> residents.agreements(SYSTEM, concerned.today().all()))
                .flatMap(agreements -> residents.parties(SYSTEM, agreements.values())).flatMap(parties -> letters.abroad(people(about, parties.values())));
    }

    /** The same of these people. */
    Mono<Set<String>> abroad(List<String> people) {
        return letters.abroad(people);
    }

    /** How many leases the last notice has not been served on. */
    Mono<Long> unserved(Consultation about) {
        var last = about.notices().stream().map(ConsultationView.Notice::stage).max(Comparator.naturalOrder());
        return readers.unserved(about).filter(letter -> last.filter(stage -> kind(stage) == letter.kind()).isPresent()).count();
    }

    static Stage stage(NoticeKind kind) {
        return switch (kind) {
            case CONSULTATION_NOTICE -> Stage.INTENTION;
            case CONSULTATION_ESTIMATES -> Stage.ESTIMATES;
            case CONSULTATION_REASONS -> Stage.REASONS;
            default -> throw new IllegalArgumentException("%s is no notice of a consultation".formatted(kind));
        };
    }

    private static NoticeKind kind(Stage stage) {
        return switch (stage) {
            case INTENTION -> NoticeKind.CONSULTATION_NOTICE;
            case ESTIMATES -> NoticeKind.CONSULTATION_ESTIMATES;
            case REASONS -> NoticeKind.CONSULTATION_REASONS;
            case CONTRACT -> throw new IllegalArgumentException("of a contract that was entered no notice is served");
        };
    }

    /** Tells one telling from another of the same consultation. */
    private static String name(Consultation about, Stage stage) {
        return kind(stage).code() + ":" + about.id() + ":" + stage.code();
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
