package org.doorstep.appointments.service;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.doorstep.appointments.AccessNotes;
import org.doorstep.appointments.HoldOutcome;
import org.doorstep.appointments.SlotChoice;
import org.doorstep.appointments.SlotNeed;
import org.doorstep.appointments.VisitState;
import org.doorstep.appointments.VisitView;
import org.doorstep.appointments.model.Visit;
import org.doorstep.appointments.model.Visit.Hold;
import org.doorstep.appointments.model.Visit.Place;
import org.doorstep.appointments.model.Visit.Times;
import org.doorstep.appointments.model.Visit.Turn;
import org.doorstep.appointments.model.Visit.Work;
import org.doorstep.appointments.model.VisitStates;
import org.doorstep.appointments.service.Taking.Wish;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Keeps a slot for somebody while they finish: once for ten minutes, and once more on request (settings). The time is
 * the person's and not the slot's: another slot chosen meanwhile is kept until the first would have been, so that going
 * to and fro between two keeps neither from others for longer.
 */
@Component
public class Holding {

    private final Taking taking;
    private final Offering offering;
    private final VisitBook book;
    private final AppointmentRules rules;

    Holding(Taking taking, Offering offering, VisitBook book, AppointmentRules rules) {
        this.taking = taking;
        this.offering = offering;
        this.book = book;
        this.rules = rules;
    }

    public Mono<HoldOutcome> hold(CurrentUser who, Subject subject, SlotNeed need, SlotChoice choice) {
        return Callers.mayBook(who)
                ? Conflicts.triedTwice(() -> tryHold(who, subject, need, choice), () -> gone(need, choice))
                : Mono.just(new HoldOutcome.NotHere());
    }

    private Mono<HoldOutcome> tryHold(CurrentUser who, Subject subject, SlotNeed need, SlotChoice choice) {
        return book.visits().current(subject).map(Optional::of).defaultIfEmpty(Optional.empty())
                .map(current -> new Wish(need, choice, current))
                .flatMap(wish -> wish.current().flatMap(visit -> refusal(who, visit, wish)).map(Mono::just)
                        .orElseGet(() -> take(who, subject, wish, false)));
    }

    /** Held ten minutes more, once; a hold that ran out is taken again if nobody else has the slot. */
    public Mono<HoldOutcome> extend(CurrentUser who, Subject subject) {
        return book.visits().current(subject).filter(visit -> Callers.owns(who, visit))
                .flatMap(visit -> switch (visit.state()) {
                    case HELD, LAPSED -> visit.heldAt(book.now()) ? lengthen(who, visit) : again(who, visit);
                    default -> Mono.<HoldOutcome>just(new HoldOutcome.AlreadyBooked(view(visit)));
                })
                .defaultIfEmpty(new HoldOutcome.NotHere());
    }

    /** Gives the slot back before the hold ends. */
    public Mono<Void> letGo(CurrentUser who, Subject subject) {
        return book.visits().current(subject)
                .filter(visit -> Callers.owns(who, visit)
                        && VisitStates.TABLE.next(visit.state(), VisitStates.Event.LET_GO).isPresent())
                .flatMap(visit -> book.restate(who, "visit.let-go", visit,
                        visit.ended(VisitState.CANCELLED, book.now())))
                .then();
    }

    /** What stands in the way of a new hold, or answers it already; empty when the slot is to be taken. */
    private Optional<HoldOutcome> refusal(CurrentUser who, Visit current, Wish wish) {
        boolean live = current.heldAt(book.now());
        return switch (current.state()) {
            case HELD, LAPSED -> live && !Callers.owns(who, current) ? Optional.of(new HoldOutcome.NotHere())
                    : live && same(current, wish) ? Optional.of(held(current))
                    : Optional.empty();
            default -> Optional.of(new HoldOutcome.AlreadyBooked(view(current)));
        };
    }

    /** Somebody who went back and reported another fault needs another trade or another length, at whatever time. */
    private static boolean same(Visit held, Wish wish) {
        return held.choice().equals(wish.choice()) && held.work().equals(Work.of(wish.need()));
    }

