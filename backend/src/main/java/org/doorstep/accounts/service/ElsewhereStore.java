package org.doorstep.accounts.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

import org.doorstep.accounts.ElsewhereLine;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps what files tell of money that another door puts on accounts. */
public interface ElsewhereStore {

    Flux<ElsewhereLine> open(int most);

    Flux<String> partners(Collection<String> names);

    /** @return false where one of them is paired already */
    Mono<Boolean> pair(UUID line, String with, Instant at);

    Flux<LocalDate> told(Collection<LocalDate> days);

    Mono<ElsewhereLine> find(UUID line);

    /** It waits in suspense as a line of its file. @return false where it is paired, or not there */
    Mono<Boolean> suspend(UUID line, Instant at);
}
