package org.doorstep.rent.service;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.audit.Audit;
import org.doorstep.platform.jobs.DailyJob;
import org.doorstep.platform.jobs.Jobs;
import org.doorstep.rent.service.RentStore.Held;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Every night: what was debited in the last weeks beside what the calendar and the charges say, a page of accounts a job.
 */
@Component
class DebitChecks implements DailyJob {

    /** What is written down when the last account was looked at, so that a check that stopped is not taken for one that found nothing. */
    static final String CHECKED = "rent.debits-checked";
    static final Subject ALL_ACCOUNTS = new Subject("debit-check", new UUID(0, 0));

    private static final CurrentUser SYSTEM = new CurrentUser.System("rent");
    private static final int PAGE = 500;

    /** So long after an account closed it is still looked at whether somebody goes on charging it. */
    private static final Period AFTER_CLOSING = Period.ofMonths(6);

    private final DebitWeeks weeks;
    private final RentStore store;
    private final EndedAccounts ended;
    private final Jobs jobs;
    private final Audit audit;
    private final Clock clock;

    DebitChecks(DebitWeeks weeks, RentStore store, EndedAccounts ended, Jobs jobs, Audit audit, Clock clock) {
        this.weeks = weeks;
        this.store = store;
        this.ended = ended;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "rent.check-debits";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(4, 0);
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Mono<Void> handle(String id, String data) {
        var after = data.isEmpty() ? Optional.<UUID>empty() : Optional.of(UUID.fromString(data));
        var today = LocalDate.now(clock);
        var looked = weeks.of(today);
        return (after.isEmpty() ? ended.see(today).then(store.forgetDifferences(looked.first())) : Mono.<Void>empty())
                .then(store.weekly(looked.last(), looked.first().minus(AFTER_CLOSING), after, PAGE).collectList())
                .flatMap(page -> Flux.fromIterable(page).concatMap(account -> weeks.check(account, looked, today)).then(next(id, page)));
    }

    private Mono<Void> next(String id, List<Held> page) {
        if (page.isEmpty()) {
            return audit.record(SYSTEM, CHECKED, ALL_ACCOUNTS);
        }
        var last = page.getLast().account().toString();
        return jobs.enqueue(task(), id.split(":")[0] + ":" + last, last, clock.instant());
    }
}
