package org.doorstep.arrears.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.arrears.model.Behind.Line;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When rent is late: the rule alone, on ledgers of a few lines. */
class BehindTests {

    private static final ArrearsRules RULES = new ArrearsRules(7, 7, Money.ofPence(100), new WorkingCalendar(Map.of(LocalDate.of(2026, 12, 28), "Boxing Day")));

    private static LocalDate january(int day) {
        return LocalDate.of(2027, 1, day);
    }

    private static Line rent(long seq, int day) {
        return new Line(seq, true, Money.ofPence(10_000), january(day), january(day), Optional.empty());
    }

    private static Line paid(long seq, int day, long pence) {
        return new Line(seq, false, Money.ofPence(-pence), january(day), january(day), Optional.empty());
    }

    private static Optional<Behind> on(int day, Line... oldestFirst) {
        var lines = List.of(oldestFirst).reversed();
        return Behind.on(january(day), january(day), lines.stream().map(Line::amount).reduce(Money.ZERO, Money::plus), Money.ZERO, lines, RULES);
    }

    @Test
    void aWeeksRentIsNotLateBeforeItsWeekIsOver() {
        assertThat(on(4, rent(1, 4))).isEmpty();
        assertThat(on(10, rent(1, 4))).isEmpty();
        assertThat(on(11, rent(1, 4), rent(2, 11))).contains(new Behind(Money.ofPence(10_000), january(11)));
    }

    /** Whoever paid on the Friday before may have a payment on its way. */
    @Test
    void whatMayHaveBeenPaidIsNotLate() {
        var lines = List.of(rent(2, 11), rent(1, 4));
        assertThat(Behind.on(january(11), january(8), Money.ofPence(20_000), Money.ZERO, lines, RULES)).isEmpty();
        assertThat(Behind.on(january(13), january(11), Money.ofPence(20_000), Money.ZERO, lines, RULES)).contains(new Behind(Money.ofPence(10_000), january(11)));
    }

    @Test
    void aDebtThatComesTodayIsLateSinceToday() {
        var old = new Line(1, true, Money.ofPence(10_000), january(1), january(12), Optional.empty());
        assertThat(Behind.on(january(12), january(9), Money.ofPence(10_000), Money.ZERO, List.of(old), RULES)).contains(new Behind(Money.ofPence(10_000), january(12)));
    }

    /** Rent is late on Mondays; what a bank tells of the Friday before comes on that day, or does not come for long. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            2027-01-11, ,           7, 2027-01-11, no file tells of any way
            2027-01-11, 2027-01-08, 7, 2027-01-08, the look of the Monday comes before the bank's file
            2027-01-11, 2027-01-11, 7, 2027-01-11, the file of the weekend is here
            2027-01-13, 2027-01-08, 7, 2027-01-08, two working days more
            2027-01-14, 2027-01-08, 7, 2027-01-11, whoever was late on Monday is written to on Thursday at the latest
            2027-01-14, 2027-01-12, 7, 2027-01-12, it has told of more
            2026-12-24, 2026-12-18, 7, 2026-12-22, before a holiday the last day to write comes sooner
            2027-01-11, 2027-01-08, 2, 2027-01-11, a landlord that writes within two days waits for nothing
            2027-01-11, 2027-01-13, 7, 2027-01-11, no day that is to come""")
    void whatWasPaidIsWaitedForAsLongAsALetterIsInTime(LocalDate today, LocalDate told, int writeDays, LocalDate asOf, String why) {
        var rules = new ArrearsRules(7, writeDays, Money.ofPence(100), new WorkingCalendar(Map.of(LocalDate.of(2026, 12, 28), "Boxing Day")));
        assertThat(rules.asOf(today, Optional.ofNullable(told))).as(why).isEqualTo(asOf);
    }

    @Test
    void paymentsPayTheOldestChargeFirst() {
        assertThat(on(19, rent(1, 4), rent(2, 11), paid(3, 12, 10_000))).contains(new Behind(Money.ofPence(10_000), january(18)));
        assertThat(on(19, rent(1, 4), rent(2, 11), paid(3, 12, 4_000))).contains(new Behind(Money.ofPence(16_000), january(11)));
        assertThat(on(19, rent(1, 4), rent(2, 11), paid(3, 12, 20_000))).isEmpty();
    }

    @Test
    void nobodyIsWrittenToForPennies() {
        assertThat(on(12, rent(1, 4), paid(2, 5, 9_901))).isEmpty();
        assertThat(on(12, rent(1, 4), paid(2, 5, 9_900))).contains(new Behind(Money.ofPence(100), january(11)));
    }

    @Test
    void aChargeThatWasTakenBackIsNoCharge() {
        var back = new Line(3, false, Money.ofPence(-10_000), january(12), january(12), Optional.of(2L));
        assertThat(on(12, rent(1, 4), rent(2, 11), back)).as("the new week was taken back, the old one is still late")
                .contains(new Behind(Money.ofPence(10_000), january(11)));
    }

    /** Charged £300 too much, put right on Friday 22 January: nothing but this week's rent is left, and none of it is late. */
    @Test
    void whatPutsAChargeRightAddsNothingToWhatIsLate() {
        var right = new Line(4, true, Money.ofPence(-30_000), january(22), january(22), Optional.empty());
        assertThat(on(25, rent(1, 4), rent(2, 11), rent(3, 18), right, rent(5, 25))).isEmpty();
        assertThat(on(25, rent(1, 4), rent(2, 11), rent(3, 18), new Line(4, true, Money.ofPence(-5_000), january(22), january(22), Optional.empty())))
                .contains(new Behind(Money.ofPence(25_000), january(11)));
    }

