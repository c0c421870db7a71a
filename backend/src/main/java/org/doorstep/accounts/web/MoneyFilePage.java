package org.doorstep.accounts.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.doorstep.accounts.MoneyFiles.FileView;
import org.doorstep.accounts.MoneyFiles.FileLines;
import org.doorstep.accounts.TakeBacks.WantedTakeBack;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Row;

/**
 * A file of money that was taken in, finished for its templates.
 *
 * @param rows   what is known of it, and what became of its lines
 * @param does   what taking it back does, a sentence each
 * @param may    whether it can be asked for now
 * @param note   that it was taken back, and why; may be empty
 * @param second what waits for another officer
 * @param why    as typed
 */
public record MoneyFilePage(String href, List<Row> rows, List<String> does, boolean may, String note, Optional<TakeBackPage.Second> second, String why) {

    static final String PATH = "/desk/money-files";

    static MoneyFilePage of(PageContext page, FileView file, String why) {
        return new MoneyFilePage(PATH + "/" + file.card().file(), rows(page, file), does(page, file.lines()), file.card().back().isEmpty() && file.wanted().isEmpty(),
                file.card().back().map(at -> page.t("accounts.file.back", page.dateTime(at), file.why().orElse(""))).orElse(""),
                file.wanted().map(wanted -> second(page, wanted)), why);
    }

    /** Empty for what is no number of a file. */
    static Optional<Integer> number(String written) {
        return written.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(written)) : Optional.empty();
    }

    private static List<Row> rows(PageContext page, FileView file) {
        var card = file.card();
        var lines = file.lines();
        var rows = new ArrayList<>(List.of(
                Row.of(page.t("imports.money.sender"), card.sender()),
                Row.of(page.t("accounts.file.came"), page.dateTime(card.came())),
                Row.of(page.t("imports.money.rows"), String.valueOf(card.rows())),
                Row.of(page.t("imports.money.total"), page.money(card.total()))));
        file.first().ifPresent(day -> rows.add(Row.of(page.t("imports.money.first"), page.date(day))));
        rows.add(Row.of(page.t("imports.money.as-at"), page.date(card.asAt())));
        rows.add(Row.of(page.t("accounts.file.standing"), List.of(String.valueOf(lines.standing()), page.money(lines.sum()))));
        rows.add(Row.of(page.t("accounts.file.waiting"), String.valueOf(lines.waiting())));
        return rows;
    }

    /** What officers did with lines of it since is undone too, and what left the house is not. */
    private static List<String> does(PageContext page, FileLines lines) {
        var does = new ArrayList<>(List.of(page.t("accounts.file.does"), page.t("accounts.file.days")));
        if (lines.placed() > 0) {
            does.add(page.count("accounts.file.placed", lines.placed()));
        }
        if (lines.divided() > 0) {
            does.add(page.count("accounts.file.divided", lines.divided()));
        }
        if (lines.sentBack() > 0) {
            does.add(page.count("accounts.file.sent-back", lines.sentBack()));
        }
        return List.copyOf(does);
    }

    private static TakeBackPage.Second second(PageContext page, WantedTakeBack wanted) {
        return new TakeBackPage.Second(wanted.id().toString(), page.t(wanted.own() ? "accounts.take-back.own" : "accounts.take-back.others", wanted.by(), page.dateTime(wanted.at())),
                wanted.why(), !wanted.own());
    }
}
