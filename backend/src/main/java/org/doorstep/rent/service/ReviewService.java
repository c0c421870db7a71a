package org.doorstep.rent.service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.rent.RentReviews;
import org.doorstep.rent.model.IncreaseLimits;
import org.doorstep.rent.model.RentCalendar;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The yearly change: what it comes to, whether the law allows it, and asking for everybody to be told. */
@Service
class ReviewService implements RentReviews {

    private static final int LISTED = 50;

    private final ReviewStore store;
    private final RentStore rents;
    private final ChangeNotices notices;
    private final RentCalendar calendar;
    private final IncreaseLimits limits;
    private final Clock clock;

    ReviewService(ReviewStore store, RentStore rents, ChangeNotices notices, RentCalendar calendar, IncreaseLimits limits, Clock clock) {
        this.store = store;
        this.rents = rents;
        this.notices = notices;
        this.calendar = calendar;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public Mono<ReviewPlan> plan(CurrentUser staff) {
        return Officers.mayRead(staff) ? Mono.justOrEmpty(nextYear()).flatMap(this::plan) : Mono.empty();
    }

    @Override
    public Mono<Outcome> announce(CurrentUser staff, LocalDate changesOn) {
        if (!Officers.mayTell(staff) || nextYear().filter(changesOn::equals).isEmpty()) {
            return Mono.just(new Outcome.NotHere());
        }
        return plan(changesOn).flatMap(plan -> refused(plan, clock.instant()).map(Mono::just)
                .orElseGet(() -> notices.begin(staff, changesOn).thenReturn(new Outcome.Begun(plan.accounts()))));
    }

    @Override
    public Mono<Differences> differences(CurrentUser staff) {
        return Officers.mayRead(staff)
                ? Mono.zip(rents.countDifferences(), rents.newestDifferences(LISTED).collectList(), Differences::new) : Mono.empty();
    }

    /** Begun in time, it goes on to its end: those not yet told are told late rather than never. */
    private static Optional<Outcome> refused(ReviewPlan plan, Instant now) {
        if (plan.accounts() == 0) {
            return Optional.of(new Outcome.NothingChanges());
        }
        if (plan.overCount() > 0) {
            return Optional.of(new Outcome.OverTheLimit(plan.overCount()));
        }
        return plan.begun().isPresent() ? Optional.empty() : plan.noticeBy().filter(now::isAfter).map(Outcome.TooLate::new);
    }

    private Optional<LocalDate> nextYear() {
        return calendar.yearOf(LocalDate.now(clock)).map(year -> year.last().plusDays(1));
    }

    private Mono<ReviewPlan> plan(LocalDate changesOn) {
        return Mono.zip(store.countChanged(changesOn), store.progress(changesOn), over(changesOn), notices.dueBy(changesOn))
                .map(found -> new ReviewPlan(changesOn, found.getT1(), found.getT4(), limits.known(changesOn), found.getT3().stream().limit(LISTED).toList(),
                        found.getT3().size(), found.getT2().told(), found.getT2().begun(), found.getT2().done()));
    }

    /** Beyond what even a rent below its formula may rise by: which of them are below it, the housing system knows. */
    private Mono<List<Rise>> over(LocalDate changesOn) {
        return store.rises(changesOn)
                .flatMapIterable(rise -> limits.most(rise.before(), changesOn, true).filter(most -> rise.after().compareTo(most) > 0)
                        .map(most -> new Rise(rise.account(), rise.before(), rise.after(), most)).stream().toList())
                .collectList();
    }
}
