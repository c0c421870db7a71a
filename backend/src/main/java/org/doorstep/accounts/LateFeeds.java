package org.doorstep.accounts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.doorstep.kernel.WorkingCalendar;
import org.doorstep.platform.web.Formats;

/**
 * Money that should be on the accounts by what we say of its way, and may not be: a feed that told of nothing for longer than its
 * own promise. Whoever acts on what is late has to know it, or acts against somebody who has paid.
 */
public final class LateFeeds {

    private LateFeeds() {}

    /**
     * The last day whose payments are all here; empty where every way keeps to its working days, and for ways of which no file
     * ever told.
     *
     * @param today in England
     */
    public static Optional<LocalDate> completeUntil(List<FeedAsAt> feeds, LocalDate today, WorkingCalendar calendar) {
        return feeds.stream().filter(feed -> feed.feed() != Feed.CHARGES)
                .flatMap(feed -> feed.asAt().stream().map(at -> at.atZone(Formats.ZONE).toLocalDate())
                        .filter(day -> calendar.plusWorkingDays(day.plusDays(1), feed.workingDays()).isBefore(today)))
                .min(Comparator.naturalOrder());
    }
}
