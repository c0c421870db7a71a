package org.doorstep.arrears.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.doorstep.arrears.BudgetView;
import org.doorstep.arrears.CaseView;
import org.doorstep.arrears.PlanView;
import org.doorstep.arrears.model.Every;
import org.doorstep.kernel.Money;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Cell;
import org.doorstep.platform.web.ui.Option;
import org.doorstep.platform.web.ui.Row;

/**
 * A plan on its case's page, finished for its template.
 *
 * @param budget rows of what comes in and goes out; none for who may not read it
 * @param answers whether the reader answers it now
 * @param restarts whether the reader decides whether it goes on
 * @param decides what whoever proposed it may have told of it
 * @param more    all of its payments in a sentence, and that the table shows only some; empty where it shows the only one
 * @param then    that it goes on, or ends
 * @param typed  what was sent last, shown again when it was not taken
 */
public record CasePlan(
        String id, String state, List<Row> rows, String budgetCaption, List<String> budgetHeads, List<List<Cell>> budget, boolean answers,
        boolean restarts, List<Option> decides, List<Option> then, List<Option> kinds, List<Option> every, List<String> heads, List<List<Cell>> parts, String more, Map<String, String> typed) {

    static CasePlan of(PageContext page, CaseView view, PlanView plan, Map<String, String> typed) {
        return new CasePlan(plan.id().toString(), state(page, plan), rows(page, plan),
                view.budget().map(budget -> page.t("arrears.case.budget", page.t("arrears.per." + budget.per()))).orElse(""),
                List.of(page.t("arrears.case.budget.what"), page.t("arrears.case.budget.amount")),
                view.budget().map(budget -> budget(page, budget)).orElse(List.of()), view.mayAct() && plan.state().equals("proposed"),
                view.mayAct() && plan.broken().isPresent(), view.mayAct() ? decides(page, plan) : List.of(), Stream.of("go-on", "end").map(then -> Option.of(then, page.t("arrears.follow." + then))).toList(),
                Stream.of("accept", "offer", "refuse").map(kind -> Option.of(kind, page.t("arrears.answer." + kind))).toList(),
                Arrays.stream(Every.values()).map(every -> Option.of(every.code(), page.t("arrears.every." + every.code()))).toList(),
                List.of(page.t("arrears.plan.day"), page.t("arrears.plan.part"), page.t("arrears.plan.paid")),
                PlanPage.near(plan).stream().map(part -> PlanPage.row(page, part)).toList(), (PlanPage.whole(page, plan) + " " + PlanPage.more(page, plan)).strip(), typed);
    }

    private static List<Option> decides(PageContext page, PlanView plan) {
        var told = switch (plan.state()) {
            case "proposed" -> Stream.of("back");
            case "offered" -> Stream.of("yes", "no");
            default -> Stream.<String>of();
        };
        return told.map(take -> Option.of(take, page.t("arrears.told." + take))).toList();
    }

    private static String state(PageContext page, PlanView plan) {
        return plan.broken().map(day -> page.t("arrears.case.plan.broken", page.date(day)))
                .orElseGet(() -> page.t("arrears.case.plan." + plan.state(), page.date(plan.answerBy())));
    }

    private static List<Row> rows(PageContext page, PlanView plan) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of(page.t("arrears.case.plan.asked"), PlanPage.terms(page, plan.asked())));
        if (!plan.enteredBy().isEmpty()) {
            rows.add(Row.of(page.t("arrears.case.plan.entered"), plan.enteredBy()));
        }
        plan.offer().ifPresent(offer -> rows.add(Row.of(page.t("arrears.case.plan.offer"), PlanPage.terms(page, offer))));
        if (!plan.by().isEmpty()) {
            rows.add(Row.of(page.t("arrears.case.plan.by"), List.of(plan.by(), plan.reasons())));
        }
        return List.copyOf(rows);
    }

    private static List<List<Cell>> budget(PageContext page, BudgetView budget) {
        var in = budget.income().stream().map(line -> List.of(Cell.of(page.t("arrears.plan.field." + line.what())), Cell.figure(page.money(line.amount()))));
        var out = budget.spending().stream()
                .map(line -> List.of(Cell.of(page.t("arrears.case.budget.out", page.t("arrears.plan.field." + line.what()))), Cell.figure(page.money(Money.ZERO.minus(line.amount())))));
        return Stream.concat(Stream.concat(in, out), Stream.of(List.of(Cell.of(page.t("arrears.check.left")), Cell.figure(page.money(budget.left()))))).toList();
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
