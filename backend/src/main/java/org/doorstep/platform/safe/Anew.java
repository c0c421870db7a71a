package org.doorstep.platform.safe;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Seals anew what an older key sealed, of every module. */
@Component
class Anew {

    private static final Logger log = LoggerFactory.getLogger(Anew.class);
    private static final int SOME = 500;

    private final List<SealedRows<?>> all;
    private final Safe safe;

    Anew(List<SealedRows<?>> all, Safe safe) {
        this.all = List.copyOf(all);
        this.safe = safe;
    }

    /** A row that does not open is left as it is: it hinders no other. */
    Mono<Void> all() {
        return Flux.fromIterable(all).concatMap(rows -> reseal(rows, new HashSet<>())).then();
    }

    private <O> Mono<Void> reseal(SealedRows<O> rows, Set<String> shut) {
        return rows.sealedOtherwise(safe.current(), SOME + shut.size())
                .map(some -> some.stream().filter(old -> !shut.contains(old.row())).toList())
                .flatMap(some -> some.isEmpty() ? Mono.empty()
                        : Flux.fromIterable(some).concatMap(old -> reseal(rows, old, shut)).then(Mono.defer(() -> reseal(rows, shut))));
    }

    private <O> Mono<Void> reseal(SealedRows<O> rows, SealedRows.Kept<O> old, Set<String> shut) {
        return Mono.fromSupplier(() -> safe.seal(old.row(), safe.open(old.row(), old.sealed())))
                .flatMap(sealed -> rows.reseal(old, sealed))
                .onErrorResume(IllegalStateException.class, error -> {
                    log.error("Cannot be sealed anew: {}", error.getMessage());
                    shut.add(old.row());
                    return Mono.empty();
                });
    }
}
