package org.doorstep.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.doorstep.kernel.Money;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.PageContext;

/**
 * A balance as people read it. Where what is charged is here only up to a day before yesterday, it says that day with it: more may
 * be owed than it tells, and nobody is to take it for today's.
 */
public final class KnownBalance {

    private KnownBalance() {}

    /** In words, with the day up to which charges are in it where that is before yesterday. */
    public static String of(PageContext page, Money balance, List<FeedAsAt> asAt) {
        return upTo(asAt, today(page)).map(day -> page.t("accounts.balance.upTo", page.balance(balance), page.date(day))).orElseGet(() -> page.balance(balance));
    }

    /** The day up to which charges are here, where that is before yesterday; empty where they are as they should be, and where no file told. */
    public static Optional<LocalDate> upTo(List<FeedAsAt> asAt, LocalDate today) {
        return asAt.stream().filter(told -> told.feed() == Feed.CHARGES).flatMap(told -> told.asAt().stream())
                .map(moment -> moment.atZone(Formats.ZONE).toLocalDate()).filter(day -> day.isBefore(today.minusDays(1))).findFirst();
    }

    static LocalDate today(PageContext page) {
        return LocalDate.ofInstant(page.now(), Formats.ZONE);
    }
}
