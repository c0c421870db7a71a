package org.doorstep.leasehold.model;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Days as forms send them. */
final class Days {

    private Days() {}

    /** Reads 2026-11-24; empty for anything else, and for a year that nobody can mean. */
    static Optional<LocalDate> read(String written) {
        try {
            return Optional.of(LocalDate.parse(written)).filter(day -> day.getYear() >= 1900 && day.getYear() < 2200);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
