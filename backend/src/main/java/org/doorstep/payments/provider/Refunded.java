package org.doorstep.payments.provider;

/** What came of giving money back. */
public sealed interface Refunded {

    /** Taken on; whether the bank took it shows when the payment is looked up later. */
    record Accepted(String refundId) implements Refunded {}

    /** What can be given back is not what we said it was: look again, then decide. */
    record Changed() implements Refunded {}

    record Refused(String code) implements Refunded {}

    /** It may or may not have been done: look before asking again. */
    record NotNow(String reason) implements Refunded {}
}
