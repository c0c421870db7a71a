package org.doorstep.directdebit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.doorstep.directdebit.model.CollectionDay.NotKnown;
import org.doorstep.directdebit.model.CollectionDay.On;
import org.doorstep.directdebit.model.CollectionRules.Moved;
import org.doorstep.platform.time.BankHolidays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables that somebody who keeps accounts can read. */
class CollectionCalendarTests {

    private static CollectionCalendar with(int notice, int lodge, Moved moved) {
        return new CollectionCalendar(BankHolidays.read(), new CollectionRules(notice, lodge, moved));
    }

    private final CollectionCalendar usual = with(10, 10, Moved.LATER);

    @Test
    void looksForADayThatWasMovedIntoTheMonthBefore() {
        var friday = LocalDate.of(2027, 4, 30);
        var earlier = with(10, 10, Moved.EARLIER);
        assertThat(CollectionCalendar.monthsOf(friday).stream().flatMap(month -> earlier.due(month, 1, friday).stream()).map(On::month))
                .as("1 May is a Saturday").containsExactly(YearMonth.of(2027, 5));
        assertThat(CollectionCalendar.monthsOf(LocalDate.of(2027, 3, 1)).stream().flatMap(month -> usual.due(month, 27, LocalDate.of(2027, 3, 1)).stream()).map(On::month))
                .as("27 February is one too").containsExactly(YearMonth.of(2027, 2));
    }

    @ParameterizedTest(name = "the {1} of {0}: file {2}, processed {3}, taken {4} ({5})")
    @CsvSource(textBlock = """
            2026-11, 27, 2026-11-25, 2026-11-26, 2026-11-27, a Friday like any other
            2026-11, 28, 2026-11-26, 2026-11-27, 2026-11-30, a Saturday; St Andrew's Day is a working day here
            2026-12, 25, 2026-12-23, 2026-12-24, 2026-12-29, Christmas Day with Boxing Day kept on Monday
            2026-12, 28, 2026-12-23, 2026-12-24, 2026-12-29, Boxing Day's substitute
            2026-12, 29, 2026-12-23, 2026-12-24, 2026-12-29, the file is in before Christmas
            2026-12, 31, 2026-12-29, 2026-12-30, 2026-12-31, the last day of the year
            2027-01,  1, 2026-12-30, 2026-12-31, 2027-01-04, New Year's Day
            2026-04,  3, 2026-04-01, 2026-04-02, 2026-04-07, Good Friday
            2026-04,  5, 2026-04-01, 2026-04-02, 2026-04-07, Easter Sunday
            2026-04,  6, 2026-04-01, 2026-04-02, 2026-04-07, Easter Monday
            2026-04,  7, 2026-04-01, 2026-04-02, 2026-04-07, the day after Easter
            2026-04,  8, 2026-04-02, 2026-04-07, 2026-04-08, processed after Easter
            2026-05,  4, 2026-04-30, 2026-05-01, 2026-05-05, the first Monday of May
            2026-05, 25, 2026-05-21, 2026-05-22, 2026-05-26, the last Monday of May
            2028-02, 29, 2028-02-25, 2028-02-28, 2028-02-29, the leap day
            2028-02, 31, 2028-02-25, 2028-02-28, 2028-02-29, the last day of a leap February
            2027-02, 29, 2027-02-25, 2027-02-26, 2027-03-01, the last day of February is a Sunday
            2026-06, 31, 2026-06-26, 2026-06-29, 2026-06-30, a month of thirty days
            """)
    void movesADayThatBanksDoNotWorkOnLater(YearMonth month, int day, LocalDate input, LocalDate processing, LocalDate entry, String why) {
        assertThat(usual.in(month, day)).as(why).isInstanceOfSatisfying(On.class, on -> {
            assertThat(on.input()).isEqualTo(input);
            assertThat(on.processing()).isEqualTo(processing);
            assertThat(on.entry()).isEqualTo(entry);
        });
    }

    @ParameterizedTest(name = "the {1} of {0}: taken {2}")
    @CsvSource(textBlock = """
            2026-12, 25, 2026-12-24
            2026-12, 28, 2026-12-24
            2026-04,  6, 2026-04-02
            2027-01,  1, 2026-12-31
            2026-11, 28, 2026-11-27
            2026-11, 27, 2026-11-27
            """)
    void movesItEarlierWhereTheLandlordSaysSo(YearMonth month, int day, LocalDate entry) {
        assertThat(with(10, 10, Moved.EARLIER).in(month, day)).isInstanceOfSatisfying(On.class, on -> assertThat(on.entry()).isEqualTo(entry));
    }

