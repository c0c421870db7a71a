package org.doorstep.appointments.service;

import java.util.function.Function;
import java.util.function.Supplier;
import org.doorstep.platform.tx.Collisions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import reactor.core.publisher.Mono;

/**
 * What to do when the database has the last word: the whole use case is tried once more from its first read, and when
 * it objects again the slot counts as gone.
 */
final class Conflicts {

    private static final Logger LOG = LoggerFactory.getLogger(Conflicts.class);

    private Conflicts() {}

    static <T> Mono<T> triedTwice(Supplier<Mono<T>> whole, Supplier<Mono<T>> gone) {
        Function<Throwable, Mono<T>> refused = error -> {
            LOG.warn("The database refused a slot twice: {}", error.getMessage());
            return gone.get();
        };
        return Mono.defer(whole)
                .onErrorResume(Conflicts::isOne, _ -> whole.get())
                .onErrorResume(Conflicts::isOne, refused);
    }

    private static boolean isOne(Throwable error) {
        return error instanceof DataIntegrityViolationException || Collisions.isOne(error);
    }
}