    private Mono<HoldOutcome> take(CurrentUser who, Subject subject, Wish wish, boolean extended) {
        Function<Place, Mono<Visit>> keep = place -> hold(who, wish, extended).flatMap(hold -> keep(who, subject, wish, place, hold));
        return taking.take(wish, keep).flatMap(taken -> answer(wish, taken))
                .onErrorResume(TooMany.class, _ -> Mono.just(new HoldOutcome.TooMany(Hold.AT_ONCE)));
    }

    /** Leaves the transaction that had found a place, so that nothing of it is kept. */
    private static final class TooMany extends RuntimeException {

        TooMany() {
            super("enough slots are kept", null, false, false);
        }
    }

    /** Fails for whoever keeps enough already. Staff keep slots for many who ring, and book each at once. */
    private Mono<Hold> hold(CurrentUser who, Wish wish, boolean extended) {
        var now = book.now();
        var before = wish.current().filter(visit -> visit.heldAt(now)).map(Visit::hold);
        var until = before.flatMap(Hold::until).or(() -> Optional.of(end(now)));
        boolean used = before.map(Hold::extended).orElse(extended);
        return Callers.helps(who) ? Mono.just(new Hold(who.actor(), until, used, Optional.empty()))
                : book.visits().freeHold(who.actor(), wish.except(), now, Hold.AT_ONCE)
                        .map(number -> new Hold(who.actor(), until, used, Optional.of(new Turn(number, now))))
                        .switchIfEmpty(Mono.error(TooMany::new));
    }

    private Mono<HoldOutcome> again(CurrentUser who, Visit lapsed) {
        var wish = new Wish(lapsed.work().from(book.today()), lapsed.choice(), Optional.of(lapsed));
        return Conflicts.triedTwice(() -> take(who, lapsed.subject(), wish, true), () -> gone(wish.need(), wish.choice()));
    }

    private Mono<Visit> keep(CurrentUser who, Subject subject, Wish wish, Place place, Hold hold) {
        return wish.current().map(before -> replace(before, wish, place, hold))
                .orElseGet(() -> add(subject, wish, place, hold))
                .flatMap(visit -> book.noted(who, "visit.held", visit));
    }

    private Mono<Visit> add(Subject subject, Wish wish, Place place, Hold hold) {
        var visit = new Visit(book.ids().next(), subject, Optional.empty(), Work.of(wish.need()), place,
                VisitState.HELD, hold, AccessNotes.NONE, Times.NONE, Optional.empty());
        return book.visits().add(visit, book.now()).thenReturn(visit);
    }

    private Mono<Visit> replace(Visit before, Wish wish, Place place, Hold hold) {
        var after = before.doing(Work.of(wish.need())).at(place).held(hold);
        return book.visits().place(before, after, book.now()).thenReturn(after);
    }

    private Mono<HoldOutcome> answer(Wish wish, Optional<Visit> taken) {
        return taken.map(visit -> Mono.<HoldOutcome>just(held(visit)))
                .orElseGet(() -> gone(wish.need(), wish.choice()));
    }

    private Mono<HoldOutcome> gone(SlotNeed need, SlotChoice choice) {
        return offering.nearest(need, choice, Optional.empty()).map(HoldOutcome.Gone::new);
    }

    private Mono<HoldOutcome> lengthen(CurrentUser who, Visit visit) {
        if (visit.hold().extended()) {
            return Mono.just(held(visit));
        }
        var longer = new Hold(visit.hold().by(), visit.hold().until().map(this::end), true, visit.hold().turn());
        Supplier<Mono<HoldOutcome>> lookAgain = () -> Mono.defer(() -> extend(who, visit.subject()));
        return Conflicts.triedTwice(() -> book.restate(who, "visit.hold-extended", visit, visit.held(longer)).<HoldOutcome>map(this::held)
                // Sent twice, or it ran out this very moment, and its number may be another hold's by now.
                .switchIfEmpty(lookAgain.get()), lookAgain);
    }

    private Instant end(Instant from) {
        return from.plus(rules.hold());
    }

    private HoldOutcome held(Visit visit) {
        return new HoldOutcome.Held(rules.slot(visit.choice(), visit.work().due()),
                visit.hold().until().orElseThrow(), !visit.hold().extended());
    }

    private VisitView view(Visit visit) {
        return new VisitViews(rules).resident(visit);
    }
}
