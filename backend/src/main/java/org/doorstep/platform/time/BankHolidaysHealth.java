package org.doorstep.platform.time;

import java.time.Clock;
import java.time.LocalDate;

import org.doorstep.kernel.WorkingCalendar;
import org.doorstep.platform.web.Warning;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Warns from 90 days before the last bank holiday known: "a refresh check: fail loudly when a period runs past the last
 * year held" (rules.md CLK-11).
 */
@Component
class BankHolidaysHealth implements HealthIndicator {

    static final Status WARNING = Warning.of("The list of bank holidays ends soon. Bring in the new one from gov.uk.");
    private static final int DAYS_AHEAD = 90;

    private final WorkingCalendar calendar;
    private final Clock clock;

    BankHolidaysHealth(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public Health health() {
        var last = calendar.lastBankHoliday();
        var soon = !LocalDate.now(clock).isBefore(last.minusDays(DAYS_AHEAD));
        return Health.status(soon ? WARNING : Status.UP).withDetail("last", last).build();
    }
}
