package org.doorstep.arrears.web;

import java.util.ArrayList;
import java.util.List;

import org.doorstep.arrears.ArrearsView;
import org.doorstep.arrears.PlanView;
import org.doorstep.kernel.Money;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Cell;
import org.doorstep.platform.web.ui.Option;
import org.doorstep.platform.web.ui.Row;

/**
 * How a plan stands, finished for its template.
 *
 * @param plan     its id; empty where there never was one
 * @param state    as a sentence; empty where there never was one
 * @param rows     what is to be paid
 * @param reasons  of the answer, in the officer's words
 * @param proposes whether another can be proposed
 * @param decides  whether an offer waits for them
 * @param withdraws whether it can be taken back
 * @param heads    of the table of days
 * @param parts    its rows: the day, the amount, and whether it is paid
 * @param whole    all of its payments in a sentence; empty where it has none or one
 * @param more     that there are more days than the table shows; empty where there are not
 * @param cannot   what to do where one cannot be paid; empty where nothing is asked of them
 * @param take     yes and no
 */
public record PlanPage(
        String account, String plan, String state, List<Row> rows, String reasons, boolean proposes, boolean decides, boolean withdraws, List<String> heads,
        List<List<Cell>> parts, String whole, String more, String cannot, List<Option> take) {

    private static final int BEFORE = 6;
    private static final int NEXT = 20;

    static PlanPage of(PageContext page, ArrearsView view) {
        var plan = view.open().flatMap(ArrearsView.OpenCase::plan);
        var state = plan.map(PlanView::state).orElse("");
        return new PlanPage(view.account(), plan.map(one -> one.id().toString()).orElse(""), plan.map(one -> state(page, view, one)).orElse(""), plan.map(one -> rows(page, one)).orElse(List.of()),
                plan.map(PlanView::reasons).orElse(""), view.open().filter(open -> !open.caughtUp()).isPresent() && !List.of("proposed", "offered", "agreed").contains(state),
                plan.filter(PlanView::own).isPresent() && state.equals("offered"), plan.filter(PlanView::own).isPresent() && state.equals("proposed"),
                List.of(page.t("arrears.plan.day"), page.t("arrears.plan.part"), page.t("arrears.plan.paid")),
                plan.map(one -> near(one).stream().map(part -> row(page, part)).toList()).orElse(List.of()), plan.map(one -> whole(page, one)).orElse(""), plan.map(one -> more(page, one)).orElse(""), cannot(page, view, state),
                List.of(Option.of("yes", page.t("arrears.plan.take.yes")), Option.of("no", page.t("arrears.plan.take.no"))));
    }

    private static String cannot(PageContext page, ArrearsView view, String state) {
        return state.equals("agreed") && view.open().filter(ArrearsView.OpenCase::held).isEmpty() ? page.t("arrears.plan.cannot", page.landlord().officePhone()) : "";
    }

    /** How it stands, in one sentence; in a breathing space nobody is asked for a part of it. */
    private static String state(PageContext page, ArrearsView view, PlanView plan) {
        if (plan.broken().isPresent() && view.open().filter(ArrearsView.OpenCase::held).isPresent()) {
            return HeldWords.instead(page);
        }
        if (plan.state().equals("proposed") && NextWords.gone(page, plan.answerBy())) {
            return page.t("arrears.plan.state.proposed.late", page.date(plan.answerBy()), page.landlord().officePhone());
        }
        return plan.broken().isPresent() ? page.t("arrears.plan.state.broken", page.landlord().officePhone())
                : page.t("arrears.plan.state." + plan.state(), page.date(plan.answerBy()));
    }

    private static List<Row> rows(PageContext page, PlanView plan) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of(page.t(plan.own() ? "arrears.plan.asked" : "arrears.plan.asked.other"), terms(page, plan.asked())));
        if (!plan.enteredBy().isEmpty()) {
            rows.add(Row.of(page.t("arrears.plan.entered"), plan.enteredBy()));
        }
        plan.offer().ifPresent(offer -> rows.add(Row.of(page.t("arrears.plan.offer"), terms(page, offer))));
        return List.copyOf(rows);
    }

    /** £10.00 every week from Friday 22 January 2027. */
    static String terms(PageContext page, PlanView.PlanTerms terms) {
        return page.t("arrears.check.terms", page.money(terms.amount()), page.t("arrears.every." + terms.every()), page.date(terms.first()));
    }

    /** The days around now: a plan may have hundreds, and a page of them is read by nobody. */
    static List<PlanView.PlanPart> near(PlanView plan) {
        var paid = (int) plan.parts().stream().takeWhile(part -> part.paid().isPresent()).count();
        return plan.parts().subList(Math.max(0, paid - BEFORE), Math.min(plan.parts().size(), paid + NEXT));
    }

    static String more(PageContext page, PlanView plan) {
        return near(plan).size() == plan.parts().size() ? "" : page.t("arrears.plan.more");
    }

    /** How many payments there are, of how much, what they come to and when the last is; empty where there is one, which the table tells. */
    static String whole(PageContext page, PlanView plan) {
        var amounts = plan.parts().stream().map(PlanView.PlanPart::amount).toList();
        if (amounts.size() < 2) {
            return "";
        }
        var first = amounts.getFirst();
        var last = amounts.getLast();
        var count = amounts.size();
        var all = page.money(amounts.stream().reduce(Money.ZERO, Money::plus));
        var until = page.date(plan.parts().getLast().due());
        if (!amounts.subList(0, count - 1).stream().allMatch(first::equals)) {
            return page.t("arrears.plan.whole.uneven", count, all, until);
        }
        return first.equals(last) ? page.t("arrears.plan.whole.even", count, page.money(first), all, until)
                : page.t("arrears.plan.whole.last", count, count - 1, page.money(first), page.money(last), all, until);
    }

    static List<Cell> row(PageContext page, PlanView.PlanPart part) {
        return List.of(Cell.of(page.date(part.due())), Cell.figure(page.money(part.amount())),
                Cell.of(part.paid().map(day -> page.t("arrears.plan.paid.on", page.date(day))).orElseGet(() -> page.t("arrears.plan.paid.not"))));
    }
}
