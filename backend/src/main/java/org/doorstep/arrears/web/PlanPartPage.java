package org.doorstep.arrears.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.doorstep.arrears.PlanDraft;
import org.doorstep.arrears.model.Budget;
import org.doorstep.arrears.model.Every;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Option;

/**
 * One page of the form for a plan, finished for its template.
 *
 * @param part   {@code money-in}, {@code money-out} or {@code amount}
 * @param back   address of the page before
 * @param next   address of the page after
 * @param about  what the page is about, as a sentence
 * @param fields the amounts it asks
 * @param every  how often, or what the amounts are for; none where it is not asked
 * @param typed  what they typed so far on this page, beside the amounts
 */
public record PlanPartPage(
        String account, String part, String back, String next, String about, List<MoneyField> fields, List<Option> every, Map<String, String> typed) {

    private static final List<String> TERMS = List.of("amount", "every", "first-day", "first-month", "first-year");

    /** @param hint what helps to fill it in; empty where nothing is to be said @param value what they typed */
    public record MoneyField(String name, String label, String hint, String value) {}

    static PlanPartPage of(PageContext page, String part, PlanDraft draft) {
        return part.equals("amount") ? amount(page, draft) : money(page, part, draft);
    }

    private static PlanPartPage money(PageContext page, String part, PlanDraft draft) {
        boolean in = part.equals("money-in");
        return new PlanPartPage(draft.account(), part, home(draft.account()) + (in ? "" : "/money-in"), after(draft.account(), part),
                page.t("arrears.plan." + part + ".about", page.t("arrears.per." + per(draft))),
                (in ? Budget.INCOME : Budget.SPENDING).stream().map(name -> new MoneyField(name, page.t("arrears.plan.field." + name), hint(page, name, draft), draft.typed().getOrDefault(name, "")))
                        .toList(), in ? every(page, "arrears.per.") : List.of(), typed(draft, in ? List.of("per") : List.of()));
    }

    private static PlanPartPage amount(PageContext page, PlanDraft draft) {
        return new PlanPartPage(draft.account(), "amount", home(draft.account()) + "/money-out", after(draft.account(), "amount"),
                left(page, draft).orElseGet(() -> page.t("arrears.plan.amount.unknown")), List.of(), every(page, "arrears.every."), typed(draft, TERMS));
    }

    private static Optional<String> left(PageContext page, PlanDraft draft) {
        return draft.sums().map(sums -> sums.left().owed()
                ? page.t("arrears.plan.amount.left", page.money(sums.left()), page.t("arrears.per." + sums.per()))
                : page.t("arrears.plan.amount.none", page.landlord().officePhone()));
    }

    private static String hint(PageContext page, String name, PlanDraft draft) {
        return draft.rent().filter(_ -> name.equals(Budget.RENT))
                .map(rent -> page.t("arrears.plan.field.rent.hint", page.money(rent), page.t("arrears.per." + per(draft)))).orElse("");
    }

    private static String per(PlanDraft draft) {
        return Every.read(draft.typed().getOrDefault("per", "")).orElse(Every.WEEK).code();
    }

    private static List<Option> every(PageContext page, String words) {
        return Arrays.stream(Every.values()).map(every -> Option.of(every.code(), page.t(words + every.code()))).toList();
    }

    /** No page is told what was typed on another. */
    private static Map<String, String> typed(PlanDraft draft, List<String> names) {
        return draft.typed().entrySet().stream().filter(field -> names.contains(field.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Address of the page that comes after a part. */
    static String after(String account, String part) {
        return home(account) + "/" + Map.of("money-in", "money-out", "money-out", "amount").getOrDefault(part, "check");
    }

    private static String home(String account) {
        return "/arrears/" + account + "/plan";
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
