package org.doorstep.platform.files;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.doorstep.platform.jobs.Jobs;
import org.doorstep.platform.jobs.ReactiveJobHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import reactor.core.publisher.Mono;

/** Every night: uploads that nobody goes on with, photos of drafts that are forgotten, and bytes that no row names, are forgotten. */
final class FileSweep implements ReactiveJobHandler {

    private static final Logger log = LoggerFactory.getLogger(FileSweep.class);
    private static final LocalTime QUIET_HOUR = LocalTime.of(3, 20);

    private final FileKeeper keeper;
    private final Pieces pieces;
    private final Jobs jobs;
    private final Clock clock;

    FileSweep(FileKeeper keeper, Pieces pieces, Jobs jobs, Clock clock) {
        this.keeper = keeper;
        this.pieces = pieces;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "files.sweep";
    }

    /** Tomorrow's sweep is asked for before today's is done, so one that fails does not end them all. */
    @Override
    public Mono<Void> handle(String day, String data) {
        return askForTomorrow()
                .then(pieces.sweep())
                .doOnNext(uploads -> log.info("Forgot {} uploads that nobody goes on with", uploads))
                .then(Mono.defer(keeper::sweep))
                .doOnNext(files -> log.info("Forgot {} files that nothing names", files))
                .then();
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(30);
    }

    @EventListener(ApplicationReadyEvent.class)
    Mono<Void> start() {
        return askForTomorrow();
    }

    private Mono<Void> askForTomorrow() {
        var tomorrow = LocalDate.now(clock).plusDays(1);
        var at = ZonedDateTime.of(tomorrow, QUIET_HOUR, clock.getZone()).toInstant();
        return jobs.enqueue(task(), tomorrow.toString(), "", at);
    }
}
