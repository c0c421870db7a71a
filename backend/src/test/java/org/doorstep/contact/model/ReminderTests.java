package org.doorstep.contact.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeKind;
import org.doorstep.contact.VisitTime;
import org.doorstep.kernel.Subject;
import org.junit.jupiter.api.Test;

class ReminderTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Test
    void isDueAtTenTheDayBefore() {
        var due = after(NoticeKind.APPOINTMENT_BOOKED, DAY, "2026-11-20T12:00:00Z").orElseThrow();
        assertThat(due.at()).isEqualTo("2026-11-23T10:00:00Z");
        assertThat(due.notice().kind()).isEqualTo(NoticeKind.DAY_BEFORE);
    }

    @Test
    void isDueAtTenOnTheClockInSummerToo() {
        var due = after(NoticeKind.APPOINTMENT_CHANGED, LocalDate.of(2026, 7, 2), "2026-06-20T12:00:00Z").orElseThrow();
        assertThat(due.at()).isEqualTo("2026-07-01T09:00:00Z");
    }

    @Test
    void isLeftOutWhenThatMomentHasPassed() {
        assertThat(after(NoticeKind.APPOINTMENT_BOOKED, DAY, "2026-11-23T10:00:00Z")).isEmpty();
        assertThat(after(NoticeKind.APPOINTMENT_BOOKED, DAY, "2026-11-23T09:59:59Z")).isPresent();
    }

    @Test
    void followsOnlyFromAVisitThatWasSet() {
        assertThat(after(NoticeKind.APPOINTMENT_CANCELLED, DAY, "2026-11-20T12:00:00Z")).isEmpty();
        assertThat(after(NoticeKind.ON_THE_WAY, DAY, "2026-11-20T12:00:00Z")).isEmpty();
    }

    private static Optional<Reminder.Due> after(NoticeKind kind, LocalDate day, String now) {
        var visit = new VisitTime(new UUID(0, 7), day, LocalTime.of(8, 0), LocalTime.of(12, 0), 1);
        var notice = Notice.of(kind, "P1", new Subject("repair", new UUID(0, 1)), "REP-4K7P-2MXQ", visit);
        return Reminder.after(notice, LocalTime.of(10, 0), ZoneId.of("Europe/London"), Instant.parse(now));
    }
}
