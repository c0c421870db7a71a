package org.doorstep.payments.provider;

/** What came of looking a payment up. */
public sealed interface Looked {

    record Seen(ProviderPayment payment) implements Looked {}

    /** The provider says that it has no such payment. */
    record Unknown() implements Looked {}

    /** Away, busy, slow or not to be understood: nothing is known. */
    record NotNow(String reason) implements Looked {}
}
