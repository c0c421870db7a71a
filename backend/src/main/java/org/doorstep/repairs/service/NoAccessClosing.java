package org.doorstep.repairs.service;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.doorstep.appointments.Appointments;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.jobs.ReactiveJobHandler;
import org.doorstep.repairs.NextStep;
import org.doorstep.repairs.model.Repair;
import org.doorstep.repairs.model.RepairState;
import org.doorstep.standards.Promises;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Closes a repair nobody let us in for, once the resident has had their working day to say "I was in". It asks the visit
 * and not the repair: an answer given in time counts though its news is still under way, and a visit booked since makes
 * the one before it closed by nothing.
 */
@Component
class NoAccessClosing implements ReactiveJobHandler {

    static final String TASK = "repairs.close-no-access";

    private final RepairMoves moves;
    private final RepairStore repairs;
    private final Appointments appointments;
    private final Promises promises;
    private final VisitNotices notices;
    private final Clock clock;

    NoAccessClosing(RepairMoves moves, RepairStore repairs, Appointments appointments, Promises promises, VisitNotices notices, Clock clock) {
        this.moves = moves;
        this.repairs = repairs;
        this.appointments = appointments;
        this.promises = promises;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public Mono<Void> handle(String visit, String repair) {
        var subject = new Subject(Repair.SUBJECT, UUID.fromString(repair));
        return repairs.find(new Whose.Anybodys(), subject.id())
                .flatMap(found -> found.judged().hazard().isPresent() ? Mono.just(true) : repairs.hazardUnread(found.id()))
                .flatMap(dangerous -> dangerous ? keepTrying(subject, visit) : close(subject, visit));
    }

    private Mono<Void> close(Subject subject, String visit) {
        return moves.move(subject, RepairState.Event.CLOSE_NO_ACCESS, entry("closed-no-access", visit), mayClose(visit), new RepairMoves.Move() {
            @Override
            public Mono<Repair.Standing> standing(Repair closed) {
                return Mono.just(closed.standing().without(RepairState.CANCELLED, NextStep.nothing()));
            }

            @Override
            public Mono<Void> besides(Repair closed) {
                return promises.keep(RepairMoves.SYSTEM, subject, "repair.no-access", clock.instant())
                        .then(promises.withdraw(RepairMoves.SYSTEM, subject, "no-access"))
                        .then(notices.closed(closed, visit));
            }
        });
    }

    /** A hazard's clocks do not stop for want of access (rules.md CLK-9): it is evidence, and we ring again. */
    private Mono<Void> keepTrying(Subject subject, String visit) {
        return moves.move(subject, RepairState.Event.WAS_IN, entry("no-access-hazard", visit), mayClose(visit),
                repair -> moves.weRing(repair).map(next -> repair.standing().without(RepairState.REPORTED, next)));
    }

    private Function<Repair, Mono<Boolean>> mayClose(String visit) {
        return repair -> appointments.mayClose(RepairMoves.SYSTEM, repair.subject(), UUID.fromString(visit));
    }

    private RepairStore.Entry entry(String what, String visit) {
        return new RepairStore.Entry(clock.instant(), what, List.of(), what + "." + visit);
    }
}