    @Test
    void rentIsNotLateOnADayWhenBanksDoNotWork() {
        var rent = new Line(1, true, Money.ofPence(10_000), LocalDate.of(2026, 12, 21), LocalDate.of(2026, 12, 21), Optional.empty());
        assertThat(Behind.on(LocalDate.of(2026, 12, 28), LocalDate.of(2026, 12, 28), Money.ofPence(10_000), Money.ZERO, List.of(rent), RULES)).as("a bank holiday Monday").isEmpty();
        assertThat(Behind.on(LocalDate.of(2026, 12, 29), LocalDate.of(2026, 12, 29), Money.ofPence(10_000), Money.ZERO, List.of(rent), RULES))
                .contains(new Behind(Money.ofPence(10_000), LocalDate.of(2026, 12, 29)));
    }

    private static Line takenOff(long seq, int day, long pence, long payment) {
        return new Line(seq, false, Money.ofPence(pence), january(day), january(day), Optional.of(payment));
    }

    @Test
    void whatABankTookBackIsLateAtOnceAndWasNotBefore() {
        assertThat(on(12, rent(1, 4), paid(2, 5, 10_000), takenOff(3, 12, 10_000, 2))).contains(new Behind(Money.ofPence(10_000), january(12)));
        assertThat(on(12, rent(1, 4), paid(2, 5, 10_000), takenOff(3, 6, 10_000, 2))).as("before it was late").contains(new Behind(Money.ofPence(10_000), january(11)));
    }

    /** Four weeks were paid ahead by money that was another's: until it was taken off on the 27th nobody owed anything late. */
    @Test
    void weeksThatWerePaidUntilThePaymentWasTakenOffAreLateSinceThatDay() {
        assertThat(on(27, rent(1, 4), paid(2, 5, 40_000), rent(3, 11), rent(4, 18), rent(5, 25), takenOff(6, 27, 40_000, 2)))
                .contains(new Behind(Money.ofPence(30_000), january(27)));
    }

    @Test
    void whatWasLateBesideItIsLateSinceItsOwnDay() {
        assertThat(on(26, rent(1, 4), paid(2, 5, 10_000), rent(3, 11), rent(4, 18), takenOff(5, 24, 10_000, 2)))
                .as("the week of the 11th was never paid").contains(new Behind(Money.ofPence(30_000), january(18)));
        assertThat(on(26, rent(1, 4), paid(2, 5, 10_000), takenOff(3, 7, 10_000, 2), paid(4, 8, 10_000), rent(5, 11)))
                .as("paid anew after it was taken off").contains(new Behind(Money.ofPence(10_000), january(18)));
        assertThat(on(28, rent(1, 4), paid(2, 5, 10_000), rent(3, 11), paid(4, 12, 10_000), takenOff(5, 20, 10_000, 2), takenOff(6, 26, 10_000, 4)))
                .as("twice").contains(new Behind(Money.ofPence(20_000), january(20)));
    }

    /** A debt that was brought over from another system years late did not break a promise of this one. */
    @Test
    void isKnownNotBeforeItIsOnTheAccount() {
        var old = new Line(1, true, Money.ofPence(50_000), LocalDate.of(2024, 3, 1), january(12), Optional.empty());
        assertThat(on(14, old)).contains(new Behind(Money.ofPence(50_000), january(12)));
    }

    @Test
    void whoIsInCreditIsNotBehind() {
        assertThat(on(20, paid(1, 4, 5_000))).isEmpty();
        assertThat(Behind.on(january(20), january(20), Money.ZERO, Money.ZERO, List.of(), RULES)).isEmpty();
    }

    @Test
    void aDebtOlderThanWhatIsReadIsLateSinceTheOldestOfIt() {
        assertThat(Behind.on(january(20), january(20), Money.ofPence(90_000), Money.ZERO, List.of(rent(61, 11), rent(60, 4)), RULES))
                .contains(new Behind(Money.ofPence(90_000), january(11)));
    }
}
