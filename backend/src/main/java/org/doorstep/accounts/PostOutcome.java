package org.doorstep.accounts;

import org.doorstep.kernel.Money;
import org.doorstep.kernel.Problem;

/** What became of posting something. */
public sealed interface PostOutcome {

    /** @param balance after it */
    record Posted(long seq, Money balance) implements PostOutcome {}

    /** The very same was posted before, there; nothing was posted now. */
    record Again(long seq) implements PostOutcome {}

    /** Something else was posted under this source and reference; nothing was posted now. */
    record Differs() implements PostOutcome {}

    /** The entry was taken back before, by the one there. */
    record ReversedBefore(long by) implements PostOutcome {}

    /** The amount, or the balance it would lead to, is more than an account takes. */
    record TooMuch() implements PostOutcome {}

    /** Nought, the wrong sign for its type, a payment without its route, or a reversal without a reason. */
    record Wrong(Problem problem) implements PostOutcome {}

    /** There is no such account or entry, or the caller may not post. */
    record NotHere() implements PostOutcome {}
}
