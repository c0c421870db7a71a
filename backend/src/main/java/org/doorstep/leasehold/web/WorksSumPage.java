package org.doorstep.leasehold.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.leasehold.WorksSum;
import org.doorstep.leasehold.WorksSum.ToldSum;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Cell;
import org.doorstep.platform.web.ui.Row;

/**
 * What works came to, its bills, and the form that puts it right, for the team.
 *
 * @param sum     the figures
 * @param bills   those that stand, as rows of a table
 * @param changed bills that are not what they would be now, as rows of a table
 * @param limited shares that estimates limit, as rows of a table
 * @param total   that stands, for the form that sends them anew
 * @param before  sums that were told before, each with its reason
 * @param version of the sum that is put right; empty while none was told
 * @param typed   what was sent last, shown again when it was not taken
 */
public record WorksSumPage(
        String reference, String title, List<Row> sum, List<String> heads, List<List<Cell>> bills, List<String> changedHeads,
        List<List<Cell>> changed, List<List<Cell>> limited, String total, List<String> before, Optional<String> version,
        Map<String, String> typed) {

    static WorksSumPage of(PageContext page, WorksSum view, Map<String, String> typed) {
        var sum = new ArrayList<Row>();
        view.told().ifPresent(told -> sum.add(Row.of(page.t("leasehold.sum.told"), page.money(told.total()))));
        view.landlords().ifPresent(share -> sum.add(Row.of(page.t("leasehold.sum.landlords"), page.money(share))));
        view.cap().ifPresent(cap -> sum.add(Row.of(page.t("leasehold.sum.cap"), page.money(cap))));
        return new WorksSumPage(view.consultation(), view.title(), sum,
                List.of(page.t("leasehold.sending.lease"), page.t("leasehold.sum.sent"), page.t("leasehold.sum.share"), page.t("leasehold.sum.asked")),
                view.bills().stream().map(bill -> List.of(Cell.link(bill.lease(), LeasesPage.href(bill.lease()) + "/works"),
                        Cell.of(page.t(bill.corrected() ? "leasehold.sum.sentAnew" : "leasehold.sum.sentOn", page.date(bill.sent().atZone(Formats.ZONE).toLocalDate()))),
                        Cell.figure(page.money(bill.share())), Cell.figure(page.money(bill.amount())))).toList(),
                List.of(page.t("leasehold.sending.lease"), page.t("leasehold.sum.asked"), page.t("leasehold.sum.shouldBe")),
                view.changed().stream().map(bill -> List.of(Cell.link(bill.lease(), LeasesPage.href(bill.lease()) + "/works"),
                        Cell.figure(page.money(bill.amount())), Cell.figure(page.money(bill.shouldBe())))).toList(),
                view.limited().stream().map(share -> List.of(Cell.link(share.lease(), LeasesPage.href(share.lease()) + "/works"),
                        Cell.figure(page.money(share.share())), Cell.figure(page.money(share.most())))).toList(),
                view.told().map(told -> "%d.%02d".formatted(told.total().pence() / 100, told.total().pence() % 100)).orElse(""),
                view.corrections().stream().map(earlier -> page.t("leasehold.sum.before", page.money(earlier.total()),
                        page.date(earlier.correctedAt().atZone(Formats.ZONE).toLocalDate()), earlier.why())).toList(),
                view.told().map(ToldSum::version).map(String::valueOf), typed);
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
