package org.doorstep.rent.service;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.directdebit.DebitRuns;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.platform.jobs.Jobs;
import org.doorstep.platform.jobs.ReactiveJobHandler;
import org.doorstep.rent.Breakdown;
import org.doorstep.rent.model.Equivalents;
import org.doorstep.rent.model.RentCalendar;
import org.doorstep.rent.service.ReviewStore.ToDebit;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Whoever pays by Direct Debit pays by it after a change as well (rules.md DD-4): each account that was told is handed on with
 * what a month came to and comes to, a page of accounts a job.
 */
@Component
class FollowingDebits implements ReactiveJobHandler {

    static final String TASK = "rent.change-debits";

    private static final CurrentUser SYSTEM = new CurrentUser.System("rent");

    /** Longer than the ten working days of the scheme, over Easter too, and near enough that few are set up or changed in between. */
    private static final Period BEFORE = Period.ofWeeks(4);
    private static final int PAGE = 200;

    private final ReviewStore store;
    private final DebitRuns debits;
    private final RentCalendar calendar;
    private final Jobs jobs;
    private final Clock clock;

    FollowingDebits(ReviewStore store, DebitRuns debits, RentCalendar calendar, Jobs jobs, Clock clock) {
        this.store = store;
        this.debits = debits;
        this.calendar = calendar;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(10);
    }

    /** The day on which those who pay by Direct Debit are told what it will be. */
    static LocalDate told(LocalDate changesOn) {
        return changesOn.minus(BEFORE);
    }

    /** @param data the day of the change, and the last account of the page before */
    @Override
    public Mono<Void> handle(String id, String data) {
        var parts = data.split(" ");
        var changesOn = LocalDate.parse(parts[0]);
        var after = parts.length > 1 ? Optional.of(UUID.fromString(parts[1])) : Optional.<UUID>empty();
        return store.toDebit(changesOn, after, PAGE).collectList()
                .flatMap(page -> Flux.fromIterable(page).concatMap(this::follow).then(next(changesOn, page)));
    }

    /** Done twice it is told once: the name is that of the notice. */
    private Mono<Void> follow(ToDebit told) {
        var notice = told.notice();
        var day = notice.changesOn();
        var before = RentViews.sum(told.earlier().orElse(notice.lines()), told.earlier().isPresent() ? Breakdown::now : Breakdown::before);
        var was = monthly(before, told.earlier().isPresent() ? day : day.minusDays(7));
        var will = monthly(RentViews.sum(notice.lines(), Breakdown::now), day);
        return debits.announce(SYSTEM, "rent-%s-%d".formatted(day, notice.n()), List.of(new DebitRuns.Rise(told.account(), was, will, day)))
                .then(store.debited(notice.id(), clock.instant()));
    }

    private Money monthly(Money weekly, LocalDate day) {
        return Equivalents.of(weekly, calendar.yearOf(day).orElseThrow().chargeWeeks()).monthly();
    }

    private Mono<Void> next(LocalDate changesOn, List<ToDebit> page) {
        if (page.isEmpty()) {
            return Mono.empty();
        }
        var data = changesOn + " " + page.getLast().notice().account();
        return jobs.enqueue(TASK, data.replace(' ', ':'), data, clock.instant());
    }
}
