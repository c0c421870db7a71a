package org.doorstep.directdebit;

import java.util.List;
import org.doorstep.kernel.Problem;

/** What became of something somebody asked for. */
public sealed interface DebitOutcome {

    record Done() implements DebitOutcome {}

    record Wrong(List<Problem> problems) implements DebitOutcome {}

    /** Right in itself and not possible now. @param code the key of the sentence that says why */
    record NotNow(String code) implements DebitOutcome {}

    record NotHere() implements DebitOutcome {}
}
