package org.doorstep.accounts;

import java.util.List;

import org.doorstep.kernel.Problem;

/** What became of asking for a statement. */
public sealed interface StatementOutcome {

    record Drawn(Statement statement) implements StatementOutcome {}

    /** There can be no statement of this period, and why: about the fields {@code from} and {@code to}. */
    record Wrong(AccountCard account, List<Problem> problems) implements StatementOutcome {}

    record NotHere() implements StatementOutcome {}
}
