package org.doorstep.platform.jobs;

import java.time.Duration;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** For a job's own thread only: waits for something reactive. Anywhere else it throws rather than block. */
public final class Wait {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private Wait() {}

    public static <T> Optional<T> forIt(Mono<T> work) {
        return forIt(work, LONGEST);
    }

    /** @throws IllegalStateException when it takes longer, or when this thread must not wait */
    public static <T> Optional<T> forIt(Mono<T> work, Duration atMost) {
        return work.blockOptional(atMost);
    }
}
