package org.doorstep.payments.service;

import java.time.Instant;
import java.util.UUID;

import reactor.core.publisher.Mono;

/** Keeps what officers move. */
public interface CardMoveStore {

    /** @param wanted whether it waits for a second officer @return false while another of the payment waits */
    Mono<Boolean> ask(CardMove move, boolean wanted);

    /** The one of this payment that waits for a second officer. */
    Mono<CardMove> wanted(UUID payment);

    /** @return false when it waits no more, or it is their own */
    Mono<Boolean> second(UUID move, String by, Instant at);

    /** @return false when it waits no more */
    Mono<Boolean> drop(UUID move, String by, Instant at);
}
