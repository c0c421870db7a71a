package org.doorstep.repairs.service;

import java.util.Optional;

import org.doorstep.appointments.AccessNotes;
import org.doorstep.appointments.Appointments;
import org.doorstep.appointments.BookOutcome;
import org.doorstep.appointments.HoldOutcome;
import org.doorstep.appointments.SlotChoice;
import org.doorstep.appointments.VisitState;
import org.doorstep.appointments.VisitView;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.landlord.Landlord;
import org.doorstep.platform.tx.Tx;
import org.doorstep.repairs.CallBackOutcome;
import org.doorstep.repairs.SlotsOutcome;
import org.doorstep.repairs.model.Repair;
import org.doorstep.repairs.model.RepairState;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The visits of a repair that exists: offering, booking, moving and cancelling them for its resident. */
@Component
class RepairVisits {

    private final Appointments appointments;
    private final RepairStore repairs;
    private final VisitNeeds needs;
    private final CallBacks callBacks;
    private final Landlord landlord;
    private final Tx tx;

    RepairVisits(Appointments appointments, RepairStore repairs, VisitNeeds needs, CallBacks callBacks, Landlord landlord, Tx tx) {
        this.appointments = appointments;
        this.repairs = repairs;
        this.needs = needs;
        this.callBacks = callBacks;
        this.landlord = landlord;
        this.tx = tx;
    }

    Mono<SlotsOutcome> offer(CurrentUser user, Repair repair) {
        return last(user, repair).flatMap(last -> bookable(user, repair, last)
                ? needs.of(user, repair).flatMap(need -> appointments.offerInstead(user, repair.subject(), need))
                        .<SlotsOutcome>map(SlotsOutcome.Offered::new).defaultIfEmpty(new SlotsOutcome.TooLate(landlord.phones().repairs()))
                : Mono.just(new SlotsOutcome.NotNow(landlord.phones().repairs())));
    }

    /** Moves the visit that is to come, else books the first. */
    Mono<BookOutcome> book(CurrentUser user, Repair repair, SlotChoice choice) {
        return last(user, repair).flatMap(last -> {
            if (!bookable(user, repair, last)) {
                return Mono.just(notNow());
            }
            return last.filter(visit -> visit.state().takesPlace()).isPresent()
                    ? appointments.change(user, repair.subject(), choice) : first(user, repair, choice);
        });
    }

    /** Nothing is booked beside what a visit found and the repair has not heard yet. */
    private static boolean bookable(CurrentUser user, Repair repair, Optional<VisitView> last) {
        return last.filter(visit -> unheard(repair, visit)).isEmpty()
                && repair.standing().state().bookable(user instanceof CurrentUser.Staff);
    }

    /** What the last visit found is on its way to the repair while the visit's row says DONE and the repair's does not say what for. */
    static boolean unheard(Repair repair, VisitView last) {
        var state = repair.standing().state();
        return last.state() == VisitState.DONE && state.open() && state != RepairState.WAITING;
    }

    private Mono<BookOutcome> first(CurrentUser user, Repair repair, SlotChoice choice) {
        return needs.of(user, repair).flatMap(need -> appointments.hold(user, repair.subject(), need, choice))
                .flatMap(outcome -> confirm(user, repair, outcome));
    }

    private Mono<BookOutcome> confirm(CurrentUser user, Repair repair, HoldOutcome outcome) {
        return switch (outcome) {
            case HoldOutcome.Held _ -> tx.run(confirm(user, repair));
            case HoldOutcome.Gone(var nearest) -> Mono.just(new BookOutcome.Gone(nearest));
            case HoldOutcome.TooMany(var limit) -> Mono.just(new BookOutcome.TooMany(limit));
            case HoldOutcome.AlreadyBooked(var visit) -> Mono.just(new BookOutcome.Booked(visit));
            case HoldOutcome.NotHere _ -> Mono.just(new BookOutcome.NotHere());
        };
    }

    /** Looks at the repair once more while nobody else can move it: it may have been closed since it was read. */
    private Mono<BookOutcome> confirm(CurrentUser user, Repair repair) {
        var meeting = repair.report().meeting();
        return repairs.lock(new Whose.Anybodys(), repair.id())
                .flatMap(now -> now.standing().state().bookable(user instanceof CurrentUser.Staff)
                        ? appointments.confirm(user, repair.subject(), new AccessNotes(meeting.name(), meeting.phone(), meeting.notes()))
                        : appointments.letGo(user, repair.subject()).thenReturn(notNow()));
    }

    private BookOutcome notNow() {
        return new BookOutcome.NotNow(landlord.phones().repairs());
    }

    Mono<CallBackOutcome> callBack(CurrentUser user, Repair repair) {
        return callBacks.ask(user, repair).map(CallBackOutcome.Promised::new).cast(CallBackOutcome.class)
                .defaultIfEmpty(new CallBackOutcome.NotNow(landlord.phones().repairs()));
    }

    private Mono<Optional<VisitView>> last(CurrentUser user, Repair repair) {
        return appointments.visitsOf(user, repair.subject()).map(RepairMoves::last);
    }
}
