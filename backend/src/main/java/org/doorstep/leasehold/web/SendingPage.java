package org.doorstep.leasehold.web;

import java.util.List;
import java.util.Optional;

import org.doorstep.leasehold.Bills.Sending;
import org.doorstep.leasehold.RightsSummary;
import org.doorstep.leasehold.model.BillRule;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Cell;

/**
 * How the sending of bills stands, for the leasehold team.
 *
 * @param standing whether bills go out, in a sentence
 * @param sends    whether they can be sent now
 * @param rows     the bills a person has to look at
 * @param compares whether the reader may say that the summary was compared; its text is on the page then
 */
public record SendingPage(
        String standing, boolean sends, List<String> heads, List<List<Cell>> rows, boolean compares, Optional<RightsSummary.Version> rights,
        String textHash) {

    static SendingPage of(PageContext page, Sending sending) {
        var checked = sending.checked().isPresent();
        return new SendingPage(page.t(checked ? "leasehold.sending.goes" : "leasehold.sending.stopped"), checked,
                List.of(page.t("leasehold.sending.lease"), page.t("leasehold.sending.bill"), page.t("leasehold.sending.why"), page.t("leasehold.cost.amount")),
                sending.open().stream().map(open -> List.of(
                        Cell.link(open.lease(), LeasesPage.href(open.lease(), open.year()) + "/bills/" + open.number()),
                        Cell.of(bill(page, open.number()) + ", " + LeasesPage.label(page, open.year())),
                        Cell.of(page.t("leasehold.sending.why." + open.why())), Cell.figure(Formats.money(open.shouldBe())))).toList(),
                !checked && sending.confirms() && sending.rights().isPresent(), sending.rights(), sending.textHash());
    }

    private static String bill(PageContext page, int number) {
        return number == BillRule.BALANCE ? page.t("leasehold.sending.balance") : page.t("leasehold.sending.quarter", number);
    }
}
