package org.doorstep.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CalendarFileTests {

    private static final Instant STAMP = Instant.parse("2026-11-22T10:11:12.987Z");
    private static final Instant STARTS = Instant.parse("2026-11-24T08:00:00Z");
    private static final Instant ENDS = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void writesAnEntry() {
        assertThat(CalendarFile.of(entry(0, "Visit", "Reference REP-4K7P-2MXQ", false))).isEqualTo("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Doorstep//Visits//EN
                CALSCALE:GREGORIAN
                METHOD:PUBLISH
                BEGIN:VEVENT
                UID:visit-1@doorstep
                SEQUENCE:0
                DTSTAMP:20261122T101112Z
                DTSTART:20261124T080000Z
                DTEND:20261124T120000Z
                SUMMARY:Visit
                DESCRIPTION:Reference REP-4K7P-2MXQ
                STATUS:CONFIRMED
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n"));
    }

    @Test
    void keepsTheUidAndRaisesTheSequenceWithAChange() {
        var changed = CalendarFile.of(entry(3, "Visit", "", false));
        assertThat(changed).contains("UID:visit-1@doorstep\r\n", "SEQUENCE:3\r\n", "METHOD:PUBLISH\r\n");
    }

    @Test
    void takesACancelledVisitOutAgain() {
        var cancelled = CalendarFile.of(entry(4, "Visit", "", true));
        assertThat(cancelled).contains("METHOD:CANCEL\r\n", "STATUS:CANCELLED\r\n", "SEQUENCE:4\r\n");
    }

    @Test
    void escapesWhatTheFormatUses() {
        assertThat(CalendarFile.of(entry(0, "a\\b;c,d", "one\ntwo\r\nthree", false)))
                .contains("SUMMARY:a\\\\b\\;c\\,d\r\n", "DESCRIPTION:one\\ntwo\\nthree\r\n");
    }

    @Test
    void foldsAtSeventyFiveOctetsAndNeverInsideACharacter() {
        var long_ = "Ŵ你😀".repeat(60);
        var file = CalendarFile.of(entry(0, "Visit", long_, false));
        assertThat(Arrays.stream(file.split("\r\n")))
                .allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(file.replace("\r\n ", "")).contains("DESCRIPTION:" + long_ + "\r\n");
    }

    @Test
    void endsEveryLineWithCarriageReturnAndLineFeed() {
        var file = CalendarFile.of(entry(0, "x\ny", "z", false));
        assertThat(file.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(file).endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void writesSummerTimeAsTheHourItIsInUtc() {
        var start = LocalDate.of(2026, 7, 1).atTime(LocalTime.of(8, 0)).atZone(ZoneId.of("Europe/London")).toInstant();
        var file = CalendarFile.of(new CalendarFile.Entry("v", 0, STAMP, start, start.plusSeconds(3600), "", "", false));
        assertThat(file).contains("DTSTART:20260701T070000Z\r\n");
    }

    private static CalendarFile.Entry entry(int sequence, String summary, String description, boolean cancelled) {
        return new CalendarFile.Entry("visit-1@doorstep", sequence, STAMP, STARTS, ENDS, summary, description, cancelled);
    }
}