    @ParameterizedTest(name = "set up on {0} for the {1}, with {2} days of notice and {3} for lodging: first taken {4}")
    @CsvSource(textBlock = """
            2027-01-12, 27, 10, 10, 2027-01-27
            2027-01-12, 26, 10, 10, 2027-02-26
            2027-01-12, 26,  3, 10, 2027-02-26
            2027-01-12, 26, 10,  5, 2027-01-26
            2027-01-12, 20,  3,  5, 2027-01-20
            2027-01-12, 19,  3,  5, 2027-02-19
            2027-01-16, 31, 10, 10, 2027-02-01
            2027-01-16, 29, 10, 10, 2027-03-01
            2026-12-16,  5, 10, 10, 2027-01-05
            2026-12-16,  4, 10, 10, 2027-02-04
            2026-03-25, 11, 10, 10, 2026-04-13
            2026-03-25,  9, 10, 10, 2026-05-11
            2028-02-14, 29, 10, 10, 2028-02-29
            """)
    void takesNothingBeforeTheInstructionIsLodgedAndTheNoticeIsOver(LocalDate today, int day, int notice, int lodge, LocalDate entry) {
        assertThat(with(notice, lodge, Moved.LATER).first(today, today, day)).isInstanceOfSatisfying(On.class, on -> assertThat(on.entry()).isEqualTo(entry));
    }

    @ParameterizedTest(name = "changed on {0} to the {1}, {2} asked for last: from {3}")
    @CsvSource(textBlock = """
            2027-01-12, 26,        , 2027-01-26
            2027-01-12, 25,        , 2027-02-25
            2027-03-15,  1,        , 2027-04-01
            2027-03-15, 29,        , 2027-04-29
            2027-03-15, 31,        , 2027-03-31
            2027-03-15, 31, 2027-03, 2027-04-30
            2027-03-15,  1, 2027-03, 2027-04-01
            2027-03-15,  1, 2027-04, 2027-05-04
            2027-03-15, 15, 2026-11, 2027-04-15
            """)
    void changesNothingBeforeTheNoticeIsOverAndNoMonthTwice(LocalDate today, int day, YearMonth asked, LocalDate entry) {
        assertThat(usual.changed(today, Optional.ofNullable(asked), day))
                .isInstanceOfSatisfying(On.class, on -> assertThat(on.entry()).isEqualTo(entry));
    }

    @Test
    void belongsToTheMonthItWasChosenInWhereverItIsMoved() {
        assertThat(usual.in(YearMonth.of(2027, 2), 29)).isInstanceOfSatisfying(On.class, on -> {
            assertThat(on.entry()).isEqualTo("2027-03-01");
            assertThat(on.month()).isEqualTo(YearMonth.of(2027, 2));
        });
        assertThat(usual.due(YearMonth.of(2027, 2), 29, LocalDate.of(2027, 3, 1))).isPresent();
        assertThat(usual.due(YearMonth.of(2027, 2), 29, LocalDate.of(2027, 3, 4))).as("three working days late").isPresent();
        assertThat(usual.due(YearMonth.of(2027, 2), 29, LocalDate.of(2027, 3, 5))).as("needs a new notice").isEmpty();
        assertThat(usual.due(YearMonth.of(2027, 3), 29, LocalDate.of(2027, 3, 1))).isEmpty();
    }

    @Test
    void saysSoBeyondTheKnownBankHolidays() {
        var end = LocalDate.of(2028, 12, 31);
        assertThat(usual.in(YearMonth.of(2028, 12), 29)).isInstanceOf(On.class);
        assertThat(usual.in(YearMonth.of(2028, 12), 31)).as("a Sunday, moved into a year nobody knows").isEqualTo(new NotKnown(end));
        assertThat(usual.in(YearMonth.of(2029, 1), 15)).isEqualTo(new NotKnown(end));
        assertThat(usual.first(LocalDate.of(2028, 12, 12), LocalDate.of(2028, 12, 12), 15)).isEqualTo(new NotKnown(end));
        assertThat(usual.handedIn(LocalDate.of(2028, 12, 29))).isEqualTo(new NotKnown(end));
        assertThat(usual.onOrAfter(LocalDate.of(2018, 6, 1), YearMonth.of(2018, 6), 1)).as("before the first known").isEqualTo(new NotKnown(end));
    }

    @Test
    void handsAFileInTwoWorkingDaysBeforeItsMoneyMoves() {
        assertThat(usual.handedIn(LocalDate.of(2026, 12, 23))).isInstanceOfSatisfying(On.class, on -> {
            assertThat(on.processing()).isEqualTo("2026-12-24");
            assertThat(on.entry()).isEqualTo("2026-12-29");
        });
    }

    @Test
    void mayBeThreeWorkingDaysLateAndNotFour() {
        var told = LocalDate.of(2026, 12, 24);
        assertThat(usual.inTime(told, LocalDate.of(2026, 12, 23))).isFalse();
        assertThat(usual.inTime(told, told)).isTrue();
        assertThat(usual.inTime(told, LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(usual.inTime(told, LocalDate.of(2027, 1, 4))).isFalse();
    }

    @Test
    void refusesRulesThatNoBankAgreesTo() {
        assertThatThrownBy(() -> new CollectionRules(10, 4, Moved.LATER)).hasMessageContaining("lodge-days");
        assertThatThrownBy(() -> new CollectionRules(0, 5, Moved.LATER)).hasMessageContaining("notice-days");
        assertThatThrownBy(() -> new CollectionRules(31, 5, Moved.LATER)).hasMessageContaining("notice-days");
    }
}
