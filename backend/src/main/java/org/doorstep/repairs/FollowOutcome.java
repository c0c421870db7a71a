package org.doorstep.repairs;

/** What became of a neighbour's "add me". */
public sealed interface FollowOutcome {

    record Joined() implements FollowOutcome {}

    /** It is over since they saw it: what they see now is a fault of its own, to be reported. */
    record Over() implements FollowOutcome {}

    record NotHere() implements FollowOutcome {}
}
