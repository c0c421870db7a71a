package org.doorstep.leasehold.service;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.doorstep.platform.jobs.DailyJob;
import org.doorstep.platform.jobs.Jobs;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Every night: the bills that are due to go out, a page of leases a job, so that one that is killed goes on where it was.
 */
@Component
class BillRun implements DailyJob {

    static final String TASK = "leasehold.bills";

    private static final int PAGE = 100;

    private final BillStore bills;
    private final LeaseBills leases;
    private final CheckedRights rights;
    private final BillYears years;
    private final Jobs jobs;
    private final Clock clock;

    BillRun(BillStore bills, LeaseBills leases, CheckedRights rights, BillYears years, Jobs jobs, Clock clock) {
        this.bills = bills;
        this.leases = leases;
        this.rights = rights;
        this.years = years;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(5, 0);
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Mono<Void> handle(String id, String data) {
        var today = LocalDate.now(clock);
        if (data.isEmpty()) {
            return rights.on(today).flatMapMany(_ -> years.on(today)).concatMap(year -> page(id, year, "")).then();
        }
        var parts = data.split(" ", 2);
        int year = Integer.parseInt(parts[0]);
        return rights.on(today).flatMapMany(_ -> bills.leases(year, parts[1], PAGE)).collectList()
                .flatMap(page -> Flux.fromIterable(page).concatMap(lease -> leases.send(lease, year)).then(next(id, year, page)));
    }

    private Mono<Void> next(String id, int year, List<String> page) {
        return page.size() == PAGE ? page(id, year, page.getLast()) : Mono.empty();
    }

    private Mono<Void> page(String id, int year, String after) {
        return jobs.enqueue(TASK, "%s:%d:%s".formatted(id.split(":")[0], year, after), year + " " + after, clock.instant());
    }
}
