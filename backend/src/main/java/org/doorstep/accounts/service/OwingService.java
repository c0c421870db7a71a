package org.doorstep.accounts.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.accounts.Owing;
import org.doorstep.kernel.CurrentUser;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Tells jobs what is owed. */
@Service
class OwingService implements Owing {

    private final OwingStore store;
    private final Clock clock;

    OwingService(OwingStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Mono<List<Owed>> page(CurrentUser job, Optional<UUID> after, int most) {
        return job instanceof CurrentUser.System ? store.owing(LocalDate.now(clock), after, most) : Mono.just(List.of());
    }

    @Override
    public Mono<Owed> of(CurrentUser job, UUID account) {
        return job instanceof CurrentUser.System ? store.of(LocalDate.now(clock), account) : Mono.empty();
    }
}
