package org.doorstep.documents.service;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.doorstep.documents.ChargePaper;
import org.doorstep.documents.Folder;
import org.doorstep.documents.model.Quarter;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.DueBill;
import org.doorstep.leasehold.Leasehold;
import org.doorstep.platform.jobs.Jobs;
import org.doorstep.platform.jobs.ReactiveJobHandler;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** On the first day after a quarter: has the next bill made for every lease, and from then on every night looks for the statements. */
@Component
class QuarterBegins implements ReactiveJobHandler {

    static final String TASK = "documents.quarter";
    private static final CurrentUser SYSTEM = new CurrentUser.System("documents");
    private static final LocalTime QUIET_HOUR = LocalTime.of(3, 0);
    private static final int PAGE = 1_000;

    private final Leasehold leasehold;
    private final QuarterStore quarters;
    private final Jobs jobs;
    private final DocumentSettings settings;
    private final Clock clock;

    QuarterBegins(Leasehold leasehold, QuarterStore quarters, Jobs jobs, DocumentSettings settings, Clock clock) {
        this.leasehold = leasehold;
        this.quarters = quarters;
        this.jobs = jobs;
        this.settings = settings;
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

    /** The next quarter is asked for before this one is begun, so one that fails does not end them all. No bill waits for the statements. */
    @Override
    public Mono<Void> handle(String id, String data) {
        var quarter = Quarter.of(id);
        return askForNext().then(quarters.begin(quarter, clock.instant())).then(leases(quarter))
                .then(jobs.enqueue(QuarterSlice.TASK, QuarterSlice.id(quarter, 1), "", clock.instant()))
                .then(jobs.enqueue(QuarterNight.TASK, QuarterNight.id(quarter, LocalDate.now(clock)), "", clock.instant()));
    }

    @EventListener(ApplicationReadyEvent.class)
    Mono<Void> start() {
        return askForNext();
    }

    private Mono<Void> askForNext() {
        var quarter = Quarter.of(LocalDate.now(clock));
        return settings.quarterly()
                ? jobs.enqueue(TASK, quarter.code(), "", quarter.next().atTime(QUIET_HOUR).atZone(clock.getZone()).toInstant()) : Mono.empty();
    }

    private Mono<Void> leases(Quarter quarter) {
        return leases(quarter, "").expand(page -> page.size() < PAGE ? Mono.empty() : leases(quarter, page.getLast().lease())).then();
    }

    private Mono<List<DueBill>> leases(Quarter quarter, String after) {
        return leasehold.due(SYSTEM, quarter.next(), after, PAGE)
                .flatMap(page -> quarters.plan(quarter, page.stream().map(QuarterBegins::due).toList()).thenReturn(page));
    }

    private static QuarterStore.Due due(DueBill bill) {
        return new QuarterStore.Due(Folder.lease(bill.lease()), bill.year() + "/" + ChargePaper.bill(bill.quarter()).code());
    }
}
