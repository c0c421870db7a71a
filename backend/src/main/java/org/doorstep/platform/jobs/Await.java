package org.doorstep.platform.jobs;

import java.time.Duration;
import reactor.core.publisher.Mono;

/** Waiting, for work that a person started on the command line and that nothing else runs beside. */
public final class Await {

    private Await() {}

    /** What the work comes to; fails when it takes longer than the limit or comes to nothing. */
    public static <T> T result(Mono<T> work, Duration limit) {
        var result = work.block(limit);
        if (result == null) {
            throw new IllegalStateException("the work came to nothing");
        }
        return result;
    }
}
