package org.doorstep.rent.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.doorstep.landlord.RentSettings;
import org.doorstep.landlord.RentSettings.FreeWeeks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which Mondays are charged, year by year, as a housing officer would look them up. */
class RentCalendarTests {

    static RentCalendar calendar(int atChristmas, int atYearEnd, String... byDate) {
        return new RentCalendar(new RentSettings(Month.APRIL, DayOfWeek.MONDAY,
                new FreeWeeks(atChristmas, atYearEnd, Arrays.stream(byDate).map(LocalDate::parse).toList(), false, 5)));
    }

    static RentYear year(RentCalendar calendar, int begins) {
        return calendar.beginningIn(begins).orElseThrow();
    }

    /** rules.md RN-1. */
    @ParameterizedTest(name = "{0}: {3} weeks from {1} to {2}")
    @CsvSource({
        "2018/19, 2018-04-02, 2019-03-31, 52",
        "2019/20, 2019-04-01, 2020-04-05, 53",
        "2020/21, 2020-04-06, 2021-04-04, 52",
        "2023/24, 2023-04-03, 2024-03-31, 52",
        "2024/25, 2024-04-01, 2025-04-06, 53",
        "2025/26, 2025-04-07, 2026-04-05, 52",
        "2026/27, 2026-04-06, 2027-04-04, 52",
        "2027/28, 2027-04-05, 2028-04-02, 52",
        "2030/31, 2030-04-01, 2031-04-06, 53",
        "2035/36, 2035-04-02, 2036-04-06, 53",
        "2041/42, 2041-04-01, 2042-04-06, 53",
    })
    void aYearRunsFromTheFirstMondayInAprilToTheSundayBeforeTheNext(String name, LocalDate first, LocalDate last, int weeks) {
        var year = year(calendar(0, 0), first.getYear());

        assertThat(year.name()).isEqualTo(name);
        assertThat(year.first()).isEqualTo(first);
        assertThat(year.last()).isEqualTo(last);
        assertThat(year.weeks()).isEqualTo(weeks);
        assertThat(year.chargeWeeks()).isEqualTo(weeks);
    }

    @Test
    void onlyFiveYearsOfThisAndTheNextTwoDecadesAreLong() {
        assertThat(IntStream.range(2019, 2045).filter(begins -> year(calendar(0, 0), begins).weeks() == 53).boxed())
                .containsExactly(2019, 2024, 2030, 2035, 2041);
    }

    @Test
    void everyDayOfACenturyIsInOneYearAndEveryYearFollowsTheOneBefore() {
        var calendar = calendar(2, 2);
        LocalDate.of(1990, 4, 2).datesUntil(LocalDate.of(2099, 4, 6)).forEach(day -> {
            var year = calendar.yearOf(day).orElseThrow();
            assertThat(day).isBetween(year.first(), year.last());
            assertThat(year.debits()).allMatch(debit -> debit.getDayOfWeek() == DayOfWeek.MONDAY);
            assertThat(year.weeks()).isIn(52, 53);
        });
    }

    /** rules.md RN-2: four are 48 charges in 52 weeks and 49 in 53, two are 50 and 51. */
    @ParameterizedTest(name = "{0}: {1} at Christmas and {2} at the end leave {3} charges")
    @CsvSource({
        "2026, 0, 0, 52", "2026, 2, 0, 50", "2026, 2, 2, 48", "2026, 4, 0, 48", "2026, 0, 4, 48",
        "2024, 0, 0, 53", "2024, 2, 0, 51", "2024, 2, 2, 49",
    })
    void rentFreeWeeksLeaveFewerCharges(int begins, int atChristmas, int atYearEnd, int charges) {
        assertThat(year(calendar(atChristmas, atYearEnd), begins).chargeWeeks()).isEqualTo(charges);
    }

    @ParameterizedTest(name = "{0}: free on {1}")
    @CsvSource({
        "2022, 2022-12-19 2022-12-26 2023-03-20 2023-03-27",
        "2023, 2023-12-25 2024-01-01 2024-03-18 2024-03-25",
        "2026, 2026-12-21 2026-12-28 2027-03-22 2027-03-29",
    })
    void theyBeginWithTheWeekOfChristmasDayAndWithTheLastOfTheYear(int begins, String days) {
        assertThat(year(calendar(2, 2), begins).free())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(days.split(" ")).map(LocalDate::parse).toList());
    }

    @Test
    void aYearWithDatesOfItsOwnHasThoseAndNoOthers() {
        var calendar = calendar(2, 2, "2026-08-31", "2026-12-21");

        assertThat(year(calendar, 2026).free()).containsExactlyInAnyOrder(LocalDate.of(2026, 8, 31), LocalDate.of(2026, 12, 21));
        assertThat(year(calendar, 2027).free()).hasSize(4);
    }

    @ParameterizedTest(name = "asked on {0}: {1}")
    @CsvSource({
        "2026-11-23, 2026-11-23", "2026-11-24, 2026-11-30", "2026-12-15, 2027-01-04", "2026-12-21, 2027-01-04",
        "2027-03-23, 2027-04-05", "2027-04-04, 2027-04-05",
    })
    void theNextChargePassesOverFreeWeeksAndTheYearsEnd(LocalDate asked, LocalDate next) {
        assertThat(calendar(2, 2).nextCharge(asked, _ -> true)).contains(next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1989-12-31", "2100-01-01", "+999999999-12-31", "-999999999-01-01"})
    void saysNothingOfYearsItDoesNotKnow(LocalDate day) {
        assertThat(calendar(2, 2).yearOf(day)).isEmpty();
        assertThat(calendar(2, 2).nextCharge(day, _ -> true)).isEmpty();
    }

    @Test
    void anAccountThatIsChargedOnAFreeDayHasOneFewer() {
        var year = year(calendar(2, 0), 2026);

        assertThat(year.charged()).hasSize(50);
        assertThat(year.charging(Set.of(LocalDate.of(2026, 12, 28))).free()).containsExactly(LocalDate.of(2026, 12, 21));
        assertThat(year.charging(year.free()).charged()).isEqualTo(year.debits()).hasSize(52);
    }

    @ParameterizedTest(name = "on {0} the week of {1} is told of a charge from {2} until {3}")
    @CsvSource({
        "2027-01-12, 2027-01-11, 2025-04-07,",
        "2027-01-12, 2027-01-18, 2027-01-13,",
        "2027-01-12, 2027-02-01, 2027-02-01,",
        "2027-01-12, 2027-01-11, 2025-04-07, 2027-01-12",
        "2027-01-12, 2027-01-11, 2025-04-07, 2026-12-31",
    })
    void whatIsPaidNowIsThisWeeksOrTheFirstToCome(LocalDate today, LocalDate week, String from, String until) {
        var charges = new Charges(List.of(ChargesTests.charge(org.doorstep.rent.Head.NET_RENT, 10_000, true, from, until)));
        assertThat(calendar(2, 0).weekOf(today, charges)).isEqualTo(week);
    }

    @Test
    void anotherLandlordsYearBeginsInAnotherMonthOnAnotherDay() {
        var calendar = new RentCalendar(new RentSettings(Month.OCTOBER, DayOfWeek.SUNDAY, new FreeWeeks(0, 0, List.of(), false, 5)));

        assertThat(calendar.yearOf(LocalDate.of(2026, 10, 3)).orElseThrow().first()).isEqualTo("2025-10-05");
        assertThat(calendar.yearOf(LocalDate.of(2026, 10, 4)).orElseThrow().first()).isEqualTo("2026-10-04");
    }
}
