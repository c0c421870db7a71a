package org.doorstep.appointments.service;

import java.util.Optional;
import java.util.UUID;
import org.doorstep.appointments.Finish;
import org.doorstep.appointments.FinishOutcome;
import org.doorstep.appointments.VisitState;
import org.doorstep.appointments.model.Visit;
import org.doorstep.appointments.model.Visit.Hold;
import org.doorstep.appointments.model.Visit.Place;
import org.doorstep.appointments.model.Visit.Times;
import org.doorstep.appointments.model.Visit.Work;
import org.doorstep.appointments.model.VisitStates;
import org.doorstep.appointments.service.Taking.Wish;
import org.doorstep.kernel.CurrentUser;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Ends a visit, with what comes next settled before the operative leaves. */
@Component
public class Finishing {

    private final Taking taking;
    private final Offering offering;
    private final VisitBook book;
    private final VisitViews views;
    private final Told told;

    Finishing(Taking taking, Offering offering, VisitBook book, AppointmentRules rules) {
        this.taking = taking;
        this.offering = offering;
        this.book = book;
        this.views = new VisitViews(rules);
        this.told = new Told(rules);
    }

    public Mono<FinishOutcome> finish(CurrentUser who, UUID id, Finish finish) {
        return Conflicts.triedTwice(() -> tryFinish(who, id, finish),
                () -> Mono.just(new FinishOutcome.NotNow(VisitState.DONE)));
    }

    private Mono<FinishOutcome> tryFinish(CurrentUser who, UUID id, Finish finish) {
        return Mono.justOrEmpty(Callers.reach(who)).flatMap(reach -> book.visits().find(id, reach))
                .flatMap(visit -> decide(who, visit, finish))
                .defaultIfEmpty(new FinishOutcome.NotHere());
    }

    private Mono<FinishOutcome> decide(CurrentUser who, Visit visit, Finish finish) {
        boolean possible = VisitStates.TABLE.next(visit.state(), VisitStates.Event.FINISH).isPresent();
        boolean reviewed = finish instanceof Finish.Waiting waiting && waiting.reviewOn().isBefore(book.today());
        if (!possible || reviewed) {
            return Mono.just(new FinishOutcome.NotNow(visit.state()));
        }
        return finish instanceof Finish.NextVisit next ? withNext(who, visit, next)
                : book.together(end(who, visit, finish, Optional.empty())).map(done -> finished(done, Optional.empty()));
    }

    /** The next visit is a promise to the same subject: both are written or neither. */
    private Mono<FinishOutcome> withNext(CurrentUser who, Visit visit, Finish.NextVisit finish) {
        var wish = new Wish(finish.need(), finish.choice(), Optional.of(visit));
        return taking.take(wish, place -> endAndBook(who, visit, finish, place))
                .flatMap(next -> next.isPresent() ? Mono.just(finished(visit.ended(VisitState.DONE, book.now()), next))
                        : offering.nearest(finish.need(), finish.choice(), wish.except()).map(FinishOutcome.Gone::new));
    }

    private Mono<Visit> endAndBook(CurrentUser who, Visit visit, Finish.NextVisit finish, Place place) {
        var hold = new Hold(visit.hold().by(), Optional.empty(), false, Optional.empty());
        var next = new Visit(book.ids().next(), visit.subject(), Optional.of(visit.id()), Work.of(finish.need()), place,
                VisitState.BOOKED, hold, visit.access(), new Times(Optional.of(book.now()), Optional.empty(),
                Optional.empty(), Optional.empty()), Optional.empty());
        return end(who, visit, finish, Optional.of(next))
                .then(book.visits().add(next, book.now()))
                .then(book.told(who, "visit.booked", next, told.booked(next)));
    }

    private Mono<Visit> end(CurrentUser who, Visit visit, Finish finish, Optional<Visit> next) {
        var now = book.now();
        var done = visit.ended(VisitState.DONE, now);
        return book.restate(who, "visit.done", visit, done, Told.done(visit, finish, next, now))
                .switchIfEmpty(Mono.error(() -> new OptimisticLockingFailureException("finished meanwhile")))
                .flatMap(kept -> book.visits().result(kept, finish).thenReturn(kept));
    }

    private FinishOutcome finished(Visit visit, Optional<Visit> next) {
        return new FinishOutcome.Finished(views.staff(visit), next.map(views::resident));
    }
}
