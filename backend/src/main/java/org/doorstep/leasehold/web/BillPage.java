package org.doorstep.leasehold.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.BillView;
import org.doorstep.leasehold.Leasehold;
import org.doorstep.leasehold.RightsSummary;
import org.doorstep.leasehold.YearView;
import org.doorstep.leasehold.model.BillRule;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Cell;

/**
 * A quarter's itemised bill, or what a year came to.
 *
 * @param landlord its name and address: "any written demand [...] must contain the name and address of the landlord"
 *                 (Landlord and Tenant Act 1987, section 47), and where notices may be served on it (section 48)
 * @param rights   the statutory summary; empty where no version of it was checked, and then this is no demand
 * @param standing how it went out and by when it is paid; none: it did not yet
 * @param limited  what of it the estimates of a Right to Buy let nobody be asked for
 * @param demand   whether it is one, or says of itself that it is none
 * @param account  address of the account it is on, or of all that are theirs; empty for staff while it is on none
 * @param corrects where staff put it right; empty for everybody but the team and for what did not go out
 * @param typed    what was sent last, shown again when it was not taken
 */
public record BillPage(
        String title, String back, String lead, List<String> heads, List<List<Cell>> rows, List<String> landlord,
        Optional<RightsSummary.Version> rights, List<String> standing, List<String> limited, boolean demand, Optional<String> account, Optional<String> corrects,
        Map<String, String> typed) {

    static BillPage of(PageContext page, BillView bill, Map<String, String> typed) {
        var year = bill.year();
        var quarter = bill.quarter();
        var rows = new ArrayList<List<Cell>>();
        var schedules = year.schedulesOf(quarter.lines());
        quarter.lines().forEach(line -> rows.add(List.of(Cell.of(line.named(line.head().isEmpty() ? page.t("leasehold.fee") : line.name(), schedules)),
                Cell.figure(Formats.money(line.amount())))));
        rows.add(List.of(Cell.of(page.t("leasehold.total")), Cell.figure(Formats.money(quarter.amount()))));
        var href = LeasesPage.href(year.lease(), year.year());
        return new BillPage(title(page, bill), href, page.t("leasehold.bill.lead", year.home(), year.lease()),
                List.of(page.t("leasehold.head"), page.t("leasehold.yours")), rows, bill.landlord(), bill.rights(), standing(page, bill), limited(page, bill),
                bill.rights().isPresent() || bill.issued().isPresent(),
                bill.issued().map(issued -> "/accounts/" + issued.account()).or(() -> Optional.of("/accounts").filter(_ -> !(page.user() instanceof CurrentUser.Staff))),
                bill.issued().filter(_ -> Leasehold.isOfTheTeam(page.user())).map(_ -> href + "/bills/" + quarter.number() + "/corrections"), typed);
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    private static List<String> limited(PageContext page, BillView bill) {
        if (!bill.asOfToday()) {
            return List.of();
        }
        return bill.whatTheYearCameTo() ? ChargePageMaker.limited(page, bill.year(), "leasehold.limited.spent", YearView.Sums::actual)
                : ChargePageMaker.limited(page, bill.year(), "leasehold.limited.estimate", YearView.Sums::estimate);
    }

    private static String title(PageContext page, BillView bill) {
        return title(page, bill, bill.quarter());
    }

    private static String title(PageContext page, BillView bill, YearView.Quarter quarter) {
        return quarter.number() == BillRule.BALANCE ? page.t("leasehold.bill.balance", LeasesPage.label(page, bill.year().year()))
                : page.t("leasehold.bill.title", page.date(quarter.starts()));
    }

    /** What its letter asks for, with that of the others in it. */
    private static List<String> toPay(PageContext page, BillView bill, BillView.IssuedBill issued) {
        var amount = bill.quarter().amount();
        var alone = amount.owed() ? page.t("leasehold.bill.payBy", page.date(issued.due())) : page.t("leasehold.bill.credit", page.money(amount.size()));
        return bill.together().map(letter -> {
            var with = page.t("leasehold.bill.together", letter.others().stream().map(other -> title(page, bill, other)).collect(Collectors.joining("; ")));
            var sum = page.money(letter.sum().size());
            return letter.sum().nothing() ? List.of(with, page.t("leasehold.letter.nothing")) : !letter.sum().owed() ? List.of(with, page.t("leasehold.letter.credit", sum))
                    : letter.by().map(day -> List.of(with, page.t("leasehold.bill.together.pay", sum, page.date(day)))).orElseGet(() -> List.of(with, alone));
        }).orElseGet(() -> List.of(alone));
    }

    private static List<String> standing(PageContext page, BillView bill) {
        return bill.issued().map(issued -> {
            var lines = new ArrayList<String>();
            lines.add(page.t("leasehold.bill.sent", page.date(issued.at().atZone(Formats.ZONE).toLocalDate())));
            lines.addAll(toPay(page, bill, issued));
            if (issued.corrected()) {
                lines.add(page.t("leasehold.bill.corrected"));
            }
            return List.copyOf(lines);
        }).orElse(List.of());
    }
}
