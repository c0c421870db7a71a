package org.doorstep.appointments.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * One civil day as a ruler of elapsed minutes. On the days the clocks change it has 1,380 or 1,500 of them, so a night
 * shift planned on it is as long as it really is.
 *
 * @param midnight the instant it begins, worked out once: a search measures thousands of times along the same ruler
 */
public record LocalDay(LocalDate date, ZoneId zone, Instant midnight) {

    public LocalDay(LocalDate date, ZoneId zone) {
        this(date, zone, date.atStartOfDay(zone).toInstant());
    }

    public int minutes() {
        return minuteOf(date.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** Elapsed minutes from midnight to this time on the clock; a time the clocks skip counts as the one after it. */
    public int minuteOf(LocalTime time) {
        return minuteOf(date.atTime(time).atZone(zone).toInstant());
    }

    /** Elapsed minutes from midnight to this instant: negative before the day, beyond its length after it. */
    public int minuteOf(Instant instant) {
        return Math.toIntExact(Duration.between(midnight, instant).toMinutes());
    }

    public Instant at(int minute) {
        return midnight.plusSeconds(minute * 60L);
    }

    public Span span(LocalTime from, LocalTime until) {
        return new Span(minuteOf(from), minuteOf(until));
    }

    /** The part of this day between two instants; empty when they lie outside it. */
    public Span span(Instant from, Instant until) {
        int length = minutes();
        return new Span(Math.clamp(Duration.between(midnight, from).toMinutes(), 0, length),
                Math.clamp(Duration.between(midnight, until).toMinutes(), 0, length));
    }
}
