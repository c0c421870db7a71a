package org.doorstep.payments;

import java.util.List;
import java.util.UUID;

import org.doorstep.kernel.Problem;

/** What came of wanting to pay. */
public sealed interface StartOutcome {

    /** On to the provider's page. The same form sent again leads to the same payment. */
    record Ready(UUID payment, NextPage next) implements StartOutcome {}

    /** The payment of this form is over, paid or not; or nobody knows yet, since the provider does not answer: its page says which. */
    record Over(UUID payment) implements StartOutcome {}

    record Wrong(List<Problem> problems) implements StartOutcome {}

    /** Only somebody who owes pays, by themselves: a champion or staff never touch a card (product.md). */
    record NotForOthers() implements StartOutcome {}

    /** The provider is away or will not, and nobody was sent to pay: nothing was taken. */
    record NotNow() implements StartOutcome {}

    record NotHere() implements StartOutcome {}
}
