package org.doorstep.directdebit.service;

import java.time.Duration;
import java.time.Period;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Forgets what was typed and never agreed to, and files of long ago. */
@Component
class Housekeeping {

    private static final Duration TYPED = Duration.ofDays(1);
    /** After that nobody asks for a file again: its lines say what was in it. */
    private static final Period FILES = Period.ofWeeks(8);

    private final SealedStore store;
    private final Stamp stamp;

    Housekeeping(SealedStore store, Stamp stamp) {
        this.store = store;
        this.stamp = stamp;
    }

    /** Also where no Direct Debit is offered any more. */
    Mono<Void> forget() {
        return store.forgetTyped(stamp.now().minus(TYPED)).then(store.forgetFiles(stamp.today().minus(FILES))).then();
    }
}
