package org.doorstep.standards.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.doorstep.kernel.WorkingCalendar;

/**
 * What counting needs to know of the landlord.
 *
 * @param closes when the office closes: a limit counted in days falls due then
 * @param zone   where its days begin and end
 */
public record Office(WorkingCalendar calendar, LocalTime closes, ZoneId zone) {

    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    Instant closeOf(LocalDate day) {
        return day.atTime(closes).atZone(zone).toInstant();
    }

    Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
