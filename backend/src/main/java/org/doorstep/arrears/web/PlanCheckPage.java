package org.doorstep.arrears.web;

import java.util.ArrayList;
import java.util.List;

import org.doorstep.arrears.PlanDraft;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Row;

/**
 * A plan before it is sent, finished for its template.
 *
 * @param complete whether what they would pay is right as they typed it; else it is asked first
 * @param rows     what would be paid, and from what
 * @param warning  that it asks for more than is left; empty when it does not
 */
public record PlanCheckPage(String account, boolean complete, List<Row> rows, String warning) {

    static PlanCheckPage of(PageContext page, PlanDraft draft) {
        var home = "/arrears/" + draft.account() + "/plan/";
        var rows = new ArrayList<Row>();
        draft.sums().ifPresent(sums -> {
            var per = page.t("arrears.per." + sums.per());
            rows.add(Row.of(page.t("arrears.check.in"), page.t("arrears.check.per", page.money(sums.comesIn()), per))
                    .changedAt(home + "money-in", page.t("arrears.check.in.what")));
            rows.add(Row.of(page.t("arrears.check.out"), page.t("arrears.check.per", page.money(sums.goesOut()), per))
                    .changedAt(home + "money-out", page.t("arrears.check.out.what")));
            draft.rent().filter(_ -> sums.counted())
                    .ifPresent(rent -> rows.add(Row.of(page.t("arrears.check.rent"), page.t("arrears.check.per", page.money(rent), per))));
            rows.add(Row.of(page.t("arrears.check.left"), page.t("arrears.check.per", page.money(sums.left()), per)));
        });
        rows.add(Row.of(page.t("arrears.check.owed"), page.money(draft.owed())));
        draft.terms().ifPresent(terms -> {
            rows.add(Row.of(page.t("arrears.check.pay"), page.t("arrears.check.terms", page.money(terms.amount()), page.t("arrears.every." + terms.every()),
                    page.date(terms.first()))).changedAt(home + "amount", page.t("arrears.check.pay.what")));
            rows.add(Row.of(page.t("arrears.check.until"), until(page, terms)));
        });
        return new PlanCheckPage(draft.account(), draft.terms().isPresent(), List.copyOf(rows),
                draft.sums().filter(sums -> !sums.affords()).map(_ -> page.t("arrears.check.too-much")).orElse(""));
    }

    private static String until(PageContext page, PlanDraft.ProposedPlan terms) {
        var less = terms.whole() && !terms.rest().equals(terms.amount());
        return page.t(less ? "arrears.check.last.less" : terms.whole() ? "arrears.check.last" : "arrears.check.again", terms.times(), page.date(terms.last()), page.money(terms.rest()));
    }
}
