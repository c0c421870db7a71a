package org.doorstep.repairs.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.doorstep.appointments.AccessNotes;
import org.doorstep.appointments.Appointments;
import org.doorstep.appointments.BookOutcome;
import org.doorstep.appointments.HoldOutcome;
import org.doorstep.appointments.Offer;
import org.doorstep.appointments.SlotChoice;
import org.doorstep.appointments.SlotNeed;
import org.doorstep.appointments.VisitState;
import org.doorstep.appointments.VisitView;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.landlord.Landlord;
import org.doorstep.repairs.model.Repair;
import org.doorstep.standards.PromiseView;
import org.doorstep.standards.Promises;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The visits of a repair that exists: offering, booking, moving and cancelling them for its resident. */
@Component
class RepairVisits {

    private final Appointments appointments;
    private final Promises promises;
    private final Landlord landlord;
    private final Clock clock;

    RepairVisits(Appointments appointments, Promises promises, Landlord landlord, Clock clock) {
        this.appointments = appointments;
        this.promises = promises;
        this.landlord = landlord;
        this.clock = clock;
    }

    Mono<Offer> offer(CurrentUser user, Repair repair) {
        return need(user, repair).flatMap(need -> appointments.offerInstead(user, repair.subject(), need));
    }

    /** Moves the visit that is booked, else books the first. */
    Mono<BookOutcome> book(CurrentUser user, Repair repair, SlotChoice choice) {
        return booked(user, repair).flatMap(visit -> visit.isPresent()
                ? appointments.change(user, repair.subject(), choice)
                : need(user, repair).flatMap(need -> appointments.hold(user, repair.subject(), need, choice))
                        .flatMap(outcome -> confirm(user, repair, outcome)));
    }

    private Mono<BookOutcome> confirm(CurrentUser user, Repair repair, HoldOutcome outcome) {
        var meeting = repair.report().meeting();
        return switch (outcome) {
            case HoldOutcome.Held _ -> appointments.confirm(user, repair.subject(),
                    new AccessNotes(meeting.name(), meeting.phone(), meeting.notes()));
            case HoldOutcome.Gone(var nearest) -> Mono.just(new BookOutcome.Gone(nearest));
            case HoldOutcome.AlreadyBooked(var visit) -> Mono.just(new BookOutcome.Booked(visit));
            case HoldOutcome.NotHere _ -> Mono.just(new BookOutcome.NotHere());
        };
    }

    private Mono<Optional<VisitView>> booked(CurrentUser user, Repair repair) {
        return appointments.visitsOf(user, repair.subject()).map(visits -> visits.stream()
                .filter(visit -> visit.state() == VisitState.BOOKED).findFirst());
    }

    /** Inside what was promised; where that time is over already, as soon as the diaries allow. */
    Mono<SlotNeed> need(CurrentUser user, Repair repair) {
        var judged = repair.judged();
        return promises.of(user, repair.subject()).map(promised -> new SlotNeed(judged.trade(), judged.minutes(),
                repair.where().patch(), LocalDate.now(clock), latest(promised)));
    }

    private Instant latest(List<PromiseView> promised) {
        var horizon = clock.instant().plus(Duration.ofDays(landlord.appointments().searchDays()));
        return promised.stream().filter(PromiseView::owed).map(PromiseView::due)
                .filter(due -> due.isAfter(clock.instant()))
                .min(Instant::compareTo).orElse(horizon);
    }
}
