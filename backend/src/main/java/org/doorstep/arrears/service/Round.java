package org.doorstep.arrears.service;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.doorstep.accounts.Owing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks once at each account on which something is owed, each with a case and each with a hold. */
@Component
class Round {

    private static final Logger log = LoggerFactory.getLogger(Round.class);

    private static final int SOME = 200;

    private final Owing owing;
    private final CaseStore cases;
    private final HoldStore holds;
    private final Look look;

    Round(Owing owing, CaseStore cases, HoldStore holds, Look look) {
        this.owing = owing;
        this.cases = cases;
        this.holds = holds;
        this.look = look;
    }

    /** How many could not be looked at. */
    Mono<Long> all() {
        return Mono.defer(() -> {
            var seen = new HashSet<UUID>();
            return through(seen, Optional.empty(), after -> owing.page(Openings.SYSTEM, after, SOME).map(some -> some.stream().map(Owing.Owed::account).toList()))
                    .zipWhen(_ -> through(seen, Optional.empty(), after -> cases.accounts(after, SOME)), Long::sum)
                    .zipWhen(_ -> through(seen, Optional.empty(), after -> holds.accounts(after, SOME)), Long::sum);
        });
    }

    private Mono<Long> through(Set<UUID> seen, Optional<UUID> after, Function<Optional<UUID>, Mono<List<UUID>>> page) {
        return page.apply(after).flatMap(some -> Flux.fromIterable(some).filter(seen::add).concatMap(one -> failed(look.at(one))).reduce(0L, Long::sum)
                .flatMap(left -> some.size() < SOME ? Mono.just(left) : through(seen, Optional.of(some.getLast()), page).map(more -> left + more)));
    }

    private static Mono<Long> failed(Mono<Void> looking) {
        return looking.thenReturn(0L).onErrorResume(error -> {
            log.warn("An account could not be looked at: {}", error.getClass().getSimpleName());
            return Mono.just(1L);
        });
    }
}
