package org.doorstep.payments.service;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.kernel.Money;
import org.doorstep.kernel.Subject;
import org.doorstep.payments.PaymentState;
import org.doorstep.payments.WhyNotPaid;
import org.doorstep.payments.model.PaymentStates;
import org.doorstep.payments.model.Verdict;

/**
 * A card payment as it is kept.
 *
 * @param person   reference of who pays; empty once it was forgotten
 * @param account  inner id of what it is for, and what people call it
 * @param once     the key of the form it came from
 * @param provider the provider's id, once it has one
 * @param ended    when we knew what came of it
 * @param refunded of it, what the account was charged again
 * @param refunds  how often that changed
 * @param doubt    what cannot be and somebody has to look at
 * @param moves    how often it was moved from one account to another
 */
public record CardPayment(
        UUID id, String reference, String person, UUID account, String accountReference, Money amount, UUID once,
        PaymentState state, Optional<WhyNotPaid> why, Optional<String> provider, Instant begun, Optional<Instant> ended,
        Money refunded, int refunds, Optional<String> doubt, int moves) {

    static final String KIND = "card-payment";

    static CardPayment begun(UUID id, String reference, String person, UUID account, String accountReference, Money amount, UUID once, Instant at) {
        return new CardPayment(id, reference, person, account, accountReference, amount, once, PaymentState.ASKED, Optional.empty(),
                Optional.empty(), at, Optional.empty(), Money.ZERO, 0, Optional.empty(), 0);
    }

    Subject subject() {
        return new Subject(KIND, id);
    }

    Verdict.Known known() {
        return new Verdict.Known(state, amount, reference, refunded);
    }

    /** Whether it may still be paid. */
    boolean open() {
        return state == PaymentState.ASKED || state == PaymentState.OPEN;
    }

    /** What was not given back. */
    Money left() {
        return amount.minus(refunded);
    }

    CardPayment ready(String paymentId) {
        return new CardPayment(id, reference, person, account, accountReference, amount, once, after(PaymentStates.Event.BE_READY), why,
                Optional.of(paymentId), begun, ended, refunded, refunds, doubt, moves);
    }

    CardPayment notPaid(WhyNotPaid reason, Instant at) {
        return new CardPayment(id, reference, person, account, accountReference, amount, once, after(PaymentStates.Event.NOT_TAKE),
                Optional.of(reason), provider, begun, Optional.of(at), refunded, refunds, doubt, moves);
    }

    /** @param event {@code POST} or {@code FIND_NO_ACCOUNT}: the money was taken either way */
    CardPayment taken(PaymentStates.Event event, Instant at) {
        return new CardPayment(id, reference, person, account, accountReference, amount, once, after(event), Optional.empty(), provider,
                begun, Optional.of(at), refunded, refunds, doubt, moves);
    }

    CardPayment givenBack(Money more) {
        return new CardPayment(id, reference, person, account, accountReference, amount, once, state, why, provider, begun, ended,
                refunded.plus(more), refunds + 1, doubt, moves);
    }

    /** All of it went back, and no account ever had it. */
    CardPayment returned() {
        return new CardPayment(id, reference, person, account, accountReference, amount, once, after(PaymentStates.Event.RETURN), why, provider,
                begun, ended, amount, refunds, doubt, moves);
    }

    /** Its bank took it back, and it is on no account any more. Should it come again, it is another entry. */
    CardPayment recalled() {
        return new CardPayment(id, reference, person, account, accountReference, amount, once, after(PaymentStates.Event.RECALL), why, provider,
                begun, ended, refunded, refunds, Optional.empty(), moves + 1);
    }

    CardPayment doubted(Optional<String> what) {
        return new CardPayment(id, reference, person, account, accountReference, amount, once, state, why, provider, begun, ended,
                refunded, refunds, what, moves);
    }

    /** Put on another account than it was paid for. */
    CardPayment on(UUID other, String otherReference) {
        return new CardPayment(id, reference, person, other, otherReference, amount, once, state, why, provider, begun, ended,
                refunded, refunds, doubt, moves);
    }

    /** Moved from one account to another. */
    CardPayment moved(UUID other, String otherReference) {
        return new CardPayment(id, reference, person, other, otherReference, amount, once, state, why, provider, begun, ended,
                refunded, refunds, doubt, moves + 1);
    }

    /** What the ledger calls it: an entry keeps its name for good, so each move adds the next number. */
    String bookedAs() {
        return moves == 0 ? reference : reference + " " + (moves + 1);
    }

    private PaymentState after(PaymentStates.Event event) {
        return PaymentStates.TABLE.next(state, event)
                .orElseThrow(() -> new IllegalStateException("%s cannot happen to a payment that is %s".formatted(event, state)));
    }
}
