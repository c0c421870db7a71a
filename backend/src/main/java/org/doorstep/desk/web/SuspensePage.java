package org.doorstep.desk.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.doorstep.accounts.Suspense;
import org.doorstep.accounts.SuspenseLine;
import org.doorstep.kernel.Money;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Row;

/**
 * Entries that came in for an account that is not there.
 *
 * @param done     what became of the line that was sent last; empty: none was
 * @param find     what was looked for; empty: all are listed
 * @param first    where the list begins; empty: here
 * @param next     where it goes on
 * @param nextLine the line it goes on with; may be empty
 */
public record SuspensePage(String done, List<Line> lines, String find, Optional<String> first, Optional<String> next, String nextLine) {

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
    static SuspensePage of(PageContext page, Optional<Done> done, Suspense.Waiting waiting, String find, Optional<UUID> from, Map.Entry<String, Typed> sent) {
        return new SuspensePage(done.map(what -> page.t("desk.suspense.done." + what.code())).orElse(""), waiting.lines().stream().map(line -> line(page, line, line.id().toString().equals(sent.getKey()) ? sent.getValue() : Typed.NOTHING)).toList(),
                find, from.map(_ -> PATH), waiting.next().map(SuspensePage::from), waiting.next().map(UUID::toString).orElse(""));
    }

    /** What can become of a line that is sent. */
    enum Done {
        ACCOUNT, PARTS, NOTE, SENT_BACK, BEFORE;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** @param code from an address, so it may be anything */
        static Optional<Done> of(String code) {
            return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
        }
    }

    /** What was looked for may be somebody's name, and is in no address. */
    static String from(UUID line) {
        return PATH + "?from=" + line;
    }

    static String after(UUID line, Done done) {
        return from(line) + "&done=" + done.code();
    }

    /** Whoever gives money an account thinks of it without the sign that it has there. */
    static String title(PageContext page, Money amount) {
        return amount.inCredit() ? page.t("desk.suspense.came-in", page.money(amount.negated())) : page.t("desk.suspense.charge", page.money(amount));
    }

    static String written(PageContext page, SuspenseLine line) {
        return line.account().equals("-") ? page.t("desk.suspense.no-reference") : line.account();
    }

    private static Line line(PageContext page, SuspenseLine line, Typed typed) {
        return new Line(line.id().toString(), title(page, line.amount()), List.of(
                        Row.of(page.t("desk.suspense.account"), written(page, line)),
                        Row.of(page.t("desk.suspense.for"), page.date(line.effective())),
                        Row.of(page.t("desk.suspense.from"), line.source() + " " + line.reference()),
                        Row.of(page.t("desk.suspense.arrived"), page.dateTime(line.arrived()))),
                typed.text("account"), typed.text("parts"), typed.fields().containsKey("note") ? typed.text("note") : line.note());
    }
}
