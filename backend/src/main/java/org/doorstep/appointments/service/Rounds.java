package org.doorstep.appointments.service;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.doorstep.appointments.StepOutcome;
import org.doorstep.appointments.VisitState;
import org.doorstep.appointments.VisitView.NoAccess;
import org.doorstep.appointments.model.Visit;
import org.doorstep.appointments.model.VisitStates;
import org.doorstep.appointments.model.VisitStates.Event;
import org.doorstep.kernel.CurrentUser;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** An operative's day at the doors: on my way, arrived, nobody in. */
@Component
public class Rounds {

    private final VisitBook book;
    private final AppointmentRules rules;
    private final VisitViews views;
    private final Told told;

    Rounds(VisitBook book, AppointmentRules rules) {
        this.book = book;
        this.rules = rules;
        this.views = new VisitViews(rules);
        this.told = new Told(rules);
    }

    public Mono<StepOutcome> onMyWay(CurrentUser who, UUID id) {
        return step(who, id, Event.SET_OFF, VisitState.ON_THE_WAY, visit -> {
            var now = book.now();
            return book.restate(who, "visit.on-the-way", visit, visit.setOff(now), told.onTheWay(visit, now));
        });
    }

    public Mono<StepOutcome> arrived(CurrentUser who, UUID id) {
        return step(who, id, Event.ARRIVE, VisitState.ARRIVED, visit -> {
            var now = book.now();
            return book.restate(who, "visit.arrived", visit, visit.arrived(now), Told.arrived(visit, now));
        });
    }

    /**
     * Written down a day late, the resident has no less time to answer. Before the window they were promised nobody has to
     * be in: then it is no step that can be taken.
     *
     * @param at when the operative knocked: not in the future, not before the day of the visit
     */
    public Mono<StepOutcome> noAccess(CurrentUser who, UUID id, Instant at, Optional<UUID> photo, String note) {
        return step(who, id, new Step(Event.FIND_NOBODY_IN, VisitState.NO_ACCESS,
                visit -> !knocked(visit, at).isBefore(visit.place().windowStart()),
                visit -> recorded(who, visit, new NoAccess(knocked(visit, at), photo, note,
                        rules.cutoff().answerUntil(book.today()), Optional.empty()))));
    }

    private Instant knocked(Visit visit, Instant at) {
        var now = book.now();
        return at.isAfter(now) || at.isBefore(rules.slots().day(visit.place().day()).at(0)) ? now : at;
    }

    private Mono<Visit> recorded(CurrentUser who, Visit visit, NoAccess noAccess) {
        var ended = visit.ended(VisitState.NO_ACCESS, book.now()).finding(noAccess);
        return book.together(book.restate(who, "visit.no-access", visit, ended, Told.noAccess(visit, noAccess))
                .flatMap(kept -> book.visits().noAccess(kept, noAccess).thenReturn(kept)));
    }

    /** Nobody came, as the desk found out: only once its day is over. */
    public Mono<StepOutcome> nobodyCame(CurrentUser who, UUID id) {
        return Callers.plans(who) ? step(who, id, Event.MISS, VisitState.MISSED, visit -> {
            var now = book.now();
            return book.restate(who, "visit.missed", visit, visit.ended(VisitState.MISSED, now), told.missed(visit, now));
        }) : Mono.just(new StepOutcome.NotHere());
    }

    private boolean possible(Visit visit, Event event) {
        var days = visit.place().day().compareTo(book.today());
        return VisitStates.TABLE.next(visit.state(), event).isPresent() && switch (event) {
            case SET_OFF, ARRIVE -> days == 0 || days < 0 && visit.state() == VisitState.ON_THE_WAY;
            case MISS -> days < 0;
            default -> days <= 0;
        };
    }

    /**
     * One thing an operative does.
     *
     * @param allowed what must hold of the visit besides its state and its day
     */
    private record Step(Event event, VisitState leadsTo, Predicate<Visit> allowed, Function<Visit, Mono<Visit>> take) {}

    /** Begun on its day only, ended when it is; a step taken already is answered as taken. */
    private Mono<StepOutcome> step(CurrentUser who, UUID id, Event event, VisitState leadsTo, Function<Visit, Mono<Visit>> take) {
        return step(who, id, new Step(event, leadsTo, _ -> true, take));
    }

    private Mono<StepOutcome> step(CurrentUser who, UUID id, Step step) {
        return Mono.justOrEmpty(Callers.reach(who)).flatMap(reach -> book.visits().find(id, reach))
                .flatMap(visit -> {
                    if (visit.state() == step.leadsTo()) {
                        return Mono.<StepOutcome>just(new StepOutcome.Taken(views.staff(visit)));
                    }
                    return possible(visit, step.event()) && step.allowed().test(visit)
                            ? step.take().apply(visit).map(this::taken).switchIfEmpty(Mono.defer(() -> step(who, id, step)))
                            : Mono.just(new StepOutcome.NotNow(visit.state()));
                })
                // Missed, and another visit booked since: there is only one to come.
                .onErrorReturn(DataIntegrityViolationException.class, new StepOutcome.NotNow(VisitState.MISSED))
                .defaultIfEmpty(new StepOutcome.NotHere());
    }

    private StepOutcome taken(Visit visit) {
        return new StepOutcome.Taken(views.staff(visit));
    }
}
