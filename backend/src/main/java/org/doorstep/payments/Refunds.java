package org.doorstep.payments;

import java.util.List;
import java.util.Map;

import org.doorstep.kernel.CurrentUser;
import reactor.core.publisher.Mono;

/** Giving card payments back, to the card they came from. For the officers of the income team; nobody else has any here. */
public interface Refunds {

    /** A payment and what can be given back of it this moment; empty when there is none that was paid. */
    Mono<Refundable> find(CurrentUser staff, String reference);

    /** Money on no account, and what cannot be: the newest first, at most a hundred. Empty for anybody else. */
    Mono<List<Stray>> strays(CurrentUser staff);

    /** Puts money that is on no account on this one, by its reference. */
    Mono<PlaceOutcome> place(CurrentUser staff, String reference, String account);

    /** Somebody has looked at what cannot be. @return false when there is none */
    Mono<Boolean> seen(CurrentUser staff, String reference);

    /**
     * Gives back; of money that is on no account, all. Where one payment has more of it back than the landlord's setting lets one
     * officer give alone, it waits for {@link #second}.
     *
     * @param fields {@code amount} in pounds, and {@code available}: the pence that could be given back when they decided
     */
    Mono<RefundOutcome> refund(CurrentUser staff, String reference, Map<String, String> fields);

    /**
     * Another officer agrees to a refund that waits, or does not; whoever wanted it can take it back.
     *
     * @param fields {@code refund}, the id of the one that was read, and {@code agree}: {@code yes} or {@code no}
     */
    Mono<RefundOutcome> second(CurrentUser staff, String reference, Map<String, String> fields);
}
