package org.doorstep.leasehold.service;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.doorstep.platform.jobs.Jobs;
import org.doorstep.platform.jobs.ReactiveJobHandler;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Every night: the bills that are due to go out, a page of leases a job, so that one that is killed goes on where it was.
 */
@Component
class BillRun implements ReactiveJobHandler {

    static final String TASK = "leasehold.bills";

    private static final LocalTime QUIET_HOUR = LocalTime.of(5, 0);
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
    public Duration limit() {
        return Duration.ofMinutes(10);
    }

    /** Tomorrow's is asked for before today's is done, so that one that fails does not end them all. */
    @Override
    public Mono<Void> handle(String id, String data) {
        var today = LocalDate.now(clock);
        if (data.isEmpty()) {
            return askForTomorrow(today).then(rights.on(today)).flatMapMany(_ -> years.on(today)).concatMap(year -> page(id, year, "")).then();
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

    @EventListener(ApplicationReadyEvent.class)
    Mono<Void> start() {
        return askForTomorrow(LocalDate.now(clock));
    }

    private Mono<Void> askForTomorrow(LocalDate today) {
        var tomorrow = today.plusDays(1);
        return jobs.enqueue(TASK, tomorrow.toString(), "", tomorrow.atTime(QUIET_HOUR).atZone(clock.getZone()).toInstant());
    }
}
