package org.doorstep.accounts.web;

import java.util.List;

import org.doorstep.accounts.AccountCard;
import org.doorstep.accounts.KnownBalance;
import org.doorstep.platform.web.PageContext;

/**
 * The reader's accounts, finished for their template.
 *
 * @param asAt how far the payments of each route are, a sentence each; none without accounts
 */
public record AccountListPage(List<AccountLine> accounts, List<String> asAt) {

    /**
     * @param kind    in words
     * @param address of the home; empty when the agreement is over
     * @param balance in words
     */
    public record AccountLine(String reference, String href, String kind, String address, String balance) {}

    static AccountListPage of(PageContext page, List<AccountCard> cards) {
        return new AccountListPage(cards.stream().map(card -> line(page, card)).toList(),
                cards.stream().findFirst().map(card -> LedgerWords.asAt(page, card)).orElse(List.of()));
    }

    private static AccountLine line(PageContext page, AccountCard card) {
        return new AccountLine(card.reference(), "/accounts/" + card.reference(), LedgerWords.kind(page, card), LedgerWords.address(card),
                KnownBalance.of(page, card.balance(), card.asAt()));
    }
}
