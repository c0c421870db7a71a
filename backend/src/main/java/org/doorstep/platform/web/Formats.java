package org.doorstep.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

import org.doorstep.kernel.Money;

/**
 * How dates and times are written to people (ux.md): Tuesday 24 November 2026, 8am, 12 noon, 5:30pm. Names of days and
 * months are the platform's; in which order they stand, and what is said around them, are words of the language
 * ({@code format.*} in platform.properties). And money: £1,204.20.
 */
public final class Formats {

    /** The zone people live in; instants are kept without one. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private Formats() {}

    public static String date(Words words, Locale locale, LocalDate day) {
        return words.t(locale, "format.date", part("EEEE", locale, day), part("d", locale, day), part("MMMM", locale, day), part("yyyy", locale, day));
    }

    /** Without the year, for days close by: Tuesday 24 November. */
    public static String shortDate(Words words, Locale locale, LocalDate day) {
        return words.t(locale, "format.date.short", part("EEEE", locale, day), part("d", locale, day), part("MMMM", locale, day));
    }

    /** A day of every year: 30 June. */
    public static String dayOfYear(Words words, Locale locale, TemporalAccessor day) {
        return words.t(locale, "format.date.everyYear", part("d", locale, day), part("MMMM", locale, day));
    }

    /** November 2026. */
    public static String month(Words words, Locale locale, YearMonth month) {
        return words.t(locale, "format.month", part("MMMM", locale, month), part("yyyy", locale, month));
    }

    /** @param time to the minute */
    public static String time(Words words, Locale locale, LocalTime time) {
        if (time.equals(LocalTime.NOON)) {
            return words.t(locale, "format.time.noon");
        }
        if (time.equals(LocalTime.MIDNIGHT)) {
            return words.t(locale, "format.time.midnight");
        }
        var half = words.t(locale, time.isBefore(LocalTime.NOON) ? "format.time.morning" : "format.time.afternoon");
        return words.t(locale, time.getMinute() == 0 ? "format.time.hour" : "format.time",
                part("h", locale, time), part("mm", locale, time), half, part("H", locale, time));
    }

    /** 5pm on Tuesday 24 November 2026, as a clock on the wall in England shows it. */
    public static String dateTime(Words words, Locale locale, Instant moment) {
        var there = moment.atZone(ZONE);
        return words.t(locale, "format.dateTime",
                time(words, locale, there.toLocalTime().withSecond(0).withNano(0)), date(words, locale, there.toLocalDate()));
    }

    private static String part(String pattern, Locale locale, TemporalAccessor when) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(when);
    }

    /** £1,204.20, and −£12.00 with a minus sign that is read out as one. */
    public static String money(Money amount) {
        var pence = Math.absExact(amount.pence());
        return String.format(Locale.ENGLISH, "%s£%,d.%02d", amount.inCredit() ? "\u2212" : "", pence / 100, pence % 100);
    }
}
