package org.doorstep.payments.service;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.kernel.Money;
import org.doorstep.payments.PaymentState;
import org.doorstep.payments.WhyNotPaid;
import org.doorstep.payments.model.PaymentStates.Event;
import org.doorstep.payments.model.Said;
import org.doorstep.payments.model.Verdict;
import org.doorstep.platform.tx.Collisions;
import org.doorstep.platform.tx.Tx;
import org.doorstep.platform.web.Formats;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Brings our books to where the provider says a payment is. The row is locked, so whoever comes second finds it done; state
 * and money change in one transaction.
 */
@Component
class Settling {

    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);
    private static final int TRIES = 5;
    /** "Expires 90 minutes after creation" (rules.md 5.5): until then the payer may only not have come back. */
    private static final Duration OPEN = Duration.ofMinutes(90);

    private final Tx tx;
    private final CardPaymentStore payments;
    private final CardLedger books;
    private final Clock clock;

    Settling(Tx tx, CardPaymentStore payments, CardLedger books, Clock clock) {
        this.tx = tx;
        this.payments = payments;
        this.books = books;
        this.clock = clock;
    }

    /**
     * Fails as {@link Collisions#isBusy} where a large file of entries holds the account: whoever comes back from paying waits no minute.
     *
     * @param before the payment as it was when the provider was asked: what it then said of refunds is stale when others
     *               were booked meanwhile
     * @return the payment as it is afterwards
     */
    Mono<CardPayment> settle(CardPayment before, Said said) {
        return alone(payments.hurry().then(payments.lock(before.id())).flatMap(payment -> act(payment, said, before.refunds())));
    }

    /** The provider has it. A second answer for the same payment changes nothing: the page that came with it goes to nobody. */
    Mono<CardPayment> ready(UUID id, String paymentId) {
        return alone(payments.lock(id).flatMap(payment ->
                payment.provider().isEmpty() && payment.open() ? kept(payment.ready(paymentId)) : Mono.just(payment)));
    }

    /** It was never at the provider, so nobody can have paid it. */
    Mono<CardPayment> neverBegun(UUID id) {
        return alone(payments.lock(id).flatMap(payment ->
                payment.provider().isEmpty() && payment.open() ? notPaid(payment, WhyNotPaid.NEVER_BEGUN) : Mono.just(payment)));
    }

    /** The provider does not know it: money that is said to have come, or that nobody can pay any more, is for somebody to see to. */
    Mono<CardPayment> unknown(UUID id) {
        return alone(payments.lock(id).flatMap(payment -> payment.state() == PaymentState.NOT_PAID || payment.open() && payment.begun().plus(OPEN).isAfter(clock.instant())
                ? Mono.just(payment) : doubt(payment, "unknown-at-provider")));
    }

    private Mono<CardPayment> act(CardPayment payment, Said said, int refunds) {
        return switch (Verdict.of(payment.known(), said)) {
            // Money may have been given back before we heard that it came.
            case Verdict.Post _ -> post(payment).flatMap(posted ->
                    Verdict.of(posted.known(), said) instanceof Verdict.GiveBack ? act(posted, said, refunds) : Mono.just(posted));
            case Verdict.NotPaid(var why) -> notPaid(payment, why);
            case Verdict.GiveBack(var more) -> payment.refunds() == refunds ? giveBack(payment, more) : Mono.just(payment);
            case Verdict.Returned _ -> kept(payment.returned()).delayUntil(back -> books.written(CardLedger.SYSTEM, "card-payment.returned", back));
            case Verdict.Nothing _ -> sure(payment);
            case Verdict.Wait _ -> Mono.just(payment);
            case Verdict.Doubt(var what) -> doubt(payment, what);
        };
    }

    /** The payer's bank has decided. Told again it changes nothing: an officer may have seen to it, or know of more. */
    Mono<CardPayment> decided(UUID id, String dispute, boolean lost) {
        return alone(payments.lock(id).filterWhen(_ -> payments.decided(id, dispute, lost, clock.instant())).flatMap(payment ->
                switch (Verdict.decided(payment.state(), lost)) {
                    case Verdict.Post _ -> post(payment);
                    case Verdict.Doubt(var what) -> doubt(payment, what);
                    default -> lost ? Mono.just(payment) : kept(payment.doubted(payment.doubt().filter(what -> !what.equals(Verdict.LOST))));
                }));
    }

    /** It stays on officers' list until one of them has looked, or the provider says something that can be. */
    private Mono<CardPayment> doubt(CardPayment payment, String what) {
        if (payment.doubt().filter(what::equals).isPresent()) {
            return Mono.just(payment);
        }
        LOG.error("Card payment {} is {} here, and what the provider says cannot be: {}", payment.reference(), payment.state(), what);
        return kept(payment.doubted(Optional.of(what)));
    }

    /** That it was paid takes no decision of the payer's bank back. */
    private Mono<CardPayment> sure(CardPayment payment) {
        return payment.doubt().filter(what -> !what.equals(Verdict.LOST)).isEmpty() ? Mono.just(payment) : kept(payment.doubted(Optional.empty()));
    }

    /** Puts money that is on no account on this one; one that has found its account meanwhile stays there. */
    Mono<CardPayment> place(UUID id, UUID account, String accountReference) {
        return alone(payments.lock(id).flatMap(payment -> payment.state() != PaymentState.UNPLACED ? Mono.just(payment)
                : books.post(payment.on(account, accountReference)).flatMap(there ->
                        there ? taken(payment.on(account, accountReference)) : Mono.just(payment))));
    }

    private Mono<CardPayment> post(CardPayment payment) {
        return books.post(payment).flatMap(there -> there ? taken(payment) : stray(payment));
    }

    private Mono<CardPayment> taken(CardPayment payment) {
        return kept(payment.taken(Event.POST, clock.instant()).doubted(Optional.empty()))
                .delayUntil(books::receipt)
                .delayUntil(paid -> books.written(CardLedger.SYSTEM, "card-payment.paid", paid));
    }

    private Mono<CardPayment> stray(CardPayment payment) {
        if (payment.state() == PaymentState.UNPLACED) {
            return Mono.just(payment);
        }
        LOG.error("Card payment {} was taken, and its account would not have it", payment.reference());
        return kept(payment.taken(Event.FIND_NO_ACCOUNT, clock.instant()))
                .delayUntil(lost -> books.written(CardLedger.SYSTEM, "card-payment.unplaced", lost));
    }

    private Mono<CardPayment> notPaid(CardPayment payment, WhyNotPaid why) {
        return kept(payment.notPaid(why, clock.instant()).doubted(Optional.empty())).delayUntil(ended -> books.written(CardLedger.SYSTEM, "card-payment.not-paid", ended));
    }

    private Mono<CardPayment> giveBack(CardPayment payment, Money more) {
        var today = clock.instant().atZone(Formats.ZONE).toLocalDate();
        return books.giveBack(payment, more, today).flatMap(there -> {
            if (!there) {
                return doubt(payment, "given-back-and-not-booked");
            }
            return kept(payment.givenBack(more).doubted(payment.doubt().filter(Verdict.LOST::equals))).delayUntil(back -> books.written(CardLedger.SYSTEM, "card-payment.given-back", back));
        });
    }

    private Mono<CardPayment> kept(CardPayment payment) {
        return payments.save(payment).thenReturn(payment);
    }

    private Mono<CardPayment> alone(Mono<CardPayment> work) {
        return Mono.defer(() -> tx.run(work)).retryWhen(Retry.max(TRIES).filter(Collisions::isOne));
    }
}
