package org.doorstep.rent.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.doorstep.kernel.Money;
import org.doorstep.rent.Difference;
import org.doorstep.rent.Head;
import org.doorstep.rent.model.DebitCheck.Debited;
import org.junit.jupiter.api.Test;

/** The weeks of 14, 21 (free) and 28 (free) December 2026 and of 4 January 2027, at £100 a week. */
class DebitCheckTests {

    private static final RentCalendar CALENDAR = RentCalendarTests.calendar(2, 0);
    private static final RentYear YEAR = RentCalendarTests.year(CALENDAR, 2026);
    private static final List<LocalDate> WEEKS = LocalDate.of(2026, 12, 14).datesUntil(LocalDate.of(2027, 1, 5), java.time.Period.ofDays(7)).toList();
    private static final Charges HUNDRED = new Charges(List.of(ChargesTests.charge(Head.NET_RENT, 10_000, true, "2018-04-02", null)));

    @Test
    void findsNothingWhereEachWeekIsCharged() {
        assertThat(check(false, debited("2026-12-14", 10_000), debited("2027-01-04", 10_000))).isEmpty();
    }

    @Test
    void takesAWeekWhole() {
        assertThat(check(false, debited("2026-12-14", 9_000), debited("2026-12-16", 1_000), debited("2027-01-04", 10_000),
                debited("2027-01-04", 10_000), debited("2027-01-06", -10_000))).isEmpty();
    }

    @Test
    void listsAWeekThatIsMissingOneThatDiffersAndOneThatShouldBeFree() {
        assertThat(check(false, debited("2026-12-14", 9_500), debited("2026-12-21", 10_000))).containsExactly(
                new Difference("R1", LocalDate.of(2026, 12, 14), Money.ofPence(10_000), Money.ofPence(9_500)),
                new Difference("R1", LocalDate.of(2026, 12, 21), Money.ZERO, Money.ofPence(10_000)),
                new Difference("R1", LocalDate.of(2027, 1, 4), Money.ofPence(10_000), Money.ZERO));
    }

    @Test
    void aFreeWeekMayBeChargedWhereItIsWithheldButNotByHalf() {
        assertThat(check(true, debited("2026-12-14", 10_000), debited("2026-12-21", 10_000), debited("2026-12-28", 5_000), debited("2027-01-04", 10_000)))
                .containsExactly(new Difference("R1", LocalDate.of(2026, 12, 28), Money.ZERO, Money.ofPence(5_000)));
    }

    /** From Wednesday 16 December: the housing system charges the days, and as much as a week at the most. */
    @Test
    void aWeekInWhichAChargeBeginsOrEndsMayBeChargedByItsDays() {
        var begins = new Charges(List.of(ChargesTests.charge(Head.NET_RENT, 10_000, true, "2026-12-16", "2027-01-06")));

        assertThat(check(false, begins, debited("2026-12-16", 7_143), debited("2027-01-04", 4_286))).isEmpty();
        assertThat(check(false, begins, debited("2026-12-16", 10_001), debited("2027-01-04", 10_000)))
                .containsExactly(new Difference("R1", LocalDate.of(2026, 12, 14), Money.ZERO, Money.ofPence(10_001)));
    }

    @Test
    void nothingIsChargedAfterAnAccountsLastDay() {
        assertThat(check(false, HUNDRED.until(java.util.Optional.of(LocalDate.of(2026, 12, 20))), debited("2026-12-14", 10_000), debited("2027-01-04", 10_000)))
                .containsExactly(new Difference("R1", LocalDate.of(2027, 1, 4), Money.ZERO, Money.ofPence(10_000)));
    }

    private static List<Difference> check(boolean withheld, Debited... debited) {
        return check(withheld, HUNDRED, debited);
    }

    private static List<Difference> check(boolean withheld, Charges charges, Debited... debited) {
        return DebitCheck.of("R1", CALENDAR, WEEKS, YEAR.free(), withheld, charges, List.of(debited));
    }

    private static Debited debited(String day, long pence) {
        return new Debited(LocalDate.parse(day), Money.ofPence(pence));
    }
}
