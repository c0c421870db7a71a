package org.doorstep.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.doorstep.accounts.Feed;

/**
 * The statements and bills of one quarter.
 *
 * @param quarter as 2026-Q4
 * @param drawn   when its statements were begun; empty while they wait for what comes late
 * @param by      the day on which they are begun whatever has not come
 * @param behind  of which feeds files had not told up to the quarter's end: they are waited for, or were not there when it was drawn
 * @param ended   when the last was made; empty while it goes on
 * @param due     how many there are to make in all
 * @param made    how many of them are
 * @param failed  how many were tried several times in vain
 */
public record QuarterRun(
        String quarter, Instant begun, Optional<Instant> drawn, LocalDate by, List<Feed> behind, Optional<Instant> ended, long due, long made,
        long failed) {

    public QuarterRun {
        behind = List.copyOf(behind);
    }
}
