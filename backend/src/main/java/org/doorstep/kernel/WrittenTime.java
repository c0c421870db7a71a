package org.doorstep.kernel;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A time of the clock on the wall as people write it: 9:30am, 9.30 am, 9am, 21:40, noon, midnight. Whoever writes 2:15 means the afternoon,
 * or was called out in the night: an hour from one to six is one only with am or pm, or as 02:15.
 */
public final class WrittenTime {

    private static final List<String> NOON = List.of("noon", "12 noon", "12noon");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*(am|pm)?");
    private static final Pattern EITHER_HALF = Pattern.compile("[1-6](?:[:.]\\d{2})?");
    private static final int HALF = 12;
    private static final int HOURS = 24;
    private static final int MINUTES = 60;

    private WrittenTime() {}

    /** Empty for what is no time, or two of them. */
    public static Optional<LocalTime> read(String written) {
        var lower = written.strip().toLowerCase(Locale.ROOT);
        if (lower.equals("midnight") || NOON.contains(lower)) {
            return Optional.of(lower.equals("midnight") ? LocalTime.MIDNIGHT : LocalTime.NOON);
        }
        var typed = CLOCK.matcher(lower);
        return typed.matches() && !EITHER_HALF.matcher(lower).matches() ? of(Integer.parseInt(typed.group(1)), typed.group(2) == null ? 0 : Integer.parseInt(typed.group(2)),
                Optional.ofNullable(typed.group(3))) : Optional.empty();
    }

    private static Optional<LocalTime> of(int written, int minute, Optional<String> half) {
        if (half.isPresent() && (written < 1 || written > HALF)) {
            return Optional.empty();
        }
        int hour = half.map(named -> written % HALF + (named.equals("am") ? 0 : HALF)).orElse(written);
        return hour < HOURS && minute < MINUTES ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }
}
