package org.doorstep.rent.service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.doorstep.rent.RentReviews.ReviewLetters;
import org.doorstep.rent.RentReviews.ReviewPlan;
import org.doorstep.rent.RentReviews.ReviewTelling;
import org.doorstep.rent.RentReviews.Rise;
import org.doorstep.rent.RentReviews.RiseCheck;
import org.doorstep.rent.RentReviews.Untold;
import org.doorstep.rent.RentReviews.Waits;
import org.doorstep.rent.model.IncreaseLimits;
import org.doorstep.rent.model.RentCalendar;
import org.doorstep.rent.model.Tenures;
import org.doorstep.rent.service.ReviewStore.NetRent;
import org.doorstep.rent.service.ReviewStore.Tally;
import org.doorstep.residents.AgreementKind;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What each change to come amounts to: whose, by when they have to be told, and what the law says of it. */
@Component
class ReviewPlans {

    private static final int LISTED = 50;
    private static final Period WEEK = Period.ofDays(7);

    private final ReviewStore store;
    private final NoticeDays notice;
    private final RentCalendar calendar;
    private final IncreaseLimits limits;
    private final Clock clock;

    ReviewPlans(ReviewStore store, NoticeDays notice, RentCalendar calendar, IncreaseLimits limits, Clock clock) {
        this.store = store;
        this.notice = notice;
        this.calendar = calendar;
        this.limits = limits;
        this.clock = clock;
    }

    /** That of the next rent year always, and before it each day on which something changes, the earliest first. */
    Mono<List<ReviewPlan>> coming() {
        var days = days();
        return Mono.zip(store.tallies(days, today()).collectMultimap(Tally::day), store.waiting(days)).flatMap(found -> Flux.fromIterable(days)
                .filter(day -> found.getT1().containsKey(day) || found.getT2().containsKey(day) || day.equals(days.getLast()))
                .concatMap(day -> plan(day, List.copyOf(found.getT1().getOrDefault(day, List.of())), found.getT2().getOrDefault(day, 0L))).collectList());
    }

    /** That of one day; empty where none can be. */
    Mono<ReviewPlan> on(LocalDate day) {
        return days().contains(day) ? Mono.zip(store.tallies(List.of(day), today()).collectList(), store.waiting(List.of(day)))
                .flatMap(found -> plan(day, found.getT1(), found.getT2().getOrDefault(day, 0L))) : Mono.empty();
    }

    /** The debit days to come, up to the first of the next rent year; none beyond the years that are known. */
    private List<LocalDate> days() {
        var first = calendar.debitOf(today()).plus(WEEK);
        return calendar.yearOf(today()).map(year -> first.datesUntil(year.last().plusDays(2), WEEK).toList()).orElse(List.of());
    }

    private Mono<ReviewPlan> plan(LocalDate day, List<Tally> tallies, long waiting) {
        return Mono.zip(notice.lastMoments(day), store.progress(day), check(day), waits(day, waiting)).flatMap(found -> {
            var late = tallies.stream().flatMap(tally -> tally.kind().stream())
                    .filter(kind -> !NoticeDays.inTime(Optional.of(kind), found.getT1(), clock.instant())).collect(java.util.stream.Collectors.toSet());
            var telling = new ReviewTelling(found.getT2().told(), found.getT2().onWay(), found.getT2().begun(), found.getT2().done(), found.getT2().reason());
            return untold(day, tallies, late).map(untold -> new ReviewPlan(day, found.getT1().values().stream().min(Comparator.naturalOrder()), letters(tallies, found.getT1(), late), found.getT3(), untold,
                    count(tallies, late), found.getT4(), telling));
        });
    }

    /** Both kinds of assured tenancy have one law, and so one last day. */
    private Mono<Waits> waits(LocalDate day, long count) {
        return count == 0 ? Mono.just(Waits.NONE) : Mono.zip(store.waitingOn(day, LISTED).collectList(), notice.served(AgreementKind.ASSURED, day))
                .map(found -> new Waits(count, found.getT1(), Optional.of(found.getT2())));
    }

    private static List<ReviewLetters> letters(List<Tally> tallies, Map<AgreementKind, Instant> lastMoments, Set<AgreementKind> late) {
        var letters = new ArrayList<ReviewLetters>();
        tallies.forEach(tally -> tally.kind().ifPresent(kind -> letters.add(new ReviewLetters(kind, tally.changed(),
                isLate(tally, late) ? 0 : tally.untold(), Optional.ofNullable(lastMoments.get(kind)).filter(_ -> !tally.served()), tally.served()))));
        letters.sort(Comparator.comparing(ReviewLetters::kind).thenComparing(ReviewLetters::served));
        return List.copyOf(letters);
    }

    private Mono<List<Untold>> untold(LocalDate day, List<Tally> tallies, Set<AgreementKind> late) {
        return count(tallies, late) == 0 ? Mono.just(List.of()) : store.untold(day, today(), late, LISTED).collectList();
    }

    private static long count(List<Tally> tallies, Set<AgreementKind> late) {
        return tallies.stream().filter(tally -> tally.kind().isEmpty() || isLate(tally, late)).mapToLong(Tally::untold).sum()
                + tallies.stream().filter(tally -> tally.kind().isPresent() && !isLate(tally, late)).mapToLong(Tally::unsent).sum();
    }

    /** Whose prescribed notice was served in time has had it, whenever a letter comes. */
    private static boolean isLate(Tally tally, Set<AgreementKind> late) {
        return !tally.served() && tally.kind().filter(late::contains).isPresent();
    }

    /** By the rent year that has the day: a second rise in one year is held against the rent before the first. */
    private Mono<RiseCheck> check(LocalDate day) {
        var year = calendar.yearOf(day).orElseThrow().first();
        var rises = store.rises(day, year.minusDays(7), today());
        return limits.unknown(year)
                ? rises.filter(rent -> rent.kind().filter(Tenures::inRentStandard).isPresent() && rent.after().compareTo(rent.before()) > 0).count()
                        .map(unchecked -> new RiseCheck(Optional.empty(), List.of(), 0, unchecked))
                : rises.flatMapIterable(rent -> over(rent, year).stream().toList()).collectList()
                        .map(over -> new RiseCheck(limits.known(year), over.stream().limit(LISTED).toList(), over.size(), 0));
    }

    private Optional<Rise> over(NetRent rent, LocalDate year) {
        return rent.kind().filter(Tenures::inRentStandard).flatMap(_ -> limits.most(rent.before(), year, false))
                .filter(most -> rent.after().compareTo(most) > 0)
                .map(most -> new Rise(rent.account(), rent.before(), rent.after(), most, limits.most(rent.before(), year, true).orElseThrow()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
