package org.doorstep.platform.journey;

import java.util.List;

/** Where the answers so far lead. */
public sealed interface Position {

    /** The answers given on the way, in order: the lines of "check your answers". */
    List<Step> path();

    record Step(String question, String answer) {}

    /** The next question to answer. */
    record Asking(Question question, List<Step> path) implements Position {}

    /** Nothing more to ask. */
    record Arrived(String outcome, List<Step> path) implements Position {}
}
