package org.doorstep.leasehold.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.accounts.EntryWords;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.Leasehold;
import org.doorstep.leasehold.WorksView;
import org.doorstep.leasehold.WorksView.WorksBill;
import org.doorstep.leasehold.WorksView.WorksOffer;
import org.doorstep.leasehold.WorksView.WorksPlan;
import org.doorstep.leasehold.WorksView.WorksStanding;
import org.doorstep.leasehold.web.ConsultationPage.NoticePaper;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Cell;
import org.doorstep.platform.web.ui.Option;
import org.doorstep.platform.web.ui.Row;

/**
 * Major works of one lease, finished for its template.
 *
 * @param standing how the account stands; none while nothing was billed
 * @param account  address of the account; empty without one
 * @param asAt     how far the payments of each route are in what is told, a sentence each
 * @param writes   whether the reader writes down what came by letter or telephone
 * @param heads    of the table of a plan's parts
 */
public record WorksPage(
        String home, String back, List<Row> standing, Optional<String> account, List<WorksBillPart> bills, boolean writes, List<String> heads,
        List<String> asAt) {

    /**
     * @param rows     the figures
     * @param papers   the invoice to keep or to print, in each way to read it
     * @param plan     how it is paid over time, in sentences
     * @param parts    the payments of an agreed plan
     * @param propose  where a plan is proposed; empty where the reader proposes none
     * @param offers   to choose from
     * @param answer   where a proposal is answered; empty for everybody but staff
     * @param apart    put behind the ids of its fields, so that two bills' differ; empty for the one whose errors are shown
     * @param typed    what was sent for this bill, shown again when it was not taken
     */
    public record WorksBillPart(
            String title, List<Row> rows, List<NoticePaper> papers, List<String> plan, List<List<Cell>> parts, Optional<String> propose, List<Option> offers, Optional<String> answer,
            String apart, Map<String, String> typed) {

        public String value(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    static WorksPage of(PageContext page, WorksView view) {
        return of(page, view, view.bills().stream().findFirst().map(WorksBill::reference).orElse(""), Map.of());
    }

    /** @param sent the bill whose form was sent */
    static WorksPage of(PageContext page, WorksView view, String sent, Map<String, String> typed) {
        var href = LeasesPage.href(view.lease());
        return new WorksPage(view.home(), href, view.standing().map(standing -> standing(page, standing)).orElse(List.of()),
                view.standing().map(standing -> "/accounts/" + standing.account()),
                view.bills().stream().map(bill -> bill(page, bill, href, bill.reference().equals(sent) ? "" : "-" + bill.reference(), typed)).toList(),
                Leasehold.writesDown(page.user()),
                List.of(page.t("leasehold.works.number"), page.t("leasehold.quarter.due"), page.t("leasehold.works.interest"), page.t("leasehold.cost.amount")),
                view.standing().map(standing -> new EntryWords(page.words(), page.locale()).asAt(standing.asAt())).orElse(List.of()));
    }

    private static List<Row> standing(PageContext page, WorksStanding standing) {
        var rows = new ArrayList<>(List.of(Row.of(page.t("leasehold.works.account"), page.balance(standing.balance())),
                Row.of(page.t("leasehold.works.stands"), standing.behind().owed() ? page.t("leasehold.works.behind", page.money(standing.behind()))
                        : page.t("leasehold.works.upToDate"))));
        if (standing.early().owed()) {
            rows.add(Row.of(page.t("leasehold.works.early"), page.money(standing.early())));
        }
        standing.next().ifPresent(part -> rows.add(Row.of(page.t("leasehold.works.next"),
                page.t("leasehold.works.nextPart", page.money(part.amount()), page.date(part.due())))));
        return rows;
    }

    private static WorksBillPart bill(PageContext page, WorksBill bill, String href, String apart, Map<String, String> typed) {
        var rows = new ArrayList<>(List.of(Row.of(page.t("leasehold.works.share"), page.money(bill.share()))));
        bill.workedOut().ifPresent(how -> rows.add(Row.of(page.t("leasehold.works.workedOut"), List.of(
                page.t("leasehold.share.by." + how.basis().code(), how.schedule()),
                page.t("leasehold.works.workedOut.part", String.valueOf(how.weight()), String.valueOf(how.whole()), page.money(how.total())), page.t("leasehold.share.pennies")))));
        if (!bill.amount().equals(bill.share())) {
            rows.add(Row.of(page.t(bill.whyLess()), page.money(bill.amount())));
        }
        if (bill.over().owed()) {
            rows.add(Row.of(page.t("leasehold.works.limit"), page.t("leasehold.works.limit.of", page.money(bill.over()), page.money(bill.amount()))));
        }
        rows.add(Row.of(page.t("leasehold.quarter.due"), page.date(bill.due())));
        bill.instead().ifPresent(old -> rows.add(Row.of(page.t("leasehold.works.instead", page.date(old.sent().atZone(Formats.ZONE).toLocalDate())),
                page.t("leasehold.works.instead.of", page.money(old.amount()), old.why()))));
        rows.add(Row.of(page.t("leasehold.works.consultation"), bill.consultation()));
        var proposes = Leasehold.writesDown(page.user()) || !(page.user() instanceof CurrentUser.Staff);
        var at = href + "/works/" + bill.reference();
        return new WorksBillPart(bill.title() + ", " + bill.reference(), rows, List.of(new NoticePaper(page.t("leasehold.works.paper"), at + "/paper.pdf"),
                new NoticePaper(page.t("documents.large"), at + "/large-print.pdf"), new NoticePaper(page.t("documents.plain"), at + "/plain-text.txt")), bill.plan().map(plan -> plan(page, plan)).orElse(List.of()),
                bill.plan().map(plan -> plan.parts().stream().map(part -> List.of(Cell.of(String.valueOf(part.number())), Cell.of(page.date(part.due())),
                        Cell.figure(page.money(part.interest())), Cell.figure(page.money(part.amount())))).toList()).orElse(List.of()),
                proposes && !bill.offers().isEmpty() ? Optional.of(at + "/plan") : Optional.empty(),
                bill.offers().stream().map(offer -> option(page, offer)).toList(),
                Leasehold.isOfTheTeam(page.user()) && bill.plan().filter(plan -> plan.state().equals("proposed")).isPresent() ? Optional.of(at + "/answer") : Optional.empty(),
                apart, apart.isEmpty() ? typed : Map.of());
    }

    private static List<String> plan(PageContext page, WorksPlan plan) {
        var says = new ArrayList<String>();
        says.add(page.t("leasehold.works.plan." + plan.state(), terms(page, plan.months(), plan.interest())));
        plan.words().ifPresent(says::add);
        if (plan.early() && plan.interest() > 0 && plan.state().equals("agreed")) {
            says.add(page.t("leasehold.works.early.how"));
        }
        return says;
    }

    private static Option option(PageContext page, WorksOffer offer) {
        return Option.of(offer.code(), terms(page, offer.months(), offer.interest()), page.t("leasehold.works.first", page.money(offer.first())));
    }

    static String terms(PageContext page, int months, int interest) {
        return interest == 0 ? page.t("leasehold.works.free", months)
                : page.t("leasehold.works.costs", months, "%d.%02d".formatted(interest / 100, interest % 100));
    }
}
