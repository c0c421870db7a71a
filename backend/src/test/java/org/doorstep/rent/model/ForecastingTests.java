package org.doorstep.rent.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.doorstep.kernel.Money;
import org.doorstep.rent.Forecast.Expected;
import org.doorstep.rent.Head;
import org.doorstep.rent.model.RegularPayments.Every;
import org.doorstep.rent.model.RegularPayments.Paid;
import org.doorstep.rent.model.RegularPayments.Regular;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On Tuesday 12 January 2027, with £100 a week, two free weeks behind and eleven or twelve charges to come. */
class ForecastingTests {

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 12);
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);
    private static final RentYear YEAR = RentCalendarTests.year(RentCalendarTests.calendar(2, 0), 2026);
    private static final Charges HUNDRED = new Charges(List.of(ChargesTests.charge(Head.NET_RENT, 10_000, true, "2018-04-02", null)));

    @ParameterizedTest(name = "balance {0}p, charged to {1}: {2} more charges, {3}p at the end")
    @CsvSource({
        "     0, 2027-01-11, 11, 110000",
        "     0, 2027-01-04, 12, 120000",
        "     0,           , 11, 110000",
        " 25000, 2027-01-11, 11, 135000",
        "-25000, 2027-01-11, 11,  85000",
        "     0, 2027-03-29,  0,      0",
    })
    void addsTheWeeksThatTheLedgerHasNotCharged(long balance, LocalDate charged, int debits, long end) {
        var forecast = Forecasting.of(Money.ofPence(balance), TODAY, Optional.ofNullable(charged), YEAR, HUNDRED, List.of());

        assertThat(forecast.until()).isEqualTo("2027-04-04");
        assertThat(forecast.debits()).isEqualTo(debits);
        assertThat(forecast.balance()).isEqualTo(Money.ofPence(end));
    }

    @Test
    void takesOffThePaymentsThatHaveComeRegularly() {
        var byMonth = new Regular("standing-order", Money.ofPence(43_334), Every.MONTH, LocalDate.of(2027, 1, 4));
        var forecast = Forecasting.of(Money.ZERO, TODAY, Optional.of(MONDAY), YEAR, HUNDRED, List.of(byMonth));

        assertThat(forecast.payments()).containsExactly(new Expected("standing-order", Money.ofPence(43_334), 3));
        assertThat(forecast.balance()).isEqualTo(Money.ofPence(110_000 - 3 * 43_334));
    }

    /** Due on Monday 11 January and not there on Tuesday: a weekend or a holiday may hold it up. */
    @ParameterizedTest(name = "the last on {0}: {1} more until 4 April")
    @CsvSource({"2027-01-04, 12", "2027-01-11, 11", "2027-01-05, 12"})
    void aPaymentThatIsHeldUpStillComes(LocalDate last, int more) {
        assertThat(new Regular("card", Money.ofPence(5_000), Every.WEEK, last).times(TODAY, YEAR.last())).isEqualTo(more);
    }

    @Test
    void endsWhereTheChargesEnd() {
        var ends = new Charges(List.of(ChargesTests.charge(Head.NET_RENT, 10_000, true, "2018-04-02", "2027-01-31")));
        assertThat(Forecasting.of(Money.ZERO, TODAY, Optional.of(MONDAY), YEAR, ends, List.of()).debits()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2026-12-28 2027-01-04 2027-01-11, WEEK",
        "2026-12-15 2026-12-29 2027-01-12, FORTNIGHT",
        "2026-11-17 2026-12-15 2027-01-12, FOUR_WEEKS",
        "2026-11-01 2026-12-01 2027-01-01, MONTH",
        "2026-11-02 2026-12-01 2027-01-04, MONTH",
        "2026-10-30 2026-11-30 2026-12-30, MONTH",
        "2026-12-28 2027-01-05 2027-01-11,",
        "2026-12-01 2027-01-01,",
        "2026-08-01 2026-09-01 2026-10-01,",
    })
    void threeAlikeAndStillComingAreRegular(String days, Every every) {
        var payments = Arrays.stream(days.split(" ")).map(day -> new Paid(LocalDate.parse(day), Money.ofPence(5_000), "card")).toList();
        assertThat(RegularPayments.in(payments, TODAY)).map(Regular::every).isEqualTo(Optional.ofNullable(every).stream().toList());
    }

    @Test
    void anotherAmountBreaksTheRhythmAndAnotherWayDoesNot() {
        var weeks = List.of("2026-12-28", "2027-01-04", "2027-01-11");
        var alike = weeks.stream().map(day -> new Paid(LocalDate.parse(day), Money.ofPence(5_000), "cash-card")).toList();
        var other = new Paid(LocalDate.of(2027, 1, 8), Money.ofPence(700), "card");
        var more = new Paid(MONDAY, Money.ofPence(5_100), "cash-card");

        assertThat(RegularPayments.in(List.of(alike.get(0), other, alike.get(1), alike.get(2)), TODAY)).hasSize(1);
        assertThat(RegularPayments.in(List.of(alike.get(0), alike.get(1), more), TODAY)).isEmpty();
    }
}
