package org.doorstep.payments.provider;

/** What came of ending a payment. */
public sealed interface Cancelled {

    record Done() implements Cancelled {}

    /** It was over already, or the person has just paid: look it up. */
    record TooLate(String code) implements Cancelled {}

    record NotNow(String reason) implements Cancelled {}
}
