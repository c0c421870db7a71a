package org.doorstep.directdebit.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.doorstep.directdebit.DebitRuns;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Cell;

/**
 * The files and the reports, finished for the template.
 *
 * @param heads    of the table of files
 * @param runs     its rows
 * @param seeHeads of the table of what somebody has to see to
 * @param toSee    its rows
 * @param taken    what became of the report just sent; empty when none was
 */
public record RunsPage(
        List<String> heads, List<List<Cell>> runs, List<String> seeHeads, List<List<Cell>> toSee, Optional<String> taken) {

    static RunsPage of(PageContext page, List<DebitRuns.RunView> runs, List<DebitRuns.ToSee> toSee, Optional<DebitRuns.ReportOutcome.Taken> taken) {
        return new RunsPage(heads(page, "directdebit.runs.", "input", "entry", "collections", "taken", "instructions", "unpaid"),
                runs.stream().map(run -> row(page, run)).toList(),
                heads(page, "directdebit.see.", "reference", "what", "reason", "day"),
                toSee.stream().map(one -> List.of(Cell.of(one.reference()), Cell.of(page.t("directdebit.see." + one.what())), Cell.of(one.reason()),
                        Cell.of(page.date(one.day())))).toList(),
                taken.map(report -> page.t("directdebit.report.taken", report.advices(), report.look())));
    }

    private static List<String> heads(PageContext page, String prefix, String... names) {
        return Arrays.stream(names).map(name -> page.t(prefix + name)).toList();
    }

    private static List<Cell> row(PageContext page, DebitRuns.RunView run) {
        return List.of(run.made().isPresent() ? Cell.link(page.date(run.input()), "/direct-debit-runs/" + run.input() + "/file") : Cell.of(page.date(run.input())),
                Cell.of(page.date(run.entry())), Cell.figure(String.valueOf(run.collections())), Cell.figure(page.money(run.taken())),
                Cell.figure(String.valueOf(run.instructions())), Cell.figure(String.valueOf(run.unpaid())));
    }
}
