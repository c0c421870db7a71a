package org.doorstep.contact.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.contact.NoticeKind;
import org.doorstep.contact.VisitTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExpiryTests {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    /** In summer, so that an hour of the clock is told from an hour of UTC. */
    private static final Optional<VisitTime> VISIT =
            Optional.of(new VisitTime(new UUID(0, 1), LocalDate.of(2027, 7, 14), LocalTime.of(8, 0), LocalTime.NOON, 0));

    @Test
    void ofTheReminderIsTheStartOfTheWindow() {
        assertThat(Expiry.of(NoticeKind.DAY_BEFORE, VISIT, ENGLAND)).contains(Instant.parse("2027-07-14T07:00:00Z"));
    }

    @Test
    void ofOnOurWayIsTheEndOfTheDay() {
        assertThat(Expiry.of(NoticeKind.ON_THE_WAY, VISIT, ENGLAND)).contains(Instant.parse("2027-07-14T23:00:00Z"));
    }

    @ParameterizedTest
    @EnumSource(value = NoticeKind.class, names = {"APPOINTMENT_BOOKED", "APPOINTMENT_CHANGED"})
    void ofATimeThatWasAgreedIsTheEndOfTheWindow(NoticeKind kind) {
        assertThat(Expiry.of(kind, VISIT, ENGLAND)).contains(Instant.parse("2027-07-14T11:00:00Z"));
    }

    @ParameterizedTest
    @EnumSource(value = NoticeKind.class, mode = EnumSource.Mode.EXCLUDE, names = {"APPOINTMENT_BOOKED", "APPOINTMENT_CHANGED", "DAY_BEFORE", "ON_THE_WAY"})
    void ofEverythingElseIsNever(NoticeKind kind) {
        assertThat(Expiry.of(kind, VISIT, ENGLAND)).isEmpty();
    }
}
