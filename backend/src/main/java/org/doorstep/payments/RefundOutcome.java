package org.doorstep.payments;

import java.util.List;

import org.doorstep.kernel.Money;
import org.doorstep.kernel.Problem;

/** What came of giving money back. */
public sealed interface RefundOutcome {

    /** It is on its way to the card, and the account is charged with it again. */
    record Done(Money amount) implements RefundOutcome {}

    /** It is more than one officer gives back alone: it waits for another to agree. */
    record Second(Money amount) implements RefundOutcome {}

    /** It is not given back: the other officer does not agree, or whoever wanted it took it back. */
    record Dropped() implements RefundOutcome {}

    record Wrong(List<Problem> problems) implements RefundOutcome {}

    /** What can be given back is not what it was when they decided: somebody else gave some back. Look again. */
    record Changed() implements RefundOutcome {}

    /** The provider will not. */
    record Refused() implements RefundOutcome {}

    /** The provider does not answer, or another refund is under way: it is done, or found out, as soon as it can be. */
    record Waiting() implements RefundOutcome {}

    record NotHere() implements RefundOutcome {}
}
