package org.doorstep.accounts.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.doorstep.accounts.AccountKind;
import org.doorstep.accounts.EntryView;
import org.doorstep.accounts.FeedAsAt;
import org.doorstep.accounts.TakeBacks;
import org.doorstep.accounts.model.TakingBack;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Cell;
import org.doorstep.platform.web.ui.Row;

/**
 * An entry that may be taken back, finished for its templates.
 *
 * @param rows   what is known of it
 * @param after  the balance as it would be, in words
 * @param may    whether it can be taken back now
 * @param note   why not; may be empty
 * @param card   where a card payment is put right; empty for everything else
 * @param alone  whether no second officer is needed
 * @param whether the same in words, with what comes of it
 * @param second what waits for another officer
 * @param asAt   how far the payments of each route are in the balance, a sentence each
 * @param why    as typed
 */
public record TakeBackPage(String account, String href, List<Row> rows, String after, boolean may, String note, Optional<String> card, boolean alone,
        String whether, Optional<Second> second, List<String> asAt, String why) {

    /** @param agree whether the reader may agree to it */
    public record Second(String wanted, String text, String why, boolean agree) {}

    static TakeBackPage of(PageContext page, TakeBacks.TakeBackView view, List<FeedAsAt> asAt, String why) {
        var entry = view.entry();
        var rows = new ArrayList<>(List.of(
                Row.of(page.t("accounts.day"), page.date(LedgerWords.posted(entry))),
                Row.of(page.t("accounts.what"), LedgerWords.what(page, entry)),
                Row.of(page.t("accounts.amount"), page.money(entry.amount())),
                Row.of(page.t("accounts.take-back.sent"), entry.source() + " " + entry.reference()),
                Row.of(page.t("accounts.take-back.now"), page.balance(view.balance()))));
        boolean may = !view.reversed() && !view.ours() && !view.fed() && view.wanted().isEmpty();
        return new TakeBackPage(view.account(), "/accounts/" + view.account() + "/entries/" + entry.seq(), rows,
                page.balance(view.balance().minus(entry.amount())), may, note(page, view),
                card(page, entry), view.alone(), whether(page, view), view.wanted().map(wanted -> second(page, wanted)), LedgerWords.asAt(page, asAt), why);
    }

    /** For the income team, whose page it is. */
    static Optional<String> card(PageContext page, EntryView entry) {
        return TakingBack.card(entry).filter(_ -> TakingBack.may(page.user(), AccountKind.RENT)).map(payment -> "/desk/payments/" + payment);
    }

    private static String whether(PageContext page, TakeBacks.TakeBackView view) {
        if (view.alone()) {
            return page.t("accounts.take-back.alone");
        }
        return page.t(TakingBack.recalled(view.entry()) ? "accounts.take-back.recalled" : "accounts.take-back.two");
    }

    private static String note(PageContext page, TakeBacks.TakeBackView view) {
        if (view.reversed()) {
            return page.t("accounts.take-back.before");
        }
        return view.ours() ? page.t("accounts.take-back.ours") : view.fed() ? page.t("accounts.take-back.fed") : "";
    }

    private static Second second(PageContext page, TakeBacks.WantedTakeBack wanted) {
        return new Second(wanted.id().toString(), page.t(wanted.own() ? "accounts.take-back.own" : "accounts.take-back.others", wanted.by(), page.dateTime(wanted.at())),
                wanted.why(), !wanted.own());
    }

    static boolean forOfficers(PageContext page) {
        return TakingBack.may(page.user(), AccountKind.RENT) || TakingBack.may(page.user(), AccountKind.SERVICE_CHARGE);
    }

    static List<List<Cell>> waiting(PageContext page, List<TakeBacks.WaitingTakeBack> all) {
        return all.stream().map(wait -> List.of(Cell.link(wait.account(), "/accounts/" + wait.account() + "/entries/" + wait.seq()),
                Cell.of(wait.by()), Cell.of(page.dateTime(wait.at())), Cell.figure(page.money(wait.amount())))).toList();
    }
}
