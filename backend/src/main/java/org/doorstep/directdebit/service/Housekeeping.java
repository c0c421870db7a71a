package org.doorstep.directdebit.service;

import java.time.Duration;
import java.time.Period;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Forgets what was typed and never agreed to, and files of long ago; seals anew what is sealed with an older key. */
@Component
class Housekeeping {

    private static final Duration TYPED = Duration.ofDays(1);
    /** After that nobody asks for a file again: its lines say what was in it. */
    private static final Period FILES = Period.ofWeeks(8);
    private static final int SOME = 500;
    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

    private final SealedStore store;
    private final AccountSafe safe;
    private final Stamp stamp;

    Housekeeping(SealedStore store, AccountSafe safe, Stamp stamp) {
        this.store = store;
        this.safe = safe;
        this.stamp = stamp;
    }

    /** Also where no Direct Debit is offered any more. */
    Mono<Void> forget() {
        return store.forgetTyped(stamp.now().minus(TYPED)).then(store.forgetFiles(stamp.today().minus(FILES))).then();
    }

    /** A row that does not open is left as it is: it hinders no other. */
    Mono<Void> reseal() {
        return reseal(new HashSet<>());
    }

    private Mono<Void> reseal(Set<SealedStore.Owner> shut) {
        return store.sealedOtherwise(safe.current(), SOME + shut.size())
                .map(some -> some.stream().filter(old -> !shut.contains(old.owner())).toList())
                .flatMap(some -> some.isEmpty() ? Mono.empty()
                        : Flux.fromIterable(some).concatMap(old -> reseal(old, shut)).then(Mono.defer(() -> reseal(shut))));
    }

    private Mono<Void> reseal(SealedStore.Kept old, Set<SealedStore.Owner> shut) {
        var row = old.owner().row();
        return Mono.fromSupplier(() -> safe.seal(row, safe.open(row, old.sealed())))
                .flatMap(sealed -> store.reseal(old, sealed))
                .onErrorResume(IllegalStateException.class, error -> {
                    log.error("Cannot be sealed anew: {}", error.getMessage());
                    shut.add(old.owner());
                    return Mono.empty();
                });
    }
}
