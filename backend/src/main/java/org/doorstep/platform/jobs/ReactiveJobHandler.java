package org.doorstep.platform.jobs;

import java.time.Duration;
import reactor.core.publisher.Mono;

/** A {@link JobHandler} whose work is a {@code Mono}: the job thread waits for it, at most {@link #limit()}. */
public interface ReactiveJobHandler extends JobHandler {

    Mono<Void> handle(String id, String data);

    /** How long one attempt may take before it counts as failed. */
    default Duration limit() {
        return Duration.ofMinutes(2);
    }

    @Override
    default void run(String id, String data) {
        Wait.forIt(handle(id, data), limit());
    }
}
