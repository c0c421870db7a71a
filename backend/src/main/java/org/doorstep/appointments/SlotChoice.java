package org.doorstep.appointments;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What a resident picks: a day and a part of it, and nothing else. Which operative comes is decided by the server each
 * time, so there is nothing in a choice that could be forged.
 */
public record SlotChoice(LocalDate day, Window window) {

    private static final int LENGTH_OF_A_DAY = "2026-11-24".length();

    /** The value of a radio button and of the JSON field: {@code 2026-11-24.am}. */
    public String code() {
        return day + "." + window.code();
    }

    /** Reads {@link #code}; empty for anything else. Years have four digits: beyond them no calendar reckons. */
    public static Optional<SlotChoice> parse(String code) {
        int dot = code.indexOf('.');
        if (dot != LENGTH_OF_A_DAY) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.parse(code.substring(0, dot));
            return Window.of(code.substring(dot + 1)).map(window -> new SlotChoice(day, window));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
