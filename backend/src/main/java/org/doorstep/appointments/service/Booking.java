package org.doorstep.appointments.service;

import java.util.Optional;
import java.util.function.Function;
import org.doorstep.appointments.AccessNotes;
import org.doorstep.appointments.BookOutcome;
import org.doorstep.appointments.CancelOutcome;
import org.doorstep.appointments.SlotChoice;
import org.doorstep.appointments.VisitState;
import org.doorstep.appointments.model.Visit;
import org.doorstep.appointments.model.Visit.Place;
import org.doorstep.appointments.model.VisitStates;
import org.doorstep.appointments.service.Taking.Wish;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Confirms what is held, and changes or cancels what is booked. */
@Component
public class Booking {

    private final Taking taking;
    private final Offering offering;
    private final VisitBook book;
    private final AppointmentRules rules;
    private final VisitViews views;
    private final Told told;

    Booking(Taking taking, Offering offering, VisitBook book, AppointmentRules rules) {
        this.taking = taking;
        this.offering = offering;
        this.book = book;
        this.rules = rules;
        this.views = new VisitViews(rules);
        this.told = new Told(rules);
    }

    /** Books what is held. When the hold ran out, the same day and window are tried once more before giving up. */
    public Mono<BookOutcome> confirm(CurrentUser who, Subject subject, AccessNotes notes) {
        return book.visits().current(subject).filter(visit -> Callers.owns(who, visit))
                .flatMap(visit -> switch (visit.state()) {
                    case HELD, LAPSED -> visit.heldAt(book.now()) ? book(who, visit, notes) : again(who, visit, notes);
                    // The same form sent twice makes one visit.
                    default -> Mono.just(booked(visit));
                })
                .defaultIfEmpty(new BookOutcome.NotHere());
    }

    private Mono<BookOutcome> book(CurrentUser who, Visit held, AccessNotes notes) {
        var booked = held.booked(notes, book.now());
        return book.restate(who, "visit.booked", held, booked, told.booked(booked)).map(this::booked)
                // The hold was extended, taken or confirmed meanwhile: look again.
                .switchIfEmpty(Mono.defer(() -> confirm(who, held.subject(), notes)));
    }

    private Mono<BookOutcome> again(CurrentUser who, Visit lapsed, AccessNotes notes) {
        var wish = new Wish(lapsed.work().from(book.today()), lapsed.choice(), Optional.of(lapsed));
        return take(wish, place -> bookAt(who, lapsed, place, notes));
    }

    private Mono<Visit> bookAt(CurrentUser who, Visit lapsed, Place place, AccessNotes notes) {
        var booked = lapsed.at(place).booked(notes, book.now());
        return book.visits().place(lapsed, booked, book.now()).then(book.told(who, "visit.booked", booked, told.booked(booked)));
    }

    /** Moves a booked visit to another slot, or leaves it where it is. */
    public Mono<BookOutcome> change(CurrentUser who, Subject subject, SlotChoice choice) {
        return booked(who, subject)
                .flatMap(visit -> {
                    if (tooLate(who, visit)) {
                        return Mono.just(new BookOutcome.TooLate(rules.phone()));
                    }
                    return visit.choice().equals(choice) ? Mono.just(booked(visit)) : move(who, visit, choice);
                })
                .defaultIfEmpty(new BookOutcome.NotHere());
    }

    private Mono<BookOutcome> move(CurrentUser who, Visit visit, SlotChoice choice) {
        var wish = new Wish(visit.work().from(book.today()), choice, Optional.of(visit));
        return take(wish, place -> moveTo(who, visit, place));
    }

    private Mono<Visit> moveTo(CurrentUser who, Visit before, Place place) {
        var after = before.at(place);
        return book.visits().place(before, after, book.now())
                .then(book.told(who, "visit.changed", after, told.changed(who, before, after, book.now())));
    }

    public Mono<CancelOutcome> cancel(CurrentUser who, Subject subject, String reason) {
        return booked(who, subject)
                .flatMap(visit -> tooLate(who, visit) ? Mono.<CancelOutcome>just(new CancelOutcome.TooLate(rules.phone()))
                        : end(who, visit, reason))
                .defaultIfEmpty(new CancelOutcome.NotHere());
    }

    private Mono<CancelOutcome> end(CurrentUser who, Visit visit, String reason) {
        var cancelled = visit.ended(VisitState.CANCELLED, book.now());
        return book.together(book.restate(who, "visit.cancelled", visit, cancelled, told.cancelled(who, visit, book.now()))
                        .flatMap(kept -> book.visits().because(kept, reason).thenReturn(kept)))
                .<CancelOutcome>map(_ -> new CancelOutcome.Cancelled())
                .switchIfEmpty(Mono.defer(() -> cancel(who, visit.subject(), reason)));
    }

    /** The subject's visit to come, set off for or not; nothing for somebody who may not change it. */
    private Mono<Visit> booked(CurrentUser who, Subject subject) {
        return Callers.mayBook(who)
                ? book.visits().current(subject).filter(visit -> visit.times().booked().isPresent()
                        && visit.state().takesPlace())
                : Mono.empty();
    }

    /** Whether one is booked that the caller can no longer move. */
    public Mono<Boolean> stands(CurrentUser who, Subject subject) {
        return booked(who, subject).filter(visit -> tooLate(who, visit)).hasElement();
    }

    private boolean tooLate(CurrentUser who, Visit visit) {
        boolean movable = VisitStates.TABLE.next(visit.state(), VisitStates.Event.CHANGE).isPresent();
        boolean intime = !book.now().isAfter(rules.cutoff().changeUntil(visit.place().day()));
        return !movable || !intime && !Callers.helps(who);
    }

    private Mono<BookOutcome> take(Wish wish, Function<Place, Mono<Visit>> keep) {
        return Conflicts.triedTwice(
                () -> taking.take(wish, keep).flatMap(taken -> taken.map(visit -> Mono.just(booked(visit)))
                        .orElseGet(() -> gone(wish))),
                () -> gone(wish));
    }

    private Mono<BookOutcome> gone(Wish wish) {
        return offering.nearest(wish.need(), wish.choice(), wish.except()).map(BookOutcome.Gone::new);
    }

    private BookOutcome booked(Visit visit) {
        return new BookOutcome.Booked(views.resident(visit));
    }
}
