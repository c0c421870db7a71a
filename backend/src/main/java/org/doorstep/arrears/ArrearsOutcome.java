package org.doorstep.arrears;

import java.util.List;

import org.doorstep.kernel.Problem;

/** What became of something somebody asked for. */
public sealed interface ArrearsOutcome {

    record Done() implements ArrearsOutcome {}

    record Wrong(List<Problem> problems) implements ArrearsOutcome {}

    /** Right in itself and not possible now. @param why the sentence that says what comes first */
    record NotNow(Problem why) implements ArrearsOutcome {}

    /** Not there, or not the caller's. */
    record NotHere() implements ArrearsOutcome {}
}
