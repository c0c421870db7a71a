package org.doorstep.arrears.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.doorstep.accounts.EntryWords;
import org.doorstep.accounts.FeedAsAt;
import org.doorstep.accounts.LateFeeds;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.WorkingCalendar;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.PageContext;

/**
 * How far what is late is known, for officers who act on it.
 *
 * @param routes  how far the payments of each way are in it, a sentence each
 * @param missing the last day whose payments are all here, where some that should be here are not
 */
record KnownUntil(List<String> routes, Optional<LocalDate> missing) {

    static KnownUntil of(PageContext page, List<FeedAsAt> asAt, WorkingCalendar calendar) {
        return new KnownUntil(new EntryWords(page.words(), page.locale()).asAt(asAt),
                LateFeeds.completeUntil(asAt, LocalDate.ofInstant(page.now(), Formats.ZONE), calendar));
    }

    /** What is late, with the day it is of where that is not today's. */
    String late(PageContext page, Money owed) {
        return missing.map(day -> page.t("arrears.owed.upTo", page.money(owed), page.date(day))).orElseGet(() -> page.money(owed));
    }

    /** Empty where nothing is missing. */
    String warning(PageContext page) {
        return missing.map(day -> page.t("arrears.owed.missing", page.date(day))).orElse("");
    }
}
