package org.doorstep.leasehold.service;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.Collectors;

import org.doorstep.leasehold.model.WorksShares.Change;
import org.doorstep.platform.jobs.DailyJob;
import org.doorstep.platform.jobs.Jobs;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Every night: bills of works that are not what they would be now. Reasons may be late weeks after a bill, and a tribunal's order lifts a
 * limit later still (rules.md LH-4), so the team is shown them until they are put right. And parts that were never billed, or whose bill reached
 * nobody.
 */
@Component
class WorksLook implements DailyJob {

    private static final int PAGE = 100;

    private final WorksBilling.Consulted consulted;
    private final WorksStore works;
    private final WorksSumStore sums;
    private final WorksLetters letters;
    private final Jobs jobs;
    private final Clock clock;

    WorksLook(WorksBilling.Consulted consulted, WorksStore works, WorksSumStore sums, WorksLetters letters, Jobs jobs, Clock clock) {
        this.consulted = consulted;
        this.works = works;
        this.sums = sums;
        this.letters = letters;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "leasehold.works-look";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(5, 45);
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Mono<Void> handle(String id, String data) {
        var today = LocalDate.now(clock);
        return sums.billed(data, PAGE).collectList()
                .flatMap(page -> Flux.fromIterable(page).concatMap(reference -> look(reference, today))
                        .then(page.size() == PAGE ? jobs.enqueue(task(), id.split(":")[0] + ":" + page.getLast(), page.getLast(), clock.instant()) : Mono.empty()));
    }

    private Mono<Void> look(String reference, LocalDate today) {
        return consulted.find(reference).flatMap(found -> sums.told(found.kept().id())
                .flatMap(told -> works.ofConsultation(found.kept().id()).collectList().flatMap(bills -> {
                    var changed = found.shares().changes(bills, told.total()).stream().filter(Change::asks).map(change -> change.bill().id()).collect(Collectors.toSet());
                    var unbilled = found.shares().unbilled(bills, told.total()).size();
                    return sums.looked(found.kept().id(), changed.size(), today).then(letters.look(found.kept().id(), bills, changed))
                            .flatMap(unserved -> sums.lookedUnbilled(found.kept().id(), unbilled + unserved.intValue(), today));
                })));
    }
}
