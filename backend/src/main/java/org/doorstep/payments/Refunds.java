package org.doorstep.payments;

import java.util.Map;

import org.doorstep.kernel.CurrentUser;
import reactor.core.publisher.Mono;

/** Giving card payments back, to the card they came from. For the officers of the income team; nobody else has any here. */
public interface Refunds {

    /** A payment and what can be given back of it this moment; empty when there is none that was paid. */
    Mono<Refundable> find(CurrentUser staff, String reference);

    /**
     * Gives back.
     *
     * @param fields {@code amount} in pounds, and {@code available}: the pence that could be given back when they decided
     */
    Mono<RefundOutcome> refund(CurrentUser staff, String reference, Map<String, String> fields);
}
