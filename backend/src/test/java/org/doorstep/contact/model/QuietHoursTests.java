package org.doorstep.contact.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.CurrentUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QuietHoursTests {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final CurrentUser JOB = new CurrentUser.System("documents");
    private static final QuietHours QUIET = new QuietHours(LocalTime.of(21, 0), LocalTime.of(9, 0));

    /** The second and third are the nights in which the clocks change. */
    @ParameterizedTest
    @CsvSource({
            "2027-01-01T03:00, 2027-01-01T09:00",
            "2027-03-27T22:30, 2027-03-28T09:00",
            "2027-10-31T01:30, 2027-10-31T09:00",
            "2026-12-31T21:00, 2027-01-01T09:00",
            "2026-12-31T20:59, 2026-12-31T20:59",
            "2027-01-01T09:00, 2027-01-01T09:00"})
    void aTextOfAJobWaitsForTheMorning(LocalDateTime made, LocalDateTime leaves) {
        assertThat(due(Channel.TEXT, NoticeKind.STATEMENT_READY, JOB, made)).isEqualTo(leaves.atZone(LONDON).toInstant());
    }

    @ParameterizedTest
    @EnumSource(value = Channel.class, names = "TEXT", mode = EnumSource.Mode.EXCLUDE)
    void whatMakesNoNoiseLeavesAtOnce(Channel channel) {
        leavesAtOnce(channel, NoticeKind.STATEMENT_READY, JOB);
    }

    @Test
    void whatAVisitOrAnEmergencyNeedsLeavesAtOnce() {
        leavesAtOnce(Channel.TEXT, NoticeKind.EMERGENCY_LOGGED, JOB);
        leavesAtOnce(Channel.TEXT, NoticeKind.ON_THE_WAY, JOB);
    }

    @Test
    void whoeverIsAwakeHearsAtOnce() {
        leavesAtOnce(Channel.TEXT, NoticeKind.REPAIR_REPORTED, new CurrentUser.Resident("amina", "P1000001"));
    }

    @Test
    void hoursThatNeverEndAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new QuietHours(LocalTime.of(9, 0), LocalTime.of(21, 0)));
    }

    private static void leavesAtOnce(Channel channel, NoticeKind kind, CurrentUser who) {
        var night = LocalDateTime.parse("2027-01-01T03:00");
        assertThat(due(channel, kind, who, night)).isEqualTo(night.atZone(LONDON).toInstant());
    }

    private static Instant due(Channel channel, NoticeKind kind, CurrentUser who, LocalDateTime made) {
        return QUIET.due(channel, kind, who, made.atZone(LONDON).toInstant(), LONDON);
    }
}
