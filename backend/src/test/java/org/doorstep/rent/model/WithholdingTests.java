package org.doorstep.rent.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;

import org.doorstep.kernel.Money;
import org.doorstep.landlord.RentSettings;
import org.doorstep.landlord.RentSettings.FreeWeeks;
import org.doorstep.rent.model.DebitCheck.Debited;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The free weeks of 21 and 28 December 2026, at £100 a week; behind is whoever owes more than five weeks. */
class WithholdingTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 21);
    private static final LocalDate SECOND = LocalDate.of(2026, 12, 28);
    private static final Money HUNDRED = Money.ofPence(10_000);

    @ParameterizedTest(name = "owing {0}p on {1}: {2} withheld")
    @CsvSource({
        "    1, 2026-12-08, 0",
        "50000, 2026-12-08, 0",
        "50001, 2026-12-08, 2",
        "50001, 2026-12-21, 1",
        "50001, 2027-01-12, 0",
        "   -1, 2026-12-08, 0",
    })
    void onlyWeeksToComeAndOnlyFromThoseWhoAreBehind(long balance, LocalDate today, int weeks) {
        assertThat(on(today, true).toCome(Money.ofPence(balance), HUNDRED)).hasSize(weeks);
        assertThat(on(today, false).toCome(Money.ofPence(balance), HUNDRED)).isEmpty();
    }

    @Test
    void ofAWeekThatHasBegunTheLedgerSays() {
        var debited = List.of(new Debited(FIRST, HUNDRED), new Debited(SECOND, HUNDRED), new Debited(SECOND, HUNDRED.negated()));

        assertThat(on(LocalDate.of(2027, 1, 12), true).charged(debited)).containsExactly(FIRST);
        assertThat(on(LocalDate.of(2026, 12, 20), true).charged(debited)).isEmpty();
    }

    private static Withholding on(LocalDate today, boolean withheld) {
        var calendar = new RentCalendar(new RentSettings(Month.APRIL, DayOfWeek.MONDAY, new FreeWeeks(2, 0, List.of(), withheld, 5)));
        return new Withholding(calendar, RentCalendarTests.year(calendar, 2026), today);
    }
}
