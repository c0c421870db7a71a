package org.doorstep.payments.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps card payments; finders take whose it is, but for those of jobs. */
public interface CardPaymentStore {

    /** @return false when its form, or an open one by the same person for the same amount, was there before */
    Mono<Boolean> begin(CardPayment payment);

    /** The one that kept {@link #begin} from beginning: of the same form, else the open one. */
    Mono<CardPayment> like(CardPayment payment);

    /** The one that this form of theirs began. */
    Mono<CardPayment> sent(String person, UUID once);

    /** Others of the same person on the same account that may still be paid. */
    Mono<List<CardPayment>> besides(CardPayment payment);

    /** Their newest on an account that somebody was sent to make and of which it is not known what came of it. */
    Mono<CardPayment> open(String person, UUID account);

    Mono<CardPayment> find(String person, UUID id);

    /** The newest first. */
    Mono<List<CardPayment>> list(String person, int most);

    /** From here to the end of the transaction a lock is waited for a moment and no longer. */
    Mono<Void> hurry();

    /** Whoever's it is, and nobody else changes it before the transaction ends. */
    Mono<CardPayment> lock(UUID id);

    /** Whoever's it is. */
    Mono<CardPayment> any(UUID id);

    /** Whoever's it is, by its reference. */
    Mono<CardPayment> referred(String reference);

    /** By the provider's id of it. */
    Mono<CardPayment> atProvider(String paymentId);

    /** Taken and on no account, doubted and not looked at, or with a refund or a move that waits for a second officer; the newest first. For officers. */
    Mono<List<CardPayment>> toSee(int most);

    /** Somebody has looked at what is doubted. @return false when there is no such */
    Mono<Boolean> seen(String reference, String actor, Instant at);

    /** How many of those, and of refunds and moves under way or waiting for a second officer, have waited since before this. */
    Mono<Long> waitingSince(Instant before);

    /**
     * What was taken, or asked to be given back, since then, by their ids: those after one. For the nightly look at the provider.
     */
    Mono<List<CardPayment>> paidSince(Instant since, UUID after, int most);

    /** Every payment that is said to be on its account, for the nightly proof. */
    Flux<CardPayment> taken();

    /** The payer's bank has decided a dispute. @return false where that was heard before: whatever followed from it has followed */
    Mono<Boolean> decided(UUID payment, String dispute, boolean lost, Instant at);

    /** Keeps what may change of one that was locked. */
    Mono<Void> save(CardPayment payment);
}
