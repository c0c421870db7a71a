package org.doorstep.repairs;

/** What became of a resident's "I no longer need this". */
public sealed interface WithdrawOutcome {

    /** Nobody comes any more; what was promised for it is withdrawn. Said again, the same. */
    record Withdrawn() implements WithdrawOutcome {}

    /**
     * Only by telephone: the visit is too close or under way, neighbours joined it, it is an emergency, or it may be a danger
     * to the home, which is the landlord's to put right whoever asks (rules.md CLK-9): the desk ends it, and says why.
     */
    record Ring() implements WithdrawOutcome {}

    record NotHere() implements WithdrawOutcome {}
}
