package org.doorstep.payments.provider;

import java.time.Instant;

import org.doorstep.kernel.Money;
import reactor.core.publisher.Mono;

/**
 * Who takes cards for the landlord, on pages of their own: no card number ever comes to us. Every
 * answer is a value, also "not now": the provider being away, slow or unreadable is nobody's mistake. Whether money was
 * taken is told by {@link #find} alone.
 */
public interface PaymentProvider {

    /** Whether the landlord has a provider at all. */
    boolean isThere();

    /** Asks for a payment. Nothing is taken before the person confirms on the provider's page. */
    Mono<Created> create(NewPayment payment);

    /** How the payment stands this moment; while it is not finished, with a fresh address to go on at. */
    Mono<Looked> find(String paymentId);

    /** Ends a payment that nobody finished. */
    Mono<Cancelled> cancel(String paymentId);

    /**
     * Gives money back to the card it came from.
     *
     * @param available how much can be given back, as {@link #find} told it last: refused when that is no longer so
     */
    Mono<Refunded> refund(String paymentId, Money amount, Money available);

    /**
     * Payments that payers disputed with their banks. How a payment stands tells nothing of it: it was paid.
     *
     * @param since those raised on or after it
     */
    Mono<Disputed> disputes(Instant since);
}
