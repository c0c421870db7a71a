package org.doorstep.payments.service;

import java.util.UUID;

import reactor.core.publisher.Mono;

/** Keeps what officers give back. */
public interface CardRefundStore {

    /** @return false while another one of the same payment is under way */
    Mono<Boolean> ask(CardRefund refund);

    /** For the job that carries it out. */
    Mono<CardRefund> asked(UUID refund);

    /** Whether one of this payment is under way. */
    Mono<Boolean> waiting(UUID payment);

    Mono<Void> end(UUID refund, CardRefund.State state);
}
