package org.doorstep.leasehold.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.doorstep.leasehold.BillView;
import org.doorstep.leasehold.RightsSummary;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Cell;

/**
 * A quarter's itemised bill.
 *
 * @param landlord its name and address: "any written demand [...] must contain the name and address of the landlord"
 *                 (Landlord and Tenant Act 1987, section 47), and where notices may be served on it (section 48)
 * @param rights   the statutory summary; empty where no version of it was checked, and then this is no demand
 */
public record BillPage(
        String title, String back, String lead, List<String> heads, List<List<Cell>> rows, List<String> landlord,
        Optional<RightsSummary.Version> rights) {

    static BillPage of(PageContext page, BillView bill) {
        var year = bill.year();
        var quarter = bill.quarter();
        var rows = new ArrayList<List<Cell>>();
        quarter.lines().forEach(line -> rows.add(List.of(Cell.of(line.head().isEmpty() ? page.t("leasehold.fee") : line.name()),
                Cell.figure(Formats.money(line.amount())))));
        rows.add(List.of(Cell.of(page.t("leasehold.total")), Cell.figure(Formats.money(quarter.amount()))));
        return new BillPage(page.t("leasehold.bill.title", page.date(quarter.due())), LeasesPage.href(year.lease(), year.year()),
                page.t("leasehold.bill.lead", year.home(), year.lease()), List.of(page.t("leasehold.head"), page.t("leasehold.yours")), rows,
                bill.landlord(), bill.rights());
    }
}
