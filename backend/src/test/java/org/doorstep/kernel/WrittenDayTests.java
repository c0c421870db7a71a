package org.doorstep.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A day as people write it in three fields, and as JSON has it whole. */
class WrittenDayTests {

    private static Map<String, String> typed(String day, String month, String year) {
        return Map.of("came-day", day, "came-month", month, "came-year", year);
    }

    @ParameterizedTest
    @CsvSource({"27, 3, 2026", "27, 03, 2026", "27, March, 2026", "27, mar, 2026", "' 27 ', ' MARCH ', 2026"})
    void isReadHoweverItsMonthIsWritten(String day, String month, String year) {
        assertThat(WrittenDay.read(typed(day, month, year), "came")).contains(LocalDate.of(2026, 3, 27));
        assertThat(WrittenDay.whole(typed(day, month, year))).containsEntry("came", "2026-03-27").containsEntry("came-day", day);
    }

    @ParameterizedTest
    @CsvSource({"31, 2, 2026", "27, Mai, 2026", "27, '', 2026", "soon, 3, 2026", "'', '', ''", "27, 3, 0", "27, 3, 99999"})
    void isNoDay(String day, String month, String year) {
        assertThat(WrittenDay.read(typed(day, month, year), "came")).isEmpty();
    }

    @Test
    void isNoDayInAYearThatNoDatabaseKeeps() {
        assertThat(WrittenDay.read(Map.of("came", "+999999999-12-31"), "came")).isEmpty();
    }

    @Test
    void isKeptAsItWasTypedWhereItIsNoDay() {
        assertThat(WrittenDay.whole(typed("31", "2", "2026"))).containsEntry("came", "31 2 2026");
        assertThat(WrittenDay.whole(typed("", "", ""))).as("nothing typed is nothing").containsEntry("came", "");
        assertThat(WrittenDay.shown(typed("31", "2", "2026"), "came")).isEqualTo(new WrittenDay("31", "2", "2026"));
    }

    @Test
    void isShownInItsFieldsWhereItCameWhole() {
        assertThat(WrittenDay.shown(Map.of("came", "2026-03-27"), "came")).isEqualTo(new WrittenDay("27", "3", "2026"));
        assertThat(WrittenDay.shown(Map.of("came", "soon"), "came")).isEqualTo(new WrittenDay("soon", "", ""));
        assertThat(WrittenDay.whole(Map.of("came", "2026-03-27"))).isEqualTo(Map.of("came", "2026-03-27"));
        assertThat(WrittenDay.read(Map.of("came", "2026-03-27"), "came")).contains(LocalDate.of(2026, 3, 27));
    }

    @Test
    void aDayOfAnAddressIsOneThatSomebodyCanMean() {
        assertThat(WrittenDay.iso("2026-11-24")).contains(LocalDate.of(2026, 11, 24));
        for (var none : List.of("", "soon", "2026-02-30", "24/11/2026", "+999999999-12-31", "-0001-01-01")) {
            assertThat(WrittenDay.iso(none)).as(none).isEmpty();
        }
    }
}
