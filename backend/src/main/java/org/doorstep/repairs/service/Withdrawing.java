package org.doorstep.repairs.service;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.appointments.Appointments;
import org.doorstep.appointments.CancelOutcome;
import org.doorstep.appointments.VisitView;
import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeKind;
import org.doorstep.contact.VisitTime;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.repairs.NextStep;
import org.doorstep.repairs.WithdrawOutcome;
import org.doorstep.repairs.model.Repair;
import org.doorstep.repairs.model.RepairState;
import org.doorstep.standards.Promises;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Ends a repair that is no longer needed; in the caller's transaction. */
@Component
class Withdrawing {

    private static final String CODE = "no-longer-needed";

    private final RepairMoves moves;
    private final RepairStore repairs;
    private final Appointments appointments;
    private final Promises promises;
    private final Hearers hearers;
    private final Clock clock;

    Withdrawing(RepairMoves moves, RepairStore repairs, Appointments appointments, Promises promises, Hearers hearers, Clock clock) {
        this.moves = moves;
        this.repairs = repairs;
        this.appointments = appointments;
        this.promises = promises;
        this.hearers = hearers;
        this.clock = clock;
    }

    /** Decides while nobody else can move the repair: a visit may have been booked since it was read, or a danger found. */
    Mono<WithdrawOutcome> withdraw(CurrentUser user, UUID repair, String reason) {
        return repairs.lock(new Whose.Anybodys(), repair).flatMap(locked -> decide(user, locked, reason))
                .defaultIfEmpty(new WithdrawOutcome.NotHere());
    }

    private Mono<WithdrawOutcome> decide(CurrentUser user, Repair repair, String reason) {
        var state = repair.standing().state();
        if (!state.open()) {
            return Mono.just(state == RepairState.CANCELLED ? new WithdrawOutcome.Withdrawn() : new WithdrawOutcome.NotHere());
        }
        return mayEnd(user, repair, repairs).flatMap(may -> may
                ? visit(user, repair).flatMap(visit -> withVisit(user, repair, visit, reason))
                : Mono.just(new WithdrawOutcome.Ring()));
    }

    private Mono<Optional<VisitView>> visit(CurrentUser user, Repair repair) {
        return appointments.visitsOf(user, repair.subject()).map(visits -> RepairMoves.last(visits).filter(last -> last.state().takesPlace()));
    }

    /**
     * What may be a danger is the landlord's to put right whoever asks (rules.md CLK-9), and what neighbours joined is not
     * one household's to end: they wait for it. The desk ends either, and says why.
     */
    static Mono<Boolean> mayEnd(CurrentUser user, Repair repair, RepairStore repairs) {
        if (Viewers.onTheDesk(user)) {
            return Mono.just(true);
        }
        return repair.standing().state() == RepairState.EMERGENCY || repair.judged().hazard().isPresent()
                ? Mono.just(false)
                : repairs.hazardUnread(repair.id()).flatMap(unread -> unread ? Mono.just(false) : joined(repair, repairs).map(joined -> !joined));
    }

    private static Mono<Boolean> joined(Repair repair, RepairStore repairs) {
        return repairs.followers(repair.id()).any(person -> !person.equals(repair.report().person()));
    }

    private Mono<WithdrawOutcome> withVisit(CurrentUser user, Repair repair, Optional<VisitView> visit, String reason) {
        return visit.isEmpty() ? end(user, repair, visit)
                : appointments.cancel(user, repair.subject(), reason).flatMap(outcome -> outcome instanceof CancelOutcome.Cancelled
                        ? end(user, repair, visit)
                        : Mono.just(new WithdrawOutcome.Ring()));
    }

    private Mono<WithdrawOutcome> end(CurrentUser user, Repair repair, Optional<VisitView> visit) {
        var entry = RepairStore.Entry.once(clock.instant(), "withdrawn");
        // Still true: the lock that it was decided under is this transaction's.
        return moves.move(repair.subject(), RepairState.Event.CANCEL, entry, _ -> Mono.just(true), new RepairMoves.Move() {
            @Override
            public Mono<Repair.Standing> standing(Repair ended) {
                return Mono.just(ended.standing().without(RepairState.CANCELLED, NextStep.nothing()));
            }

            @Override
            public Mono<Void> besides(Repair ended) {
                return promises.withdraw(user, ended.subject(), CODE).then(hearers.tell(user, ended, person -> told(person, ended, visit)))
                        .then(hearers.tellFollowers(user, ended, person ->
                                Notice.of(NoticeKind.REPAIR_ENDED, person, ended.subject(), ended.reference())));
            }
        }).thenReturn(new WithdrawOutcome.Withdrawn());
    }

    private static Notice told(String person, Repair repair, Optional<VisitView> visit) {
        var notice = Notice.of(NoticeKind.REPAIR_WITHDRAWN, person, repair.subject(), repair.reference());
        return visit.map(one -> notice.about(new VisitTime(one.id(), one.day(), one.from(), one.until(), 0))).orElse(notice);
    }
}
