package org.doorstep.payments.model;

import org.doorstep.kernel.Money;
import org.doorstep.payments.PaymentState;
import org.doorstep.payments.WhyNotPaid;

/** What follows for our books from what the provider says and what we know. */
public sealed interface Verdict {

    /** It was paid, and the provider says now that it was not: the payer's bank took it back. */
    String TAKEN_BACK = "paid-and-not-paid";

    /** The payer disputed it, and their bank decided for them: the provider goes on calling it paid (rules.md 5.5: "success" is finished). */
    String LOST = "dispute-lost";

    /** Whether what cannot be is that the payer's bank took it back. */
    static boolean wasTakenBack(String doubt) {
        return doubt.equals(TAKEN_BACK) || doubt.equals(LOST);
    }

    /** The money was taken: it goes on the account. */
    record Post() implements Verdict {}

    /** Nothing was taken. */
    record NotPaid(WhyNotPaid why) implements Verdict {}

    /** So much more was given back than our books say; less, below nothing, when the bank would not take a refund. */
    record GiveBack(Money amount) implements Verdict {}

    /** It never was on an account, and all of it was given back. */
    record Returned() implements Verdict {}

    /** The books say it already. */
    record Nothing() implements Verdict {}

    /** Not known yet: look again later. */
    record Wait() implements Verdict {}

    /** What cannot be: nothing is booked, and somebody has to look. @param what a short code */
    record Doubt(String what) implements Verdict {}

    /**
     * What we know of a payment.
     *
     * @param refunded what the account was charged again for money given back
     */
    record Known(PaymentState state, Money amount, String reference, Money refunded) {}

    /** "A finished payment journey does not always mean the user has made a payment": only success is paid (rules.md 5.5). */
    static Verdict of(Known known, Said said) {
        if (!said.amount().equals(known.amount()) || !said.reference().equals(known.reference())) {
            return new Doubt("another-payment");
        }
        if (!said.finished()) {
            // Said before the payer confirmed, heard after: answers overtake each other.
            return switch (known.state()) {
                case PAID, UNPLACED, RETURNED, RECALLED -> new Nothing();
                case ASKED, OPEN, NOT_PAID -> new Wait();
            };
        }
        return said.status() == Said.Status.SUCCESS ? paid(known, said) : notPaid(known, said);
    }

    private static Verdict paid(Known known, Said said) {
        if (said.refunded().inCredit() || said.refunded().compareTo(known.amount()) > 0) {
            return new Doubt("more-given-back-than-paid");
        }
        return switch (known.state()) {
            case PAID -> said.refunded().equals(known.refunded()) ? new Nothing() : new GiveBack(said.refunded().minus(known.refunded()));
            case UNPLACED -> said.refunded().equals(known.amount()) ? new Returned() : new Post();
            case OPEN, NOT_PAID -> new Post();
            // It says so of a payment whose dispute was lost too.
            case RECALLED -> new Nothing();
            // The bank would not take it back after all.
            case RETURNED -> said.refunded().equals(known.amount()) ? new Nothing() : new Doubt("returned-and-not");
            case ASKED -> new Doubt("paid-by-nobody");
        };
    }

    /**
     * The payer's bank decided who has the money.
     *
     * @param lost for the payer; else for us
     */
    static Verdict decided(PaymentState state, boolean lost) {
        return switch (state) {
            case PAID, UNPLACED, RETURNED -> lost ? new Doubt(LOST) : new Nothing();
            case RECALLED -> lost ? new Nothing() : new Post();
            case ASKED, OPEN, NOT_PAID -> new Nothing();
        };
    }

    private static Verdict notPaid(Known known, Said said) {
        return switch (known.state()) {
            case ASKED, OPEN -> new NotPaid(WhyNotPaid.said(said.code()));
            case NOT_PAID, RECALLED -> new Nothing();
            case PAID, UNPLACED, RETURNED -> new Doubt(TAKEN_BACK);
        };
    }
}
