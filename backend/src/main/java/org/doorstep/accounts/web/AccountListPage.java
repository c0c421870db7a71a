package org.doorstep.accounts.web;

import java.util.List;

import org.doorstep.accounts.AccountCard;
import org.doorstep.platform.web.PageContext;

/**
 * The reader's accounts, finished for their template.
 *
 * @param asAt how far the payments of each route are, a sentence each; none without accounts
 */
public record AccountListPage(List<Line> accounts, List<String> asAt) {

    /**
     * @param kind    in words
     * @param address of the home; empty when the agreement is over
     * @param balance in words
     */
    public record Line(String reference, String href, String kind, String address, String balance) {}

    static AccountListPage of(PageContext page, List<AccountCard> cards) {
        return new AccountListPage(cards.stream().map(card -> line(page, card)).toList(),
                cards.stream().findFirst().map(card -> LedgerWords.asAt(page, card)).orElse(List.of()));
    }

    private static Line line(PageContext page, AccountCard card) {
        return new Line(card.reference(), "/accounts/" + card.reference(), LedgerWords.kind(page, card), LedgerWords.address(card),
                page.balance(card.balance()));
    }
}
