package org.doorstep.standards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * When something falls due, and how that was counted.
 *
 * @param at          the due instant
 * @param counted     the days counted, in the order counted; empty for elapsed time, months and fixed dates
 * @param skipped     the days passed over while counting, with why
 * @param why         how it was counted, as a word and what it mentions
 * @param provisional counted past the last known bank holiday: a later calendar may move it
 */
public record Due(Instant at, List<LocalDate> counted, List<Skipped> skipped, Why why, boolean provisional) {

    public record Skipped(LocalDate day, Reason reason) {}

    public sealed interface Reason {
        record Weekend() implements Reason {}

        record BankHoliday(String name) implements Reason {}
    }

    /**
     * A sentence as data.
     *
     * @param key  the word, {@code standards.why.…}
     * @param args numbers, {@code LocalDate}s, {@code LocalTime}s and {@code Instant}s for the door to write out
     */
    public record Why(String key, List<Object> args) {
        public static Why of(String key, Object... args) {
            return new Why(key, List.of(args));
        }
    }
}
