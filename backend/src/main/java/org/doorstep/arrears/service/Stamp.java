package org.doorstep.arrears.service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.doorstep.kernel.Ids;
import org.springframework.stereotype.Component;

/** Ids, references and the moment. */
@Component("arrearsStamp")
class Stamp {

    private static final String PREFIX = "ARR";

    private final Clock clock;
    private final Ids ids;

    Stamp(Clock clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A day, or today where that has gone by. */
    LocalDate later(LocalDate day) {
        return day.isBefore(today()) ? today() : day;
    }

    UUID id() {
        return ids.next();
    }

    String reference() {
        return ids.reference(PREFIX).value();
    }

    Instant at(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    LocalDate day(Instant moment) {
        return moment.atZone(clock.getZone()).toLocalDate();
    }
}
