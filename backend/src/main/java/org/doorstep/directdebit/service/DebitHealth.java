package org.doorstep.directdebit.service;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import org.doorstep.kernel.WorkingCalendar;
import org.doorstep.platform.web.Warning;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Warns at noon of the day a file is to be handed in and was not, while there is time; when a day's file was not made; and
 * when what moved is not on its accounts, or what Bacs refused is; when the bank's own lines do not bear out what we say was taken or came back (three working days later); and when so many have left at once that none of them ends.
 */
@Component("directDebitHealth")
class DebitHealth implements ReactiveHealthIndicator {

    private static final Status WARNING = Warning.of("Direct Debits need somebody. Look at /direct-debit-runs.");
    private static final LocalTime MADE_BY = LocalTime.of(8, 0);
    private static final LocalTime HANDED_IN_BY = LocalTime.of(12, 0);
    private static final LocalTime POSTED_BY = LocalTime.of(12, 0);

    /** "ADDACS: act within 3 working days" (rules.md DD-4). */
    private static final int DAYS_TO_SEE = 3;

    private final HandInStore store;
    private final WorkingCalendar calendar;
    private final Clock clock;

    DebitHealth(HandInStore store, WorkingCalendar calendar, Clock clock) {
        this.store = store;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public Mono<Health> health() {
        return store.troubles(due(MADE_BY), due(HANDED_IN_BY), due(POSTED_BY), toSee()).map(DebitHealth::health);
    }

    /** Days before this one are due: today too, once the hour has struck. */
    private LocalDate due(LocalTime hour) {
        var now = ZonedDateTime.now(clock);
        return now.toLocalTime().isBefore(hour) ? now.toLocalDate() : now.toLocalDate().plusDays(1);
    }

    /** What came before this day has waited for longer than there is. */
    private LocalDate toSee() {
        return Stream.iterate(LocalDate.now(clock), calendar::workingDayBefore).skip(DAYS_TO_SEE).findFirst().orElseThrow();
    }

    private static Health health(HandInStore.Troubles troubles) {
        boolean well = troubles.notHandedIn() == 0 && troubles.notMade() == 0 && troubles.unposted() == 0 && troubles.notTakenBack() == 0
                && troubles.toSeeLate() == 0 && troubles.unmatched() == 0 && troubles.leaving() == 0;
        return Health.status(well ? Status.UP : WARNING).withDetail("notHandedIn", troubles.notHandedIn()).withDetail("notMade", troubles.notMade())
                .withDetail("unposted", troubles.unposted()).withDetail("notTakenBack", troubles.notTakenBack()).withDetail("toSee", troubles.toSee())
                .withDetail("toSeeLate", troubles.toSeeLate()).withDetail("unmatched", troubles.unmatched()).withDetail("leaving", troubles.leaving()).build();
    }
}
