package org.doorstep.arrears;

import java.util.List;
import java.util.Map;

import org.doorstep.kernel.CurrentUser;
import reactor.core.publisher.Mono;

/**
 * A plan to pay what is late, proposed by somebody who holds the tenancy from what they can afford. What they earn and spend
 * is read by officers for income alone: a champion who helps them is not asked it, so for champions there is none here.
 */
public interface Plans {

    /** What is asked, in this order: what comes in, what goes out, and what they could pay. */
    List<String> PARTS = List.of("money-in", "money-out", "amount");

    /** What they typed so far; empty when the account is not theirs. */
    Mono<PlanDraft> draft(CurrentUser user, String account);

    /**
     * Keeps what was typed, right or wrong, and says what is wrong with it.
     *
     * @param part one of {@link #PARTS}
     */
    Mono<ArrearsOutcome> type(CurrentUser user, String account, String part, Map<String, String> fields);

    /** Sends what was typed. Sent twice, it is one plan. */
    Mono<ArrearsOutcome> propose(CurrentUser user, String account);

    /**
     * Whoever proposed it takes the offer that was made instead, or not.
     *
     * @param fields {@code take}: {@code yes} or {@code no}; {@code plan}, the id of the one that was read
     */
    Mono<ArrearsOutcome> decide(CurrentUser user, String account, Map<String, String> fields);

    /**
     * Whoever proposed it takes back a plan that nobody has answered.
     *
     * @param plan the id of the one that was read
     */
    Mono<ArrearsOutcome> withdraw(CurrentUser user, String account, String plan);
}
