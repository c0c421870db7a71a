package org.doorstep.rent.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.doorstep.directdebit.DebitRuns;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.platform.jobs.Jobs;
import org.doorstep.platform.jobs.ReactiveJobHandler;
import org.doorstep.rent.Breakdown;
import org.doorstep.rent.model.Equivalents;
import org.doorstep.rent.model.RentCalendar;
import org.doorstep.rent.service.ReviewStore.ToDebit;
import org.doorstep.rent.service.ReviewStore.Told;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Whoever pays by Direct Debit pays by it after a change as well (rules.md DD-4): each account that was told is handed on with
 * what a month came to and comes to, a page of accounts a job; and where the next rent year has other weeks with a charge, as one
 * of 53 has, each that is charged. From four weeks before the day until the day it is done every morning: whoever sets one up
 * meanwhile does so by the charges of that day, and each is told once.
 */
@Component
class FollowingDebits implements ReactiveJobHandler {

    static final String TASK = "rent.change-debits";

    private static final CurrentUser SYSTEM = new CurrentUser.System("rent");

    /** Longer than the ten working days of the scheme, over Easter and by post too. */
    private static final Period BEFORE = Period.ofWeeks(4);
    private static final int PAGE = 200;

    private final ReviewStore store;
    private final RentStore rents;
    private final DebitRuns debits;
    private final RentCalendar calendar;
    private final Jobs jobs;
    private final Clock clock;

    FollowingDebits(ReviewStore store, RentStore rents, DebitRuns debits, RentCalendar calendar, Jobs jobs, Clock clock) {
        this.store = store;
        this.rents = rents;
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

    /** Asks for the first look; one that comes later is done at once. */
    static Mono<Void> begin(Jobs jobs, LocalDate changesOn, Clock clock) {
        var today = LocalDate.now(clock);
        return look(jobs, changesOn, told(changesOn).isAfter(today) ? told(changesOn) : today, clock);
    }

    private static Mono<Void> look(Jobs jobs, LocalDate changesOn, LocalDate day, Clock clock) {
        return jobs.enqueue(TASK, changesOn + ":" + day, changesOn + " " + day, day.atStartOfDay(clock.getZone()).toInstant());
    }

    /** @param data the day of the change, the day of this look, and the last account of the page before */
    @Override
    public Mono<Void> handle(String id, String data) {
        var parts = List.of(data.split(" "));
        var changesOn = LocalDate.parse(parts.getFirst());
        var after = parts.size() > 2 ? Optional.of(UUID.fromString(parts.getLast())) : Optional.<UUID>empty();
        return (after.isEmpty() ? again(changesOn) : Mono.<Void>empty())
                .thenMany(store.toDebit(changesOn, otherWeeks(changesOn), after, PAGE)).collectList()
                .flatMap(page -> Flux.fromIterable(page).concatMap(one -> follow(one, changesOn)).then(next(parts, page)));
    }

    private Mono<Void> again(LocalDate changesOn) {
        var tomorrow = LocalDate.now(clock).plusDays(1);
        return tomorrow.isAfter(changesOn) ? Mono.empty() : look(jobs, changesOn, tomorrow, clock);
    }

    /** A rise that was told and waits for its notice all the same is not taken. */
    private Mono<Void> follow(ToDebit one, LocalDate day) {
        if (one.told().isEmpty()) {
            return followWeeks(one, day);
        }
        return one.waits() && one.told().getLast().changes() ? Mono.empty() : handOn(one, day);
    }

    /** A change that nobody was told of is no change yet. */
    private Mono<Void> followWeeks(ToDebit one, LocalDate day) {
        return rents.charges(one.account().account(), day.minusDays(7)).map(charges -> charges.beside(day, day.minusDays(7)))
                .filter(lines -> lines.stream().allMatch(line -> line.now().equals(line.before())))
                .flatMap(lines -> handOn(new ToDebit(one.account(), List.of(new Told(0, begins(told(day)), lines)), one.waits()), day));
    }

    /** Done twice it is told once: the name is that of the notice. */
    private Mono<Void> handOn(ToDebit one, LocalDate day) {
        var newest = one.told().getLast();
        var before = RentViews.sum(newest.lines(), Breakdown::before);
        var rise = new DebitRuns.Rise(one.account().reference(), monthly(before, day.minusDays(7)), monthly(now(newest), day), day,
                one.told().getFirst().at(), earlier(one.told(), monthly(before, day), day));
        return rise.was().owed() && rise.will().owed() ? debits.announce(SYSTEM, name(day, newest.n()), List.of(rise)).then() : Mono.empty();
    }

    /** Of other weeks they may have been told before anybody was told of another charge. */
    private List<DebitRuns.Earlier> earlier(List<Told> told, Money weeks, LocalDate day) {
        var newest = told.getLast();
        return Stream.concat(told.reversed().stream().filter(each -> each.n() < newest.n()).map(each -> new DebitRuns.Earlier(name(day, each.n()), monthly(now(each), day))),
                newest.n() == 0 ? Stream.of() : Stream.of(new DebitRuns.Earlier(name(day, 0), weeks))).toList();
    }

    private static Money now(Told told) {
        return RentViews.sum(told.lines(), Breakdown::now);
    }

    private static String name(LocalDate day, int n) {
        return "rent-%s-%d".formatted(day, n);
    }

    private boolean otherWeeks(LocalDate day) {
        return weeks(day) != weeks(day.minusDays(7));
    }

    private Money monthly(Money weekly, LocalDate day) {
        return Equivalents.of(weekly, weeks(day)).monthly();
    }

    private int weeks(LocalDate day) {
        return calendar.yearOf(day).orElseThrow().chargeWeeks();
    }

    private Instant begins(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private Mono<Void> next(List<String> parts, List<ToDebit> page) {
        if (page.isEmpty()) {
            return Mono.empty();
        }
        var data = parts.get(0) + " " + parts.get(1) + " " + page.getLast().account().account();
        return jobs.enqueue(TASK, data.replace(' ', ':'), data, clock.instant());
    }
}
