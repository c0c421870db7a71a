package org.doorstep.desk.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.accounts.Suspense;
import org.doorstep.accounts.SuspenseLine;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Row;

/**
 * Entries that came in for an account that is not there.
 *
 * @param find     what was looked for; empty: all are listed
 * @param first    where the list begins; empty: here
 * @param next     where it goes on
 * @param nextLine the line it goes on with; may be empty
 */
public record SuspensePage(List<Line> lines, String find, Optional<String> first, Optional<String> next, String nextLine) {

    static final String PATH = "/desk/suspense";

    /**
     * @param title   the amount, in words
     * @param rows    what is known of it
     * @param account what was typed for it last
     * @param parts   the amounts that were typed to divide it last
     * @param note    what was found out so far, or typed last
     */
    public record Line(String id, String title, List<Row> rows, String account, String parts, String note) {}

    /** @param sent the line that was sent last, with what was typed for it */
    static SuspensePage of(PageContext page, Suspense.Waiting waiting, String find, Optional<UUID> from, Map.Entry<String, Typed> sent) {
        return new SuspensePage(waiting.lines().stream().map(line -> line(page, line, line.id().toString().equals(sent.getKey()) ? sent.getValue() : Typed.NOTHING)).toList(),
                find, from.map(_ -> PATH), waiting.next().map(SuspensePage::from), waiting.next().map(UUID::toString).orElse(""));
    }

    /** What was looked for may be somebody's name, and is in no address. */
    static String from(UUID line) {
        return PATH + "?from=" + line;
    }

    private static Line line(PageContext page, SuspenseLine line, Typed typed) {
        return new Line(line.id().toString(), page.money(line.amount()), List.of(
                        Row.of(page.t("desk.suspense.account"), line.account().equals("-") ? page.t("desk.suspense.no-reference") : line.account()),
                        Row.of(page.t("desk.suspense.for"), page.date(line.effective())),
                        Row.of(page.t("desk.suspense.from"), line.source() + " " + line.reference()),
                        Row.of(page.t("desk.suspense.arrived"), page.dateTime(line.arrived()))),
                typed.text("account"), typed.text("parts"), typed.fields().containsKey("note") ? typed.text("note") : line.note());
    }
}
