package org.doorstep.contact.model;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.doorstep.contact.NoticeKind;
import org.doorstep.contact.VisitTime;

/** Until when a message is worth sending: "on our way" must not leave a gateway's bad day later. */
public final class Expiry {

    private Expiry() {}

    /** From this moment on it is not sent any more; empty for what stays true. */
    public static Optional<Instant> of(NoticeKind kind, Optional<VisitTime> visit, ZoneId zone) {
        return switch (kind) {
            case APPOINTMENT_BOOKED, APPOINTMENT_CHANGED -> visit.map(time -> time.day().atTime(time.to()).atZone(zone).toInstant());
            case DAY_BEFORE -> visit.map(time -> time.day().atTime(time.from()).atZone(zone).toInstant());
            // Who comes late comes after the window, and is waited for all the more.
            case ON_THE_WAY -> visit.map(time -> time.day().plusDays(1).atStartOfDay(zone).toInstant());
            default -> Optional.empty();
        };
    }
}
