package org.doorstep.leasehold.service;

import java.util.List;
import java.util.Optional;

import org.doorstep.leasehold.Stage;
import org.doorstep.leasehold.model.Consultation;
import org.doorstep.leasehold.service.LeaseLetterStore.Unserved;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Serves a notice on a lease that it did not reach, once there is an address. Its thirty days begin with the day it is served (CLK-6), and
 * the next step waits for them (backend/docs/adr/0100).
 */
@Component
class ConsultationLetters {

    private final ConsultationStore consultations;
    private final ConsultationReaders readers;
    private final ConsultationNotices notices;
    private final ConsultationRules rules;
    private final LeasePeople people;
    private final Tx tx;

    ConsultationLetters(ConsultationStore consultations, ConsultationReaders readers, ConsultationNotices notices, ConsultationRules rules, LeasePeople people, Tx tx) {
        this.consultations = consultations;
        this.readers = readers;
        this.notices = notices;
        this.rules = rules;
        this.people = people;
        this.tx = tx;
    }

    /** @return whether it is still to be served: the lease is one of those that are consulted */
    Mono<Boolean> again(Unserved letter) {
        return consultations.find(Optional.empty(), letter.reference())
                .filterWhen(kept -> readers.concerned(kept).map(concerned -> concerned.today().all().contains(letter.lease())))
                .flatMap(kept -> letter.again() ? reach(letter, kept).thenReturn(true) : Mono.just(true)).defaultIfEmpty(false);
    }

    private Mono<Void> reach(Unserved letter, Consultation kept) {
        return people.of(letter.lease()).filterWhen(named -> notices.reach(letter.kind(), named))
                .flatMap(named -> notices.abroad(named).flatMap(abroad -> tx.run(serve(letter, kept, named, !abroad.isEmpty()))));
    }

    /** A step that somebody takes at the same time goes first. */
    private Mono<Void> serve(Unserved letter, Consultation kept, List<String> named, boolean abroad) {
        var stage = ConsultationNotices.stage(letter.kind());
        var days = rules.on(kept.began(), abroad).served(rules.today());
        var by = Optional.of(rules.endOf(days.lastDay())).filter(_ -> stage != Stage.REASONS);
        return consultations.touch(kept.id(), kept.version()).filter(first -> first)
                .flatMap(_ -> consultations.runsUntil(kept.id(), stage, days.lastDay())
                        .then(notices.again(kept, stage, new ConsultationNotices.Late(letter.lease(), named, rules.today(), by))));
    }
}
