package org.doorstep.platform.files;

import java.time.Duration;
import java.time.LocalTime;
import org.doorstep.platform.jobs.DailyJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Every night: uploads that nobody goes on with, photos of drafts that are forgotten, and bytes that no row names, are forgotten. */
final class FileSweep implements DailyJob {

    private static final Logger log = LoggerFactory.getLogger(FileSweep.class);

    private final FileKeeper keeper;
    private final Pieces pieces;

    FileSweep(FileKeeper keeper, Pieces pieces) {
        this.keeper = keeper;
        this.pieces = pieces;
    }

    @Override
    public String task() {
        return "files.sweep";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(3, 20);
    }

    @Override
    public Mono<Void> handle(String day, String data) {
        return pieces.sweep()
                .doOnNext(uploads -> log.info("Forgot {} uploads that nobody goes on with", uploads))
                .then(Mono.defer(keeper::sweep))
                .doOnNext(files -> log.info("Forgot {} files that nothing names", files))
                .then();
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(30);
    }
}
