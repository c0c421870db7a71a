package org.doorstep.accounts.web;

import java.time.LocalDate;
import java.util.List;

import org.doorstep.accounts.AccountCard;
import org.doorstep.accounts.EntryType;
import org.doorstep.accounts.EntryView;
import org.doorstep.accounts.RouteAsAt;
import org.doorstep.kernel.Money;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Cell;
import org.doorstep.residents.Address;

/** Accounts and entries in words, the same on every page. */
final class LedgerWords {

    private LedgerWords() {}

    static String kind(PageContext page, AccountCard card) {
        return page.t("accounts.kind." + card.kind().code());
    }

    static String address(AccountCard card) {
        return card.address().map(Address::oneLine).orElse("");
    }

    static List<String> asAt(PageContext page, AccountCard card) {
        return card.asAt().stream().map(route -> asAt(page, route)).toList();
    }

    private static String asAt(PageContext page, RouteAsAt route) {
        var name = page.t("accounts.route." + route.route().code());
        if (route.workingDays() == 0) {
            return page.t("accounts.shows.atOnce", name);
        }
        var shows = route.workingDays() == 1 ? page.t("accounts.shows.nextDay", name) : page.t("accounts.shows.within", name, route.workingDays());
        return route.asAt().map(at -> shows + " " + page.t("accounts.shows.upTo", page.date(at.atZone(Formats.ZONE).toLocalDate()))).orElse(shows);
    }

    static List<String> heads(PageContext page) {
        return List.of(page.t("accounts.day"), page.t("accounts.what"), page.t("accounts.amount"), page.t("accounts.balance"));
    }

    static List<Cell> row(PageContext page, EntryView entry, Origins origins) {
        var what = what(page, entry);
        var cell = origins.href(entry).map(href -> Cell.link(what, href)).orElseGet(() -> Cell.of(what));
        return List.of(Cell.of(page.date(posted(entry))), cell, Cell.figure(page.money(entry.amount())),
                Cell.figure(balance(page, entry.balance())));
    }

    static LocalDate posted(EntryView entry) {
        return entry.posted().atZone(Formats.ZONE).toLocalDate();
    }

    /** What it is, the day it is for where that is another, and why it was taken back. */
    static String what(PageContext page, EntryView entry) {
        var what = entry.route().map(route -> page.t("accounts." + entry.type().code() + "." + route.code()))
                .orElseGet(() -> page.t("accounts.type." + entry.type().code()));
        var late = entry.type() != EntryType.REVERSAL && !entry.effective().equals(posted(entry));
        return what + (late ? ", " + page.t("accounts.for", page.date(entry.effective())) : "") + entry.why().map(why -> ": " + why).orElse("");
    }

    /** Short, for a column: what is owed as an amount, what is in credit with the word. */
    static String balance(PageContext page, Money balance) {
        return balance.inCredit() ? page.t("platform.money.credit", page.money(balance.size())) : page.money(balance);
    }
}
