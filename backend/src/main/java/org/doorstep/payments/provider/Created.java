package org.doorstep.payments.provider;

import org.doorstep.payments.NextPage;

/** What came of asking for a payment. Reasons are the provider's codes or our own short ones, never personal data. */
public sealed interface Created {

    /** There is a payment, and a page to pay it on. */
    record Ready(String paymentId, NextPage next) implements Created {}

    /** It will not take this one, however often it is asked. */
    record Refused(String code) implements Created {}

    /** Away, busy, slow or not to be understood. Ask again with the same key. */
    record NotNow(String reason) implements Created {}
}
