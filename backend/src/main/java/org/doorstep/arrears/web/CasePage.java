package org.doorstep.arrears.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.doorstep.arrears.CaseView;
import org.doorstep.arrears.model.StepKind;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Cell;
import org.doorstep.platform.web.ui.Option;
import org.doorstep.platform.web.ui.PromiseLine;
import org.doorstep.platform.web.ui.Row;
import org.doorstep.standards.DueWords;

/**
 * A case, finished for its template.
 *
 * @param next  what is to be done and by when
 * @param rows  what it is about
 * @param heads of the table of what was done
 * @param steps its rows
 * @param what  what can be written down now, in the order that steps are taken, and what was typed last
 * @param shut  why the next step towards a court is not among it; empty when it is
 * @param with  with whom
 * @param plans whether the reader may type a plan that was told them
 * @param plan  the newest plan
 * @param warning that payments may be missing; empty where none should be
 * @param asAt  how far the payments of each route are in what is late, a sentence each
 * @param typed what was sent last, shown again when it was not taken
 */
public record CasePage(
        String account, String next, List<Row> rows, List<PromiseLine> promises, boolean mayAct, boolean plans, List<String> heads, List<List<Cell>> steps,
        List<Option> what, String shut, List<Option> with, Optional<CasePlan> plan, String warning, List<String> asAt,
        Map<String, String> typed) {

    static CasePage of(PageContext page, CaseView view, KnownUntil known, Map<String, String> typed) {
        var names = view.holders().stream().collect(Collectors.toMap(CaseView.CaseHolder::person, CaseView.CaseHolder::name));
        return new CasePage(view.account(), next(page, view), rows(page, view, known),
                view.promises().stream().map(promise -> DueWords.line(page, promise)).toList(), view.mayAct(),
                view.mayAct() && view.owed().owed() && view.plan().filter(plan -> List.of("proposed", "offered", "agreed").contains(plan.state())).isEmpty(),
                List.of(page.t("arrears.steps.when"), page.t("arrears.steps.what"), page.t("arrears.steps.with"), page.t("arrears.steps.by"),
                        page.t("arrears.steps.note")),
                view.steps().stream().map(step -> step(page, step, names)).toList(),
                what(page, view, typed), view.order().shut().isEmpty() ? "" : page.t("arrears.step.shut", page.t("problem." + view.order().shut())),
                with(page, view), view.plan().map(plan -> CasePlan.of(page, view, plan, typed)), known.warning(page), known.routes(), typed);
    }

    private static String next(PageContext page, CaseView view) {
        return view.next().equals("held") ? page.t("arrears.case.next.held", page.date(view.due()))
                : page.t(NextWords.gone(page, view.due()) ? "arrears.case.next.late" : "arrears.case.next", page.t("arrears.todo." + view.next()), page.date(view.due()));
    }

    private static List<Row> rows(PageContext page, CaseView view, KnownUntil known) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of(page.t("arrears.case.reference"), view.reference()));
        if (view.held()) {
            rows.add(Row.of(page.t("arrears.case.held"), page.t("arrears.case.held.what")));
        }
        rows.add(Row.of(page.t("arrears.case.owed"), known.late(page, view.owed())));
        view.taken().ifPresent(next -> rows.add(Row.of(page.t("arrears.case.taken"), page.t("arrears.case.taken.on", page.money(next.amount()), page.date(next.day())))));
        rows.add(Row.of(page.t("arrears.case.since"), page.date(view.since())));
        rows.add(Row.of(page.t("arrears.case.holders"), view.holders().stream()
                .map(holder -> page.t(holder.written() ? "arrears.case.written"
                        : holder.letter().isEmpty() ? "arrears.case.unwritten" : "arrears.case.letter." + holder.letter(), holder.name())).toList()));
        return rows;
    }

    private static List<Cell> step(PageContext page, CaseView.CaseStep step, Map<String, String> names) {
        return List.of(Cell.of(page.dateTime(step.at())), Cell.of(what(page, step)),
                Cell.of(step.with().map(person -> names.getOrDefault(person, person)).orElseGet(() -> page.t("arrears.steps.everybody"))),
                Cell.of(by(page, step)), Cell.of(step.note()));
    }

    private static List<Option> what(PageContext page, CaseView view, Map<String, String> typed) {
        return Arrays.stream(StepKind.values()).map(StepKind::code).filter(code -> view.order().open().contains(code) || code.equals(typed.get("what")))
                .map(code -> Option.of(code, page.t("arrears.step." + code))).toList();
    }

    private static String by(PageContext page, CaseView.CaseStep step) {
        return step.by().isEmpty() ? page.t(step.what().matches("advice-(wanted|declined)") ? "arrears.steps.themselves" : "arrears.steps.doorstep") : step.by();
    }

    private static String what(PageContext page, CaseView.CaseStep step) {
        var what = page.t("arrears.step." + step.what());
        return step.on().map(day -> page.t("arrears.step.on", what, page.date(day))).orElse(what);
    }

    private static List<Option> with(PageContext page, CaseView view) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", page.t("arrears.steps.everybody")));
        view.holders().forEach(holder -> options.add(Option.of(holder.person(), holder.name())));
        return List.copyOf(options);
    }

    /** Whether a day is asked for: where the step that has one can be written down. */
    public boolean asks(String step) {
        return what.stream().anyMatch(option -> option.value().equals(step));
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
