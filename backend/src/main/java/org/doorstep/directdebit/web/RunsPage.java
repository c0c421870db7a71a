package org.doorstep.directdebit.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.doorstep.directdebit.DebitRuns;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Cell;
import org.doorstep.platform.web.ui.Option;

/**
 * The files and the reports, finished for the template.
 *
 * @param heads    of the table of files
 * @param runs     its rows
 * @param waiting  files of which nobody has said that Bacs has them
 * @param wishes   files of which one officer has said what another has to agree to
 * @param refusable the newest that were handed in, of which Bacs may have refused all
 * @param seeHeads of the table of what somebody has to see to
 * @param toSee    its rows
 * @param count    how many there are to see to, as a sentence
 * @param which    the same rows, to be ticked off
 * @param taken    what became of the report just sent; empty when none was
 * @param leavers  that many may have left, as a sentence; empty when they have not
 * @param money    where the bank does not bear us out, as a sentence; empty where it does
 */
public record RunsPage(
        List<String> heads, List<List<Cell>> runs, List<Waiting> waiting, List<Waiting> wishes, List<Waiting> refusable, List<String> seeHeads, List<List<Cell>> toSee, String count,
        List<Option> which, Optional<String> taken, Optional<String> leavers, Optional<String> money) {

    /** @param question names the day @param address of the file's deeds */
    public record Waiting(String question, String address) {}

    /** Bacs says so within three days; longer than that the list is for nobody. */
    private static final int REFUSABLE = 4;

    /** How many wait on pages of their own. @param doubts on which the bank and we do not agree */
    record Others(long leavers, long doubts) {}

    static RunsPage of(PageContext page, List<DebitRuns.RunView> runs, DebitRuns.ToSeeList toSee, Others others, Optional<DebitRuns.ReportOutcome.Taken> taken) {
        return new RunsPage(heads(page, "directdebit.runs.", "input", "state", "entry", "collections", "taken", "instructions", "posted", "unpaid"),
                runs.stream().map(run -> row(page, run)).toList(),
                runs.stream().filter(run -> RunStates.of(run).equals("waiting") && run.wish().isEmpty())
                        .map(run -> waiting(page.t("directdebit.runs.waiting", page.date(run.input())), run)).toList(),
                runs.stream().flatMap(run -> run.wish().stream()
                        .map(wish -> waiting(page.t("directdebit.runs.wish." + wish.what(), wish.name(), page.date(run.input())), run)))
                        .toList(),
                runs.stream().filter(run -> RunStates.of(run).equals("handed-in") && run.wish().isEmpty() && run.unpaid() == 0).limit(REFUSABLE)
                        .map(run -> waiting(page.t("directdebit.runs.refused.file", page.date(run.input())), run)).toList(),
                heads(page, "directdebit.see.", "reference", "account", "what", "reason", "day"),
                toSee.newest().stream().map(one -> row(page, one)).toList(), page.t("directdebit.see.count", toSee.count()),
                toSee.newest().stream().map(one -> Option.of(one.id().toString(), one.reference(), page.t("directdebit.see." + one.what()))).toList(),
                taken.map(report -> page.t("directdebit.report.taken", report.advices(), report.look())),
                Optional.of(others.leavers()).filter(count -> count > 0).map(count -> page.t("directdebit.leavers.waits", count)),
                Optional.of(others.doubts()).filter(count -> count > 0).map(count -> page.count("directdebit.doubts.count", count)));
    }

    private static Waiting waiting(String question, DebitRuns.RunView run) {
        return new Waiting(question, "/direct-debit-runs/" + run.input());
    }

    private static List<String> heads(PageContext page, String prefix, String... names) {
        return Arrays.stream(names).map(name -> page.t(prefix + name)).toList();
    }

    private static List<Cell> row(PageContext page, DebitRuns.ToSee one) {
        return List.of(Cell.of(one.reference()), one.account().isEmpty() ? Cell.of("") : Cell.link(one.account(), "/direct-debit/" + one.account()),
                Cell.of(page.t("directdebit.see." + one.what())), Cell.of(one.reason()), Cell.of(page.date(one.day())));
    }

    private static List<Cell> row(PageContext page, DebitRuns.RunView run) {
        return List.of(run.made().isPresent() && run.givenUp().isEmpty() && run.refused().isEmpty()
                        ? Cell.link(page.date(run.input()), "/direct-debit-runs/" + run.input() + "/file") : Cell.of(page.date(run.input())),
                Cell.of(page.t("directdebit.runs.state." + RunStates.of(run))),
                Cell.of(page.date(run.entry())), Cell.figure(String.valueOf(run.collections())), Cell.figure(page.money(run.taken())),
                Cell.figure(String.valueOf(run.instructions())), Cell.figure(String.valueOf(run.posted())), Cell.figure(String.valueOf(run.unpaid())));
    }
}
