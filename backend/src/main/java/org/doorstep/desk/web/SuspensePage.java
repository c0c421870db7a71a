package org.doorstep.desk.web;

import java.util.List;

import org.doorstep.accounts.SuspenseLine;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Row;

/** Entries that came in for an account that is not there. */
public record SuspensePage(List<Line> lines) {

    /**
     * @param title   the amount, in words
     * @param rows    what is known of it
     * @param account what was typed for it last
     * @param note    what was found out so far, or typed last
     */
    public record Line(String id, String title, List<Row> rows, String account, String note) {}

    static SuspensePage of(PageContext page, List<SuspenseLine> lines, String sent, Typed typed) {
        return new SuspensePage(lines.stream().map(line -> line(page, line, line.id().toString().equals(sent) ? typed : Typed.NOTHING)).toList());
    }

    private static Line line(PageContext page, SuspenseLine line, Typed typed) {
        return new Line(line.id().toString(), page.money(line.amount()), List.of(
                        Row.of(page.t("desk.suspense.account"), line.account().equals("-") ? page.t("desk.suspense.no-reference") : line.account()),
                        Row.of(page.t("desk.suspense.for"), page.date(line.effective())),
                        Row.of(page.t("desk.suspense.from"), line.source() + " " + line.reference()),
                        Row.of(page.t("desk.suspense.arrived"), page.dateTime(line.arrived()))),
                typed.text("account"), typed.fields().containsKey("note") ? typed.text("note") : line.note());
    }
}
