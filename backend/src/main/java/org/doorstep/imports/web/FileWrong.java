package org.doorstep.imports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.doorstep.imports.ImportOutcome;
import org.doorstep.kernel.Problem;
import org.doorstep.platform.spi.RowProblem;

/**
 * What is wrong with a file of money, for whoever sent it by hand: what they said of it themselves is told beside the field in
 * which they said it, the rest in a list.
 *
 * @param said   at its fields, and that the file is to be chosen again: no browser keeps it
 * @param inside what is wrong in the file itself
 * @param more   how much more is wrong in it than is listed
 */
record FileWrong(List<Problem> said, List<RowProblem> inside, long more) {

    /** By what a machine is told. */
    private static final Map<String, Problem> ASKED = Map.of(
            "receipt-rows-said", Problem.of("rows", "imports.rows.missing"),
            "receipt-total-said", Problem.of("total", "imports.total.missing"),
            "batch-rows", Problem.of("rows", "imports.rows.differ"),
            "batch-total", Problem.of("total", "imports.total.differ"));

    /** @param asked what the sender's files do not say of themselves: of {@code rows} and {@code total} */
    static FileWrong of(ImportOutcome.Refused refused, Set<String> asked) {
        var said = new ArrayList<Problem>();
        var inside = new ArrayList<RowProblem>();
        for (var problem : refused.listed()) {
            var told = ASKED.get(problem.code());
            if (told != null && asked.contains(told.field())) {
                said.add(Problem.of(told.field(), told.code(), problem.args().toArray()));
            } else {
                inside.add(problem);
            }
        }
        said.add(Problem.of("file", inside.isEmpty() ? "imports.file.again" : "imports.file.wrong"));
        return new FileWrong(said, inside, refused.problems() - refused.listed().size());
    }
}
