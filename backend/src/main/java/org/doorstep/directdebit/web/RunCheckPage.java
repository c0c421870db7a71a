package org.doorstep.directdebit.web;

import java.util.List;
import java.util.Map;
import org.doorstep.directdebit.DebitRuns;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Option;
import org.doorstep.platform.web.ui.Row;
import org.jspecify.annotations.Nullable;

/**
 * Something that is about to be said of a file, finished for the template.
 *
 * @param about   what it does, sentence by sentence; where it cannot be said now, why not
 * @param rows    the file
 * @param seen    the same figures, as the form carries them
 * @param days    on which it was handed in, where that is asked
 * @param buttons what there is to press; none where it has been decided
 */
public record RunCheckPage(
        String title, List<String> about, List<Row> rows, String address, Map<String, String> seen, List<Option> days, List<Button> buttons) {

    /** @param kind as the template of buttons takes it; null for the ordinary one @param value of the field {@code agree} */
    public record Button(String label, @Nullable String kind, String value) {}

    static RunCheckPage of(PageContext page, DebitRuns.RunView run, String deed) {
        var refusal = RunStates.refusal(run, deed);
        boolean open = refusal.isEmpty();
        return new RunCheckPage(page.t("directdebit.check." + (deed.equals("second") && run.wish().isEmpty() ? "decided" : deed) + ".title", page.date(run.input())),
                refusal.map(code -> List.of(page.t("problem." + code) + ".")).orElseGet(() -> about(page, run, deed)),
                List.of(Row.of(page.t("directdebit.runs.input"), page.date(run.input())),
                        Row.of(page.t("directdebit.runs.state"), page.t("directdebit.runs.state." + RunStates.of(run))),
                        Row.of(page.t("directdebit.runs.entry"), page.date(run.entry())),
                        Row.of(page.t("directdebit.runs.collections"), String.valueOf(run.collections())),
                        Row.of(page.t("directdebit.runs.taken"), page.money(run.taken())),
                        Row.of(page.t("directdebit.runs.instructions"), String.valueOf(run.instructions()))),
                "/direct-debit-runs/" + run.input() + "/" + deed,
                Map.of("collections", String.valueOf(run.collections()), "pence", String.valueOf(run.taken().pence()), "instructions", String.valueOf(run.instructions())),
                open && deed.equals("handed-in") ? days(page, run) : List.of(), open ? buttons(page, run, deed) : List.of());
    }

    /** A file is for its own day: whoever chooses another learns here where to go. */
    private static List<Option> days(PageContext page, DebitRuns.RunView run) {
        return List.of(Option.of(run.input().toString(), page.date(run.input())),
                Option.of("later", page.t("directdebit.check.later"), page.t("directdebit.check.later.hint")));
    }

    /** Only what takes money back or asks for it again is a warning. */
    private static List<Button> buttons(PageContext page, DebitRuns.RunView run, String deed) {
        return deed.equals("second") ? seconds(page, run)
                : List.of(new Button(page.t("directdebit.check." + deed + ".do"), deed.equals("handed-in") ? null : "warning", "yes"));
    }

    private static List<String> about(PageContext page, DebitRuns.RunView run, String deed) {
        if (!deed.equals("second")) {
            return List.of(page.t("directdebit.check." + deed + ".about"));
        }
        return run.wish().map(wish -> List.of(page.t("directdebit.runs.wish." + wish.what(), wish.name(), page.date(run.input())),
                        page.t("directdebit.check." + wish.what() + ".about"), page.t(wish.own() ? "directdebit.check.own" : "directdebit.check.others")))
                .orElse(List.of(page.t("directdebit.check.decided")));
    }

    /** Whoever said it can only take it back. */
    private static List<Button> seconds(PageContext page, DebitRuns.RunView run) {
        return run.wish().map(wish -> wish.own() ? List.of(new Button(page.t("directdebit.check.back"), "secondary", "no"))
                : List.of(new Button(page.t("directdebit.check.agree"), "warning", "yes"), new Button(page.t("directdebit.check.disagree"), "secondary", "no")))
                .orElse(List.of());
    }
}
