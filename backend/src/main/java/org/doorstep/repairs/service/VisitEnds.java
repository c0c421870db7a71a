package org.doorstep.repairs.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.doorstep.appointments.events.NoAccessDisputed;
import org.doorstep.appointments.events.NoAccessRecorded;
import org.doorstep.appointments.events.VisitDone;
import org.doorstep.landlord.Landlord;
import org.doorstep.platform.jobs.Jobs;
import org.doorstep.platform.spi.Events;
import org.doorstep.repairs.NextStep;
import org.doorstep.repairs.events.RepairCompleted;
import org.doorstep.repairs.model.Repair;
import org.doorstep.repairs.model.RepairState;
import org.doorstep.standards.Promises;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A visit ended: done, done for now, or nobody in. What was promised is settled and what comes next is said. */
@Component
class VisitEnds {

    private final RepairMoves moves;
    private final Promises promises;
    private final VisitNotices notices;
    private final Jobs jobs;
    private final Events events;
    private final Landlord landlord;

    VisitEnds(RepairMoves moves, Promises promises, VisitNotices notices, Jobs jobs, Events events, Landlord landlord) {
        this.moves = moves;
        this.promises = promises;
        this.notices = notices;
        this.jobs = jobs;
        this.events = events;
        this.landlord = landlord;
    }

    /** The resident may answer until then; nothing is closed before. */
    Mono<Void> nobodyIn(NoAccessRecorded event) {
        var entry = new RepairStore.Entry(event.at(), "no-access", List.of(), "no-access." + event.visit());
        return moves.move(event.about(), RepairState.Event.NOBODY_IN, entry, new RepairMoves.Move() {
            @Override
            public Mono<Repair.Standing> standing(Repair repair) {
                var next = NextStep.of(NextStep.Kind.TELL_US_IF_YOU_WERE_IN, event.answerUntil());
                return Mono.just(repair.standing().without(RepairState.NO_ACCESS, next));
            }

            @Override
            public Mono<Void> besides(Repair repair) {
                return jobs.enqueue(NoAccessClosing.TASK, event.visit().toString(), repair.id().toString(), event.answerUntil())
                        .then(notices.nobodyIn(repair, event.visit()));
            }
        });
    }

    Mono<Void> wasIn(NoAccessDisputed event) {
        var entry = new RepairStore.Entry(event.at(), "was-in", List.of(), "was-in." + event.visit());
        return moves.move(event.about(), RepairState.Event.WAS_IN, entry,
                repair -> moves.weRing(repair).map(next -> repair.standing().without(RepairState.REPORTED, next)));
    }

    Mono<Void> done(VisitDone event) {
        return switch (event.outcome()) {
            case "completed" -> completed(event);
            case "waiting" -> waiting(event);
            // The next visit brings its own event; here only that somebody came is settled.
            default -> moves.note(event.about(), entry(event, "follow-on"), repair -> repair.standing().next(),
                    repair -> attended(repair, event));
        };
    }

    private Mono<Void> completed(VisitDone event) {
        return moves.move(event.about(), RepairState.Event.FINISH, entry(event, "done"), new RepairMoves.Move() {
            @Override
            public Mono<Repair.Standing> standing(Repair repair) {
                return Mono.just(repair.standing().done(event.at(), event.whatWasDone(), event.firstTime(),
                        new NextStep(NextStep.Kind.RATE_US, java.util.Optional.empty())));
            }

            @Override
            public Mono<Void> besides(Repair repair) {
                return attended(repair, event)
                        .then(kept(repair, "repair.completed", event.at()))
                        .then(kept(repair, "hazard.made-safe", event.at()))
                        .then(kept(repair, "hazard.work-completed", event.at()))
                        .then(events.publish(new RepairCompleted(repair.id(), repair.reference(), repair.report().person(),
                                event.firstTime(), event.at())));
            }
        });
    }

    private Mono<Void> waiting(VisitDone event) {
        return moves.move(event.about(), RepairState.Event.WAIT, entry(event, "waiting"), new RepairMoves.Move() {
            @Override
            public Mono<Repair.Standing> standing(Repair repair) {
                var by = closing(event.reviewOn());
                return Mono.just(repair.standing().waiting(event.waitingFor(), NextStep.of(NextStep.Kind.WE_WAIT, by)));
            }

            @Override
            public Mono<Void> besides(Repair repair) {
                return attended(repair, event);
            }
        });
    }

    private Mono<Void> attended(Repair repair, VisitDone event) {
        return kept(repair, "repair.attended", event.arrivedAt());
    }

    private Mono<Void> kept(Repair repair, String event, Instant at) {
        return promises.keep(RepairMoves.SYSTEM, repair.subject(), event, at).then();
    }

    private Instant closing(LocalDate day) {
        return day.atTime(landlord.officeHours().closes()).atZone(RepairNotes.ZONE).toInstant();
    }

    private static RepairStore.Entry entry(VisitDone event, String what) {
        return new RepairStore.Entry(event.at(), what, List.of(), what + "." + event.visit());
    }
}
