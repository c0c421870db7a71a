package org.doorstep.contact.service;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.doorstep.kernel.Ids;
import org.springframework.stereotype.Component;

/** What is stamped on a new row: its id and the moment. */
@Component
public class Stamp {

    private final Clock clock;
    private final Ids ids;

    public Stamp(Clock clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    Instant now() {
        return clock.instant();
    }

    UUID id() {
        return ids.next();
    }
}
