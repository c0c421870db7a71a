package org.doorstep.contact.model;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeKind;

/** The text of the day before (nph document 004). */
public final class Reminder {

    private Reminder() {}

    /** When and what to remind of; empty when nothing was set, or when that moment has passed. */
    public static Optional<Due> after(Notice notice, LocalTime at, ZoneId zone, Instant now) {
        if (notice.kind() != NoticeKind.APPOINTMENT_BOOKED && notice.kind() != NoticeKind.APPOINTMENT_CHANGED) {
            return Optional.empty();
        }
        var visit = notice.visit().orElseThrow();
        var due = visit.day().minusDays(1).atTime(at).atZone(zone).toInstant();
        if (!due.isAfter(now)) {
            return Optional.empty();
        }
        return Optional.of(new Due(due,
                Notice.of(NoticeKind.DAY_BEFORE, notice.person(), notice.about(), notice.reference(), visit)));
    }

    /** A notice for later. */
    public record Due(Instant at, Notice notice) {}
}
