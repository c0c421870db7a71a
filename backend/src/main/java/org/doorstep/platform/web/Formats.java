package org.doorstep.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.doorstep.kernel.Money;

/** How dates and times are written to people (ux.md): Tuesday 24 November 2026, 8am, 12 noon, 5:30pm. And money: £1,204.20. */
public final class Formats {

    /** The zone people live in; instants are kept without one. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private Formats() {}

    public static String date(Locale locale, LocalDate day) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", locale).format(day);
    }

    /** Without the year, for days close by: Tuesday 24 November. */
    public static String shortDate(Locale locale, LocalDate day) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM", locale).format(day);
    }

    public static String time(Locale locale, LocalTime time) {
        if (time.equals(LocalTime.NOON)) {
            return "12 noon";
        }
        if (time.equals(LocalTime.MIDNIGHT)) {
            return "midnight";
        }
        var pattern = time.getMinute() == 0 ? "ha" : "h:mma";
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time).toLowerCase(Locale.ROOT);
    }

    /** 5pm on Tuesday 24 November 2026, as a clock on the wall in England shows it. */
    public static String dateTime(Locale locale, Instant moment) {
        var there = moment.atZone(ZONE);
        return time(locale, there.toLocalTime().withSecond(0).withNano(0)) + " on " + date(locale, there.toLocalDate());
    }

    /** £1,204.20, and −£12.00 with a minus sign that is read out as one. */
    public static String money(Money amount) {
        var pence = Math.absExact(amount.pence());
        return String.format(Locale.ENGLISH, "%s£%,d.%02d", amount.inCredit() ? "\u2212" : "", pence / 100, pence % 100);
    }
}
