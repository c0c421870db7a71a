package org.doorstep.documents.service;

import java.time.Clock;
import java.time.LocalDate;

import org.doorstep.accounts.Accounts;
import org.doorstep.documents.model.Quarter;
import org.doorstep.documents.model.Readiness;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.WorkingCalendar;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells whether the statements of a quarter can be drawn today, and by when they are. */
@Component
class StatementsDue {

    private static final CurrentUser SYSTEM = new CurrentUser.System("documents");

    private final Accounts accounts;
    private final WorkingCalendar calendar;
    private final DocumentSettings settings;
    private final Clock clock;

    StatementsDue(Accounts accounts, WorkingCalendar calendar, DocumentSettings settings, Clock clock) {
        this.accounts = accounts;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /** The last day of a quarter is day 0 (rules.md CLK-2). */
    LocalDate by(Quarter quarter) {
        return calendar.plusWorkingDays(quarter.last(), settings.madeBy());
    }

    Mono<Readiness> of(Quarter quarter) {
        return accounts.asAt(SYSTEM).map(feeds -> Readiness.of(quarter, feeds, LocalDate.now(clock), by(quarter), clock.getZone()));
    }
}
