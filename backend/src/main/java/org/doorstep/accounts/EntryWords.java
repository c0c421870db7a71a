package org.doorstep.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.doorstep.kernel.Money;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.Words;

/** Entries in words, the same on screens, in files and on paper. */
public record EntryWords(Words words, Locale locale) {

    /** What the columns of entries are called: the day, what it was, the amount, the balance after it. */
    public List<String> heads() {
        return List.of(words.t(locale, "accounts.day"), words.t(locale, "accounts.what"), words.t(locale, "accounts.amount"),
                words.t(locale, "accounts.balance"));
    }

    public String kind(AccountKind kind) {
        return words.t(locale, "accounts.kind." + kind.code());
    }

    /** What it is, the day it is for where that is another, and why it was taken back. */
    public String what(EntryView entry) {
        var what = entry.route().map(route -> words.t(locale, "accounts." + entry.type().code() + "." + route.code()))
                .orElseGet(() -> words.t(locale, "accounts.type." + entry.type().code()));
        var late = entry.type() != EntryType.REVERSAL && !entry.effective().equals(posted(entry));
        return what + (late ? ", " + words.t(locale, "accounts.for", Formats.date(words, locale, entry.effective())) : "")
                + entry.why().map(why -> ": " + why).orElse("");
    }

    /** How soon money shows by each way it comes, and up to which moment we know of it and of charges: a sentence each, wherever a balance is told. */
    public List<String> asAt(List<FeedAsAt> feeds) {
        return feeds.stream().map(this::asAt).toList();
    }

    private String asAt(FeedAsAt told) {
        var name = words.t(locale, "accounts.route." + told.feed().code());
        if (told.workingDays() == 0) {
            return told.asAt().map(at -> words.t(locale, "accounts.shows.there", name, moment(at))).orElseGet(() -> words.t(locale, "accounts.shows.atOnce", name));
        }
        var shows = told.workingDays() == 1 ? words.t(locale, "accounts.shows.nextDay", name) : words.t(locale, "accounts.shows.within", name, told.workingDays());
        return told.asAt().map(at -> shows + " " + words.t(locale, "accounts.shows.upTo", moment(at))).orElse(shows);
    }

    /** A file tells of whole days: up to their last second. */
    private String moment(Instant at) {
        var day = at.atZone(Formats.ZONE).toLocalDate();
        return at.equals(day.plusDays(1).atStartOfDay(Formats.ZONE).toInstant().minusSeconds(1))
                ? words.t(locale, "accounts.shows.endOf", Formats.date(words, locale, day)) : Formats.dateTime(words, locale, at);
    }

    /** Short, for a column: what is owed as an amount, what is in credit with the word. */
    public String balance(Money balance) {
        return balance.inCredit() ? words.t(locale, "platform.money.credit", Formats.money(balance.size())) : Formats.money(balance);
    }

    /** The day it came onto the account, as days are in England. */
    public static LocalDate posted(EntryView entry) {
        return entry.posted().atZone(Formats.ZONE).toLocalDate();
    }
}
