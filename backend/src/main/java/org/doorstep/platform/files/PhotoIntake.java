package org.doorstep.platform.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.doorstep.kernel.Problem;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The way of one upload from the wire to a finished picture, and the removal of everything temporary. */
final class PhotoIntake {

    private final PhotoMaker maker;
    private final PhotoLimits limits;
    private final Scheduler drawing;
    private final Duration patience;
    private final Duration stall;
    private final Path temporary;

    /**
     * @param drawing  as many threads as pictures may be drawn at the same time, with a short queue
     * @param patience for the queue and the drawing
     * @param stall    the longest silence of an upload
     * @param temporary where uploads lie while they are judged
     */
    PhotoIntake(PhotoLimits limits, Scheduler drawing, Duration patience, Duration stall, Path temporary) {
        this.maker = new PhotoMaker(limits);
        this.limits = limits;
        this.drawing = drawing;
        this.patience = patience;
        this.stall = stall;
        this.temporary = temporary;
    }

    /** @param keep what is done with a finished picture while its files still exist */
    Mono<PhotoOutcome> take(Flux<DataBuffer> bytes, Function<Making.Made, Mono<PhotoOutcome>> keep) {
        return Mono.usingWhen(
                Mono.fromCallable(() -> Workplace.open(temporary)).subscribeOn(Schedulers.boundedElastic()),
                place -> received(bytes, place).switchIfEmpty(drawn(place)).flatMap(making -> decided(making, keep)),
                PhotoIntake::cleared);
    }

    private static Mono<PhotoOutcome> decided(Making making, Function<Making.Made, Mono<PhotoOutcome>> keep) {
        return switch (making) {
            case Making.Made made -> keep.apply(made);
            case Making.Refused(Problem problem) -> Mono.just(new PhotoOutcome.Refused(problem));
        };
    }

    /** Empty when all is received, or cut at the limit: then the file is over it by at most one buffer. */
    private Mono<Making> received(Flux<DataBuffer> bytes, Workplace place) {
        var soFar = new AtomicLong();
        var limited = bytes
                .timeout(stall)
                .takeUntil(buffer -> soFar.addAndGet(buffer.readableByteCount()) > limits.bytes());
        return DataBufferUtils.write(limited, place.upload())
                .then(Mono.<Making>empty())
                .onErrorResume(TimeoutException.class, _ -> Mono.just(Making.refused("photo-stalled")));
    }

    private Mono<Making> drawn(Workplace place) {
        return Mono.fromCallable(() -> drawAndClearIfGone(place))
                .subscribeOn(drawing)
                .timeout(patience)
                .onErrorResume(TimeoutException.class, _ -> Mono.just(Making.refused("photo-slow")))
                .onErrorResume(RejectedExecutionException.class, _ -> Mono.just(Making.refused("photo-busy")));
    }

    /** Whoever stops waiting clears the place while this thread still draws: what it writes afterwards goes too. */
    private Making drawAndClearIfGone(Workplace place) throws IOException {
        try {
            return maker.make(place.upload(), place.folder());
        } finally {
            if (Thread.currentThread().isInterrupted()) {
                place.clear();
            }
        }
    }

    private static Mono<Void> cleared(Workplace place) {
        return Mono.<Void>fromRunnable(place::clear).subscribeOn(Schedulers.boundedElastic());
    }
}
