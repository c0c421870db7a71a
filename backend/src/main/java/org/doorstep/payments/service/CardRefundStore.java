package org.doorstep.payments.service;

import java.time.Instant;
import java.util.UUID;

import reactor.core.publisher.Mono;

/** Keeps what officers give back. */
public interface CardRefundStore {

    /** @return false while another one of the same payment is under way */
    Mono<Boolean> ask(CardRefund refund);

    /** The one of this payment that waits for a second officer. */
    Mono<CardRefund> wanted(UUID payment);

    /** @return false when it waits no more, or it is their own */
    Mono<Boolean> second(UUID refund, String by, Instant at);

    /** @return false when it waits no more */
    Mono<Boolean> drop(UUID refund, String by, Instant at);

    /** For the job that carries it out. */
    Mono<CardRefund> asked(UUID refund);

    /** Whether one of this payment is under way. */
    Mono<Boolean> waiting(UUID payment);

    Mono<Void> end(UUID refund, CardRefund.State state);
}
