package org.doorstep.rent.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.doorstep.kernel.Money;
import org.doorstep.rent.Breakdown;
import org.doorstep.rent.Head;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A flat whose rent changes each April, whose lift came in summer and whose furniture was paid off. */
class ChargesTests {

    static Charge charge(Head head, long pence, boolean eligible, String from, String until) {
        return new Charge(head, Money.ofPence(pence), eligible, LocalDate.parse(from), Optional.ofNullable(until).map(LocalDate::parse));
    }

    static final Charges FLAT = new Charges(List.of(
            charge(Head.HEATING, 1_200, false, "2025-04-07", null),
            charge(Head.NET_RENT, 9_000, true, "2025-04-07", "2026-04-05"),
            charge(Head.NET_RENT, 9_432, true, "2026-04-06", null),
            charge(Head.FURNITURE, 500, true, "2025-04-07", "2026-05-31"),
            charge(Head.LIFT, 150, true, "2026-07-06", null)));

    @ParameterizedTest(name = "{0}: {1}p, of which benefit counts {2}p")
    @CsvSource({
        "2025-04-06,     0,    0",
        "2025-04-07, 10700, 9500",
        "2026-04-05, 10700, 9500",
        "2026-04-06, 11132, 9932",
        "2026-06-01, 10632, 9432",
        "2026-07-06, 10782, 9582",
    })
    void aWeekCostsWhatIsChargedOnItsDebitDay(LocalDate day, long weekly, long eligible) {
        assertThat(FLAT.weekly(day)).isEqualTo(Money.ofPence(weekly));
        assertThat(FLAT.eligible(day)).isEqualTo(Money.ofPence(eligible));
    }

    @Test
    void aHeadOfEitherYearHasItsLine() {
        assertThat(FLAT.beside(LocalDate.of(2026, 7, 6), LocalDate.of(2026, 4, 5))).containsExactly(
                new Breakdown(Head.NET_RENT, pence(9_432), pence(9_000), true),
                new Breakdown(Head.LIFT, pence(150), Optional.empty(), true),
                new Breakdown(Head.FURNITURE, Optional.empty(), pence(500), true),
                new Breakdown(Head.HEATING, pence(1_200), pence(1_200), false));
    }

    /** The rise of April 2026 waits until June, and the lift of July for good: what was charged a week before the first of each goes on. */
    @ParameterizedTest(name = "{0}: {1}p")
    @CsvSource({
        "2026-04-05, 10700",
        "2026-04-06, 10700",
        "2026-06-14, 10700",
        "2026-06-15, 10632",
        "2026-07-06, 10632",
        "2030-07-06, 10632",
    })
    void aRiseThatWaitsIsNotChargedYet(LocalDate day, long weekly) {
        var waits = List.of(new Wait(LocalDate.of(2026, 7, 6), Optional.empty()), new Wait(LocalDate.of(2026, 4, 6), Optional.of(LocalDate.of(2026, 6, 14))),
                new Wait(LocalDate.of(2026, 5, 4), Optional.of(LocalDate.of(2026, 6, 14))));
        assertThat(FLAT.waiting(waits).weekly(day)).isEqualTo(Money.ofPence(weekly));
        assertThat(FLAT.waiting(waits).all()).extracting(Charge::head).contains(Head.FURNITURE);
        assertThat(FLAT.waiting(waits).on(day)).extracting(Charge::head).doesNotHaveDuplicates();
    }

    /** A rent year that ends on a Wednesday, and the next that begins on the Monday after. */
    @Test
    void whatGoesOnIsAWholeWeeksRentWhereRowsAreDaysApart() {
        var charges = new Charges(List.of(charge(Head.HEATING, 1_200, false, "2025-04-07", null),
                charge(Head.NET_RENT, 9_000, true, "2025-04-07", "2026-03-31"), charge(Head.NET_RENT, 9_432, true, "2026-04-06", null)));
        var held = charges.waiting(List.of(new Wait(LocalDate.of(2026, 4, 6), Optional.empty())));
        assertThat(held.weekly(LocalDate.of(2026, 4, 6))).isEqualTo(Money.ofPence(10_200));
    }

    private static Optional<Money> pence(long pence) {
        return Optional.of(Money.ofPence(pence));
    }
}
