package org.doorstep.accounts.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.doorstep.accounts.AccountCard;
import org.doorstep.accounts.EntryView;
import org.doorstep.accounts.EntryWords;
import org.doorstep.accounts.FeedAsAt;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Cell;
import org.doorstep.residents.Address;

/** Accounts and entries in words, the same on every page. */
final class LedgerWords {

    private LedgerWords() {}

    static String kind(PageContext page, AccountCard card) {
        return words(page).kind(card.kind());
    }

    static String address(AccountCard card) {
        return card.address().map(Address::oneLine).orElse("");
    }

    static List<String> asAt(PageContext page, AccountCard card) {
        return asAt(page, card.asAt());
    }

    static List<String> asAt(PageContext page, List<FeedAsAt> asAt) {
        return words(page).asAt(asAt);
    }

    static List<String> heads(PageContext page) {
        return words(page).heads();
    }

    static List<Cell> row(PageContext page, EntryView entry, Origins origins) {
        return row(page, entry, origins.href(entry));
    }

    /** @param leads where the entry leads to */
    static List<Cell> row(PageContext page, EntryView entry, Optional<String> leads) {
        var what = what(page, entry);
        var cell = leads.map(href -> Cell.link(what, href)).orElseGet(() -> Cell.of(what));
        return List.of(Cell.of(page.date(posted(entry))), cell, Cell.figure(page.money(entry.amount())),
                Cell.figure(words(page).balance(entry.balance())));
    }

    static LocalDate posted(EntryView entry) {
        return EntryWords.posted(entry);
    }

    static String what(PageContext page, EntryView entry) {
        return words(page).what(entry);
    }

    private static EntryWords words(PageContext page) {
        return new EntryWords(page.words(), page.locale());
    }
}
