package org.doorstep.repairs.service;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

import org.doorstep.appointments.Appointments;
import org.doorstep.appointments.VisitState;
import org.doorstep.appointments.VisitView;
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

/**
 * Moves a repair along its table of states, once for each thing that happened to its visits. What is told of a visit may
 * be told late and in any order, so the visit's row decides: only what is still true of the repair's last visit says
 * where the repair stands. What is not any more goes on the timeline and moves nothing; the news that is true is under
 * way, or was here before.
 */
@Component
class RepairMoves {

    static final CurrentUser SYSTEM = new CurrentUser.System("repairs");

    private final Tx tx;
    private final RepairStore repairs;
    private final Promises promises;
    private final Appointments appointments;
    private final Clock clock;

    RepairMoves(Tx tx, RepairStore repairs, Promises promises, Appointments appointments, Clock clock) {
        this.tx = tx;
        this.repairs = repairs;
        this.promises = promises;
        this.appointments = appointments;
        this.clock = clock;
    }

    /**
     * News of a visit.
     *
     * @param holds whether the visit still stands as the news says
     * @param entry the line of the timeline; its {@code once} tells a thing heard again
     */
    record News(Subject about, UUID visit, Predicate<VisitView> holds, RepairStore.Entry entry) {

        boolean holdsOf(Optional<VisitView> last) {
            return last.filter(one -> one.id().equals(visit)).filter(holds).isPresent();
        }
    }

    /** What a move does to a repair, and what it leads to besides. */
    interface Move {

        /** Where it stands afterwards. */
        Mono<Repair.Standing> standing(Repair repair);

        default Mono<Void> besides(Repair moved) {
            return Mono.empty();
        }

        /** What follows while it is still so of an emergency, which no end of a visit makes less. */
        default Mono<Void> inEmergency(Repair repair) {
            return Mono.empty();
        }

        /** What follows from it even when it comes too late to say where the repair stands. */
        default Mono<Void> always(Repair repair) {
            return Mono.empty();
        }
    }

    /** The repair follows its last visit, unless it is over. */
    Mono<Void> follow(News news, RepairState.Event event, Move move) {
        return heard(news, move, repair -> RepairState.TRANSITIONS.next(repair.standing().state(), event).isPresent());
    }

    /** The same for news that changes what happens next, and leaves the repair in its state. */
    Mono<Void> note(News news, Move move) {
        return heard(news, move, repair -> repair.standing().state().open());
    }

    private Mono<Void> heard(News news, Move move, Predicate<Repair> possible) {
        return news.about().kind().equals(Repair.SUBJECT) ? tx.run(repairs.lock(new Whose.Anybodys(), news.about().id())
                .filterWhen(repair -> repairs.add(repair.id(), news.entry()))
                .flatMap(repair -> lastVisit(repair).map(news::holdsOf).flatMap(holds -> holds && possible.test(repair)
                        ? moved(repair, move)
                        : move.always(repair).then(holds ? unmoved(repair, move) : Mono.empty()))))
                : Mono.empty();
    }

    private static Mono<Void> unmoved(Repair repair, Move move) {
        return repair.standing().state() == RepairState.EMERGENCY ? move.inEmergency(repair) : Mono.empty();
    }

    private Mono<Void> moved(Repair repair, Move move) {
        return move.standing(repair).map(repair::with)
                .flatMap(moved -> repairs.update(moved).then(move.always(moved)).then(move.besides(moved)));
    }

    /**
     * Moves a repair for another reason than news of a visit.
     *
     * @param stillTrue asked while nobody else can move it
     */
    Mono<Void> move(Subject about, RepairState.Event event, RepairStore.Entry entry, Function<Repair, Mono<Boolean>> stillTrue, Move move) {
        return tx.run(repairs.lock(new Whose.Anybodys(), about.id())
                .filter(repair -> RepairState.TRANSITIONS.next(repair.standing().state(), event).isPresent())
                .filterWhen(stillTrue)
                .filterWhen(repair -> repairs.add(repair.id(), entry))
                .flatMap(repair -> moved(repair, move)));
    }

    private Mono<Optional<VisitView>> lastVisit(Repair repair) {
        return appointments.visitsOf(SYSTEM, repair.subject()).map(RepairMoves::last);
    }

    /** The visit that counts: the last one that was booked, whatever became of it. */
    static Optional<VisitView> last(List<VisitView> visits) {
        return visits.stream().filter(visit -> visit.state() != VisitState.HELD && visit.state() != VisitState.LAPSED)
                .reduce((first, second) -> second);
    }

    /** We ring to agree a time, and that is a promise of its own. */
    Mono<NextStep> weRing(Repair repair) {
        return promises.open(SYSTEM, repair.subject(), "call-back.requested", Facts.none(), clock.instant())
                .map(open -> open.stream().map(PromiseView::due).min(Comparator.naturalOrder()))
                .map(by -> new NextStep(NextStep.Kind.WE_RING, by));
    }
}
