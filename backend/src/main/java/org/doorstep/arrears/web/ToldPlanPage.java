package org.doorstep.arrears.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.doorstep.accounts.EntryWords;
import org.doorstep.accounts.FeedAsAt;
import org.doorstep.arrears.CaseView;
import org.doorstep.arrears.model.Budget;
import org.doorstep.arrears.model.Every;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Option;

/**
 * The form of a plan that somebody told an officer, finished for its template.
 *
 * @param people   who holds the tenancy, where it is more than one
 * @param income   the amounts that come in
 * @param spending those that go out
 * @param per      what these are for
 * @param every    how often they would pay
 * @param asAt     how far the payments of each route are in what is late, a sentence each
 * @param typed    what was sent last, shown again when it was not taken
 */
public record ToldPlanPage(
        String account, String owed, List<Option> people, List<PlanPartPage.MoneyField> income, List<PlanPartPage.MoneyField> spending, List<Option> per,
        List<Option> every, List<String> asAt, Map<String, String> typed) {

    static ToldPlanPage of(PageContext page, CaseView view, List<FeedAsAt> asAt, Map<String, String> typed) {
        return new ToldPlanPage(view.account(), page.t("arrears.told.owed", page.money(view.owed())),
                view.holders().size() < 2 ? List.of() : view.holders().stream().map(holder -> Option.of(holder.person(), holder.name())).toList(),
                fields(page, Budget.INCOME, typed), fields(page, Budget.SPENDING, typed), every(page, "arrears.per."), every(page, "arrears.every."), new EntryWords(page.words(), page.locale()).asAt(asAt), typed);
    }

    private static List<PlanPartPage.MoneyField> fields(PageContext page, List<String> names, Map<String, String> typed) {
        return names.stream().map(name -> new PlanPartPage.MoneyField(name, page.t("arrears.plan.field." + name), "", typed.getOrDefault(name, ""))).toList();
    }

    private static List<Option> every(PageContext page, String words) {
        return Arrays.stream(Every.values()).map(every -> Option.of(every.code(), page.t(words + every.code()))).toList();
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
