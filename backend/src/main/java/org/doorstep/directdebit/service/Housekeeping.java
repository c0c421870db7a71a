package org.doorstep.directdebit.service;

import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Forgets what was typed and never agreed to, and seals anew what is sealed with an older key. */
@Component
class Housekeeping {

    private static final Duration TYPED = Duration.ofDays(1);
    private static final int SOME = 500;

    private final SealedStore store;
    private final AccountSafe safe;
    private final Stamp stamp;

    Housekeeping(SealedStore store, AccountSafe safe, Stamp stamp) {
        this.store = store;
        this.safe = safe;
        this.stamp = stamp;
    }

    Mono<Void> tidy() {
        return store.forgetTyped(stamp.now().minus(TYPED)).then(Mono.defer(this::reseal));
    }

    private Mono<Void> reseal() {
        return store.sealedOtherwise(safe.current(), SOME)
                .flatMap(some -> Flux.fromIterable(some).concatMap(this::reseal).then(Mono.just(some.size())))
                .flatMap(count -> count == SOME ? Mono.defer(this::reseal) : Mono.empty());
    }

    private Mono<Void> reseal(SealedStore.Kept old) {
        var row = StoredDebit.row(old.debit());
        return store.reseal(old, safe.seal(row, safe.open(row, old.sealed())));
    }
}
