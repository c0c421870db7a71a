package org.doorstep.documents.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.doorstep.accounts.Feed;
import org.doorstep.accounts.FeedAsAt;

/**
 * Whether the statements of a quarter may be drawn: not while the files that tell of payments and charges have not told of its last day. "A
 * comprehensible format", of what was due and what was received (rules.md RN-7), is no statement that lacks the last payments.
 */
public sealed interface Readiness {

    /** Everything is on the accounts. */
    record Ready() implements Readiness {}

    /** @param behind who has not told of the last day yet */
    record Waits(List<Feed> behind) implements Readiness {}

    /**
     * The latest day has come: they are drawn whatever is missing, and somebody has to know.
     *
     * @param behind who has not told of the last day
     */
    record Anyway(List<Feed> behind) implements Readiness {}

    /** Who has not told of the last day; empty once nothing is missing. */
    default List<Feed> missing() {
        return switch (this) {
            case Ready _ -> List.of();
            case Waits(var behind) -> behind;
            case Anyway(var behind) -> behind;
        };
    }

    /**
     * @param feeds  how far each is; one of which no file ever told is not waited for, nor what shows at once
     * @param by     the latest day
     * @param zone   in which a day ends
     */
    static Readiness of(Quarter quarter, List<FeedAsAt> feeds, LocalDate today, LocalDate by, ZoneId zone) {
        var whole = quarter.last().plusDays(1).atStartOfDay(zone).minusSeconds(1).toInstant();
        var behind = feeds.stream()
                .filter(feed -> feed.asAt().filter(told -> told.isBefore(whole)).isPresent())
                .map(FeedAsAt::feed).toList();
        if (behind.isEmpty()) {
            return new Ready();
        }
        return today.isBefore(by) ? new Waits(behind) : new Anyway(behind);
    }
}
