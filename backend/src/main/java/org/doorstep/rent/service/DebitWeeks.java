package org.doorstep.rent.service;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.rent.model.DebitCheck;
import org.doorstep.rent.model.RentCalendar;
import org.doorstep.rent.service.RentStore.Held;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The last weeks of one account: what was debited beside what the calendar and its charges say. */
@Component
class DebitWeeks {

    private static final CurrentUser SYSTEM = new CurrentUser.System("rent");

    /** A week is looked at two days after its debit day, when its file has had time to come. */
    private static final int DAYS_TO_COME_IN = 2;

    private static final int WEEKS = 5;
    private static final Period WEEK = Period.ofDays(7);

    private final RentAccounts accounts;
    private final RentStore store;
    private final RentCalendar calendar;
    private final Clock clock;

    DebitWeeks(RentAccounts accounts, RentStore store, RentCalendar calendar, Clock clock) {
        this.accounts = accounts;
        this.store = store;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Both debit days, of the first week that is looked at and of the last. */
    record Looked(LocalDate first, LocalDate last) {}

    Looked of(LocalDate today) {
        var last = calendar.debitOf(today.minusDays(DAYS_TO_COME_IN));
        return new Looked(last.minusWeeks(WEEKS - 1), last);
    }

    /** Keeps what differs. */
    Mono<Void> check(Held account, Looked looked, LocalDate today) {
        // A charge may come onto the account before the day it is for.
        return Mono.zip(accounts.since(SYSTEM, account.reference(), looked.first().minusWeeks(1), today), store.charges(account.account(), looked.first()))
                .flatMap(found -> {
                    var weeks = looked.first().datesUntil(looked.last().plusDays(1), WEEK)
                            .filter(day -> !calendar.debitOf(found.getT1().card().opened()).isAfter(day)).toList();
                    var differences = DebitCheck.of(account.reference(), calendar, weeks, free(weeks), calendar.withholdsFreeWeeks(),
                            found.getT2().until(account.closed()), found.getT1().debited());
                    return store.found(account.account(), looked.first(), looked.last(), differences, clock.instant());
                });
    }

    private Set<LocalDate> free(List<LocalDate> weeks) {
        return weeks.stream().filter(day -> calendar.yearOf(day).filter(year -> year.free().contains(day)).isPresent()).collect(Collectors.toSet());
    }
}
