package org.doorstep.repairs.service;

import java.time.Clock;
import java.util.Comparator;
import java.util.function.Function;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.tx.Tx;
import org.doorstep.repairs.NextStep;
import org.doorstep.repairs.model.Repair;
import org.doorstep.repairs.model.RepairState;
import org.doorstep.standards.Facts;
import org.doorstep.standards.PromiseView;
import org.doorstep.standards.Promises;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Moves a repair along its table of states, once for each thing that happened. */
@Component
class RepairMoves {

    static final CurrentUser SYSTEM = new CurrentUser.System("repairs");

    private final Tx tx;
    private final RepairStore repairs;
    private final Promises promises;
    private final Clock clock;

    RepairMoves(Tx tx, RepairStore repairs, Promises promises, Clock clock) {
        this.tx = tx;
        this.repairs = repairs;
        this.promises = promises;
        this.clock = clock;
    }

    /** What a move does to a repair, and what it leads to besides. */
    interface Move {

        /** Where it stands afterwards. */
        Mono<Repair.Standing> standing(Repair repair);

        default Mono<Void> besides(Repair moved) {
            return Mono.empty();
        }
    }

    /**
     * Moves the repair a subject names, if it is one, can move now, and has not heard this before.
     *
     * @param entry the line of its timeline; its {@code once} tells a thing heard again
     */
    Mono<Void> move(Subject about, RepairState.Event event, RepairStore.Entry entry, Move move) {
        return about.kind().equals(Repair.SUBJECT) ? tx.run(repairs.lock(new Whose.Anybodys(), about.id())
                .filter(repair -> RepairState.TRANSITIONS.next(repair.standing().state(), event).isPresent())
                .filterWhen(repair -> repairs.add(repair.id(), entry))
                .flatMap(repair -> move.standing(repair).map(repair::with))
                .flatMap(moved -> repairs.update(moved).then(move.besides(moved)))) : Mono.empty();
    }

    /** Notes something on the timeline that leaves the repair where it stands but for what happens next. */
    Mono<Void> note(Subject about, RepairStore.Entry entry, Function<Repair, NextStep> next, Function<Repair, Mono<Void>> besides) {
        return about.kind().equals(Repair.SUBJECT) ? tx.run(repairs.lock(new Whose.Anybodys(), about.id())
                .filter(repair -> repair.standing().state().open())
                .filterWhen(repair -> repairs.add(repair.id(), entry))
                .map(repair -> repair.with(repair.standing().next(next.apply(repair))))
                .flatMap(moved -> repairs.update(moved).then(besides.apply(moved)))) : Mono.empty();
    }

    /** We ring to agree a time, and that is a promise of its own. */
    Mono<NextStep> weRing(Repair repair) {
        return promises.open(SYSTEM, repair.subject(), "call-back.requested", Facts.none(), clock.instant())
                .map(open -> open.stream().map(PromiseView::due).min(Comparator.naturalOrder()))
                .map(by -> new NextStep(NextStep.Kind.WE_RING, by));
    }
}
