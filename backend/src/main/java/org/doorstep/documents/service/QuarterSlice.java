package org.doorstep.documents.service;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.doorstep.documents.model.Quarter;
import org.doorstep.platform.jobs.Jobs;
import org.doorstep.platform.jobs.ReactiveJobHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Makes some of a quarter's statements and bills, and asks for the next slice while there are more. One that cannot be made
 * holds up no other. Killed, the slice is run again, and makes what is left of it.
 */
@Component
class QuarterSlice implements ReactiveJobHandler {

    static final String TASK = "documents.slice";
    private static final Logger log = LoggerFactory.getLogger(QuarterSlice.class);
    private static final int SLICE = 200;
    /** Two are drawn at a time; the others are asked for meanwhile. */
    private static final int UNDER_WAY = 4;

    private final QuarterStore quarters;
    private final QuarterPapers papers;
    private final Jobs jobs;
    private final Clock clock;

    QuarterSlice(QuarterStore quarters, QuarterPapers papers, Jobs jobs, Clock clock) {
        this.quarters = quarters;
        this.papers = papers;
        this.jobs = jobs;
        this.clock = clock;
    }

    static String id(Quarter quarter, int slice) {
        return quarter.code() + ":" + slice;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Mono<Void> handle(String id, String data) {
        var parts = id.split(":");
        var quarter = Quarter.of(parts[0]);
        return quarters.waiting(quarter, SLICE).collectList().flatMap(due -> due.isEmpty()
                ? quarters.ended(quarter, clock.instant())
                : make(quarter, due).then(jobs.enqueue(TASK, id(quarter, Integer.parseInt(parts[1]) + 1), "", clock.instant())));
    }

    private Mono<Void> make(Quarter quarter, List<QuarterStore.Due> due) {
        return Flux.fromIterable(due)
                .flatMap(paper -> Mono.defer(() -> papers.make(quarter, paper)).onErrorResume(error -> failed(quarter, paper, error)), UNDER_WAY)
                .then();
    }

    /** Only what went wrong is told, and never whose statement it is. */
    private Mono<Void> failed(Quarter quarter, QuarterStore.Due paper, Throwable error) {
        log.warn("A paper of {} could not be made: {}", quarter.code(), error.getClass().getName());
        return quarters.failed(quarter, paper.folder());
    }
}
