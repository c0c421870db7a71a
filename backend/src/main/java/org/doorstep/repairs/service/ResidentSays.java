package org.doorstep.repairs.service;

import java.util.function.Predicate;

import org.doorstep.appointments.AnswerOutcome;
import org.doorstep.appointments.Appointments;
import org.doorstep.appointments.CancelOutcome;
import org.doorstep.appointments.VisitState;
import org.doorstep.appointments.VisitView;
import org.doorstep.contact.Incoming;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.audit.Audit;
import org.doorstep.platform.tx.Tx;
import org.doorstep.repairs.WithdrawOutcome;
import org.doorstep.repairs.model.Repair;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a resident says about a visit or a repair: it is done, and their words go on the record for both sides to read. */
@Component
class ResidentSays {

    private final Tx tx;
    private final Appointments appointments;
    private final Hearers hearers;
    private final Withdrawing withdrawing;
    private final EmergencyAlerts alerts;
    private final Audit audit;

    ResidentSays(Tx tx, Appointments appointments, Hearers hearers, Withdrawing withdrawing, EmergencyAlerts alerts, Audit audit) {
        this.tx = tx;
        this.appointments = appointments;
        this.hearers = hearers;
        this.withdrawing = withdrawing;
        this.alerts = alerts;
        this.audit = audit;
    }

    Mono<CancelOutcome> cancelVisit(CurrentUser user, Repair repair, String reason) {
        return last(user, repair, ResidentSays::booked).flatMap(visit -> tx.run(
                        appointments.cancel(user, repair.subject(), reason).delayUntil(outcome -> outcome instanceof CancelOutcome.Cancelled
                                ? heard(user, repair, "appointment-cancelled", reason, "cancelled:" + visit.id())
                                : Mono.empty())))
                .filter(outcome -> !(outcome instanceof CancelOutcome.NotHere))
                .switchIfEmpty(Mono.defer(() -> alreadyCancelled(user, repair)));
    }

    /** Said again, or twice at once: nobody comes, as they asked. */
    private Mono<CancelOutcome> alreadyCancelled(CurrentUser user, Repair repair) {
        return appointments.visitsOf(user, repair.subject())
                .map(visits -> RepairMoves.last(visits).filter(visit -> visit.state() == VisitState.CANCELLED).isPresent()
                        ? new CancelOutcome.Cancelled() : new CancelOutcome.NotHere());
    }

    Mono<AnswerOutcome> iWasIn(CurrentUser user, Repair repair, String words) {
        return last(user, repair, visit -> visit.state() == VisitState.NO_ACCESS).flatMap(visit -> tx.run(
                        appointments.iWasIn(user, repair.subject(), visit.id(), words).delayUntil(outcome -> outcome instanceof AnswerOutcome.Kept
                                ? heard(user, repair, "said-i-was-in", words, "said-i-was-in:" + visit.id())
                                : Mono.empty())))
                .defaultIfEmpty(new AnswerOutcome.NotHere());
    }

    Mono<WithdrawOutcome> withdraw(CurrentUser user, Repair repair, String reason) {
        return tx.run(withdrawing.withdraw(user, repair.id(), reason).delayUntil(outcome ->
                outcome instanceof WithdrawOutcome.Withdrawn
                        ? heard(user, repair, "repair-withdrawn", reason, "withdrawn:" + repair.id()).then(ended(user, repair))
                        : Mono.empty()));
    }

    /** What staff end may be a danger: who ended it is kept, and nobody waits for them to accept it. */
    private Mono<Void> ended(CurrentUser user, Repair repair) {
        return user instanceof CurrentUser.Staff staff
                ? audit.record(user, "repair.withdrawn", repair.subject()).then(alerts.over(repair, staff.name()))
                : Mono.empty();
    }

    private static boolean booked(VisitView visit) {
        return visit.state().takesPlace() && visit.state() != VisitState.HELD;
    }

    private Mono<VisitView> last(CurrentUser user, Repair repair, Predicate<VisitView> wanted) {
        return appointments.visitsOf(user, repair.subject())
                .flatMap(visits -> Mono.justOrEmpty(visits.stream().filter(wanted).reduce((first, second) -> second)));
    }

    private Mono<Void> heard(CurrentUser user, Repair repair, String kind, String words, String once) {
        var channel = user.onBehalfOf().isPresent() ? Incoming.Channel.PORTAL : Incoming.Channel.PHONE;
        return hearers.heard(user, repair, person -> new Incoming(person, repair.subject(), kind, channel, words, once));
    }
}
