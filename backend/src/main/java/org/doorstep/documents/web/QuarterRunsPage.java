package org.doorstep.documents.web;

import java.util.List;
import java.util.stream.Collectors;

import org.doorstep.documents.QuarterRun;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Cell;

/**
 * How far the statements and bills of each quarter are, a row each.
 *
 * @param warnings what somebody has to look at, a sentence each
 * @param again    quarters of which something could not be made
 */
public record QuarterRunsPage(List<String> heads, List<List<Cell>> rows, List<String> warnings, List<Again> again) {

    /**
     * @param quarter as it is shown
     * @param failed  how many could not be made, in a sentence
     */
    public record Again(String quarter, String failed) {}

    static QuarterRunsPage of(PageContext page, List<QuarterRun> runs) {
        return new QuarterRunsPage(
                List.of(page.t("documents.runs.quarter"), page.t("documents.runs.begun"), page.t("documents.runs.drawn"), page.t("documents.runs.ended"),
                        page.t("documents.runs.made"), page.t("documents.runs.failed")),
                runs.stream().map(run -> row(page, run)).toList(),
                runs.stream().filter(run -> run.drawn().isPresent() && !run.behind().isEmpty())
                        .map(run -> page.t("documents.runs.behind", run.quarter(), routes(page, run))).toList(),
                runs.stream().filter(run -> run.failed() > 0)
                        .map(run -> new Again(run.quarter(), page.t("documents.runs.failedOf", run.quarter(), run.failed()))).toList());
    }

    private static List<Cell> row(PageContext page, QuarterRun run) {
        return List.of(Cell.of(run.quarter()), Cell.of(page.dateTime(run.begun())),
                Cell.of(run.drawn().map(page::dateTime).orElseGet(() -> waits(page, run))),
                Cell.of(run.ended().map(page::dateTime).orElseGet(() -> page.t("documents.runs.going"))),
                Cell.figure(page.t("documents.runs.made.of", run.made(), run.due())), Cell.figure(String.valueOf(run.failed())));
    }

    private static String waits(PageContext page, QuarterRun run) {
        return run.behind().isEmpty() ? page.t("documents.runs.tonight") : page.t("documents.runs.waits", routes(page, run), page.date(run.by()));
    }

    private static String routes(PageContext page, QuarterRun run) {
        return run.behind().stream().map(feed -> page.t("accounts.route." + feed.code())).collect(Collectors.joining(", "));
    }
}
