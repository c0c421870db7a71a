package org.doorstep.documents;

import java.util.List;

import org.doorstep.kernel.Problem;

/** What became of asking for a statement as a document. */
public sealed interface StatementPaper {

    record Made(DocumentFile file) implements StatementPaper {}

    /** There can be no statement of this period, and why: about the fields {@code from} and {@code to}. */
    record Wrong(List<Problem> problems) implements StatementPaper {}

    record NotHere() implements StatementPaper {}
}
