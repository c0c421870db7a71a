package org.doorstep.accounts.web;

import java.util.List;
import java.util.Optional;

import org.doorstep.accounts.AccountCard;
import org.doorstep.accounts.AccountKind;
import org.doorstep.accounts.AccountView;
import org.doorstep.accounts.EntryView;
import org.doorstep.accounts.KnownBalance;
import org.doorstep.accounts.model.TakingBack;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Cell;

/**
 * An account, finished for its template.
 *
 * @param balance   in words
 * @param owes      whether anything is to be paid
 * @param newest    whether no later entries stand before these
 * @param entries   the newest first: the day, what it was, the amount, the balance after it
 * @param earlier   address of the page of earlier entries
 * @param statement address of its statements
 * @param asAt      how far the payments of each route are, a sentence each
 * @param charges   where it is told what is paid each week and for what; empty for what is not charged by the week
 * @param help      where there is help for who is behind with the rent; empty where nothing is owed
 */
public record AccountPage(
        String reference, String href, String kind, String address, String balance, boolean owes, boolean newest, List<List<Cell>> entries,
        Optional<String> earlier, String statement, List<String> asAt, Optional<String> charges,
        Optional<String> help) {

    static AccountPage of(PageContext page, AccountView view, boolean newest, Origins origins) {
        var card = view.account();
        var href = "/accounts/" + card.reference();
        return new AccountPage(card.reference(), href, LedgerWords.kind(page, card), LedgerWords.address(card), KnownBalance.of(page, card.balance(), card.asAt()), card.balance().owed(),
                newest, view.entries().stream().map(entry -> LedgerWords.row(page, entry, leads(page, card, entry, origins))).toList(),
                view.before().map(before -> href + "?before=" + before), href + "/statement", LedgerWords.asAt(page, card), charges(card),
                Optional.of("/arrears/" + card.reference()).filter(_ -> card.kind() == AccountKind.RENT && card.balance().owed()));
    }

    /** To what it was for; an officer for it to where it is taken back, or a card payment is put right. */
    private static Optional<String> leads(PageContext page, AccountCard card, EntryView entry, Origins origins) {
        return origins.href(entry).or(() -> TakeBackPage.card(page, entry)).or(() -> Optional.of("/accounts/" + card.reference() + "/entries/" + entry.seq())
                .filter(_ -> TakingBack.may(page.user(), card.kind()) && !TakingBack.ours(entry)));
    }

    private static Optional<String> charges(AccountCard card) {
        return switch (card.kind()) {
            case RENT, GARAGE -> Optional.of("/rent/" + card.reference());
            case SERVICE_CHARGE, MAJOR_WORKS, RECHARGE, COURT_COSTS, FORMER -> Optional.empty();
        };
    }

    /** What the columns of the entries are called. */
    public List<String> heads(PageContext page) {
        return LedgerWords.heads(page);
    }
}
