package org.doorstep.standards.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.doorstep.platform.time.BankHolidays;
import org.doorstep.standards.Due;
import org.doorstep.standards.Limit;
import org.doorstep.standards.Limit.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CountingTests {

    private static final Office OFFICE = new Office(BankHolidays.read(), LocalTime.of(17, 0), ZoneId.of("Europe/London"));

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/standards/counting.csv", numLinesToSkip = 1)
    void counts(String name, String kind, String amount, String unit, Instant trigger, Instant due, String skipped, boolean provisional) {
        var found = Counting.due(limit(kind, amount, unit), trigger, OFFICE).orElseThrow();

        assertThat(found.at()).isEqualTo(due);
        assertThat(skipped(found)).isEqualTo(skipped == null ? "" : skipped);
        assertThat(found.provisional()).isEqualTo(provisional);
    }

    @Test
    void namesEveryDayItCounted() {
        var due = Counting.due(new Limit.Within(3, Unit.WORKING_DAYS, 3), Instant.parse("2026-12-24T10:00:00Z"), OFFICE).orElseThrow();

        assertThat(due.counted()).containsExactly(
                LocalDate.of(2026, 12, 29), LocalDate.of(2026, 12, 30), LocalDate.of(2026, 12, 31));
    }

    @Test
    void countsEveryDayOfTwelveWeeks() {
        var due = Counting.due(new Limit.Within(12, Unit.WEEKS, 12), Instant.parse("2026-11-30T10:00:00Z"), OFFICE).orElseThrow();

        assertThat(due.counted()).hasSize(84).startsWith(LocalDate.of(2026, 12, 1)).endsWith(LocalDate.of(2027, 2, 22));
    }

    @Test
    void fallsDueWhenThisLandlordsOfficeCloses() {
        var early = new Office(BankHolidays.read(), LocalTime.of(16, 30), ZoneId.of("Europe/London"));

        assertThat(Counting.due(new Limit.Within(1, Unit.DAYS, 1), Instant.parse("2026-11-24T10:00:00Z"), early).orElseThrow().at())
                .isEqualTo(Instant.parse("2026-11-25T16:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"2018-12-28, true", "2018-06-01, true", "2019-01-02, false", "2028-12-28, true"})
    void isProvisionalWhereverNoBankHolidayIsKnown(LocalDate day, boolean provisional) {
        assertThat(Counting.due(new Limit.Within(3, Unit.WORKING_DAYS, 3), day.atTime(10, 0).toInstant(ZoneOffset.UTC), OFFICE).orElseThrow().provisional())
                .isEqualTo(provisional);
    }

    @Test
    void givesNoTimeToAPromiseWithoutOne() {
        assertThat(Counting.due(new Limit.Always(), Instant.parse("2026-11-24T10:00:00Z"), OFFICE)).isEmpty();
    }

    private static Limit limit(String kind, String amount, String unit) {
        return switch (kind) {
            case "within" -> new Limit.Within(Integer.parseInt(amount), unit(unit), Integer.parseInt(amount));
            case "every" -> new Limit.Every(Integer.parseInt(amount), unit(unit));
            case "at-least-before" -> new Limit.AtLeastBefore(Integer.parseInt(amount), unit(unit));
            default -> amount.length() == 5
                    ? new Limit.ByDayOfYear(MonthDay.parse("--" + amount)) : new Limit.ByDate(LocalDate.parse(amount));
        };
    }

    private static Unit unit(String word) {
        return Arrays.stream(Unit.values()).filter(unit -> unit.word().equals(word)).findFirst().orElseThrow();
    }

    private static String skipped(Due due) {
        return due.skipped().stream()
                .map(skip -> skip.day() + " " + switch (skip.reason()) {
                    case Due.Reason.Weekend() -> "weekend";
                    case Due.Reason.BankHoliday(String name) -> name;
                })
                .collect(Collectors.joining("|"));
    }
}
