package org.doorstep.directdebit.service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.doorstep.kernel.Ids;
import org.springframework.stereotype.Component;

/** Ids, references and the moment. */
@Component("directDebitStamp")
class Stamp {

    static final String PREFIX = "DBT";

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

    LocalDate day(Instant moment) {
        return moment.atZone(clock.getZone()).toLocalDate();
    }

    UUID id() {
        return ids.next();
    }

    String reference() {
        return ids.reference(PREFIX).value();
    }

    Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(clock.getZone()).toInstant();
    }
}
