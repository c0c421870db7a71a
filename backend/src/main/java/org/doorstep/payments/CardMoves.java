package org.doorstep.payments;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import reactor.core.publisher.Mono;

/**
 * Moving money by card to the account it belongs to, where it was put on another of the landlord's. For the officers of the income
 * team; nobody else has any here. Above the landlord's limit for entries that are taken back, another officer agrees first.
 */
public interface CardMoves {

    /**
     * A move that waits for a second officer.
     *
     * @param account reference of where it is to go; empty where the payer's bank took it back
     * @param by      the officer who wants it
     * @param own     whether that is the reader, who can take it back and not agree to it
     */
    record WantedMove(UUID id, String account, String why, String by, Instant at, boolean own) {}

    /** What came of it. */
    sealed interface Outcome {

        /** It is on the other account. */
        record Done() implements Outcome {}

        /** It is on no account any more: the payer's bank has it. */
        record Recalled() implements Outcome {}

        /** It is more than one officer moves alone: it waits for another to agree. */
        record Second() implements Outcome {}

        /** It stays where it is: the other officer does not agree, or whoever wanted it took it back. */
        record Dropped() implements Outcome {}

        record Wrong(List<Problem> problems) implements Outcome {}

        /** It is not where it was, some of it was given back, or somebody was quicker. */
        record Changed() implements Outcome {}

        /** There is no such payment that is on an account, or not for the caller. */
        record NotHere() implements Outcome {}
    }

    /** The move of a payment that waits; empty where none does. */
    Mono<WantedMove> wanted(CurrentUser staff, String reference);

    /**
     * Takes a payment off the account it is on and puts it on another, whole: two entries, of the day it was paid.
     *
     * @param fields {@code account}, the reference of the other, and {@code why}, which whoever has the first one reads
     */
    Mono<Outcome> move(CurrentUser staff, String reference, Map<String, String> fields);

    /**
     * Takes a payment off its account that the payer's bank took back: the provider has to say that it was not paid. Another officer
     * always agrees first.
     *
     * @param fields {@code recalled}: what is known of it, which whoever has the account reads
     */
    Mono<Outcome> recall(CurrentUser staff, String reference, Map<String, String> fields);

    /**
     * Another officer agrees to a move that waits, or does not; whoever wanted it can take it back.
     *
     * @param fields {@code move}, the id of the one that was read, and {@code agree}: {@code yes} or {@code no}
     */
    Mono<Outcome> second(CurrentUser staff, String reference, Map<String, String> fields);
}
