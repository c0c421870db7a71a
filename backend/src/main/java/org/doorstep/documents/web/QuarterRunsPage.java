package org.doorstep.documents.web;

import java.util.List;

import org.doorstep.documents.QuarterRun;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Cell;

/** How far the statements and bills of each quarter are, a row each. */
public record QuarterRunsPage(List<String> heads, List<List<Cell>> rows) {

    static QuarterRunsPage of(PageContext page, List<QuarterRun> runs) {
        return new QuarterRunsPage(
                List.of(page.t("documents.runs.quarter"), page.t("documents.runs.begun"), page.t("documents.runs.ended"), page.t("documents.runs.made"),
                        page.t("documents.runs.failed")),
                runs.stream().map(run -> row(page, run)).toList());
    }

    private static List<Cell> row(PageContext page, QuarterRun run) {
        return List.of(Cell.of(run.quarter()), Cell.of(page.dateTime(run.begun())),
                Cell.of(run.ended().map(page::dateTime).orElseGet(() -> page.t("documents.runs.going"))),
                Cell.figure(page.t("documents.runs.made.of", run.made(), run.due())), Cell.figure(String.valueOf(run.failed())));
    }
}
