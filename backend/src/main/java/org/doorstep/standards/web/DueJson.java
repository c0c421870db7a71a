package org.doorstep.standards.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.Words;
import org.doorstep.standards.Due;
import org.doorstep.standards.DueWords;
import org.doorstep.standards.Standard;
import org.jspecify.annotations.Nullable;

/**
 * When a standard would fall due, on the wire.
 *
 * @param due     absent for a promise without a time
 * @param why     how it was counted, in words
 * @param counted the days counted; none for elapsed hours, months and fixed dates
 */
record DueJson(
        String id, String charter, String sentence, OffsetDateTime from, @Nullable OffsetDateTime due,
        @Nullable String dueInWords, String why, List<LocalDate> counted, List<Skipped> skipped, boolean provisional) {

    /** @param reason {@code weekend} or {@code bank-holiday}; {@code name} says which one */
    record Skipped(LocalDate day, String reason, @Nullable String name) {
        static Skipped of(Due.Skipped skipped) {
            return switch (skipped.reason()) {
                case Due.Reason.Weekend() -> new Skipped(skipped.day(), "weekend", null);
                case Due.Reason.BankHoliday(String name) -> new Skipped(skipped.day(), "bank-holiday", name);
            };
        }
    }

    static DueJson of(Standard standard, Instant from, Optional<Due> due, Words words, Locale locale) {
        return new DueJson(standard.id(), standard.charter(), words.t(locale, standard.words()), at(from),
                due.map(found -> at(found.at())).orElse(null),
                due.map(found -> Formats.dateTime(words, locale, found.at())).orElse(null),
                due.map(found -> DueWords.why(words, locale, found.why())).orElseGet(() -> words.t(locale, "standards.why.always")),
                due.map(Due::counted).orElse(List.of()),
                due.map(found -> found.skipped().stream().map(Skipped::of).toList()).orElse(List.of()),
                due.map(Due::provisional).orElse(false));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atZone(Formats.ZONE).toOffsetDateTime();
    }
}
