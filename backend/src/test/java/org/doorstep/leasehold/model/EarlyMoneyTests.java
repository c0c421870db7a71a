package org.doorstep.leasehold.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.doorstep.kernel.Money;
import org.junit.jupiter.api.Test;

/** Money that is on an account before it has to be: 12 per cent a year are one a month, in three parts from 1 May. */
class EarlyMoneyTests {

    private static final LocalDate MARCH = LocalDate.of(2027, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2027, 5, 1);
    private static final LocalDate APRIL = LocalDate.of(2027, 4, 1);

    private final WorksKept dear = bill(120_000, 1_200);
    private final WorksKept free = bill(60_000, 0);

    @Test
    void nothingIsEarlyForWhoPaysOnTheDayOrLater() {
        assertThat(new EarlyMoney(List.of(dear)).on(APRIL, new Money(120_000))).isEqualTo(Money.ZERO);
        assertThat(new EarlyMoney(List.of(dear)).on(MAY, new Money(80_000))).isEqualTo(Money.ZERO);
        assertThat(new EarlyMoney(List.of(dear)).on(MAY, new Money(120_000))).isEqualTo(Money.ZERO);
        assertThat(new EarlyMoney(List.of(dear)).left(dear, MAY, new Money(120_000))).isEqualTo(new Money(80_000));
    }

    @Test
    void whatIsEarlyPaysTheDearestPlanFirstAndNoneTwice() {
        for (var early : List.of(new EarlyMoney(List.of(dear, free)), new EarlyMoney(List.of(free, dear)))) {
            assertThat(early.left(dear, APRIL, new Money(80_000))).isEqualTo(new Money(20_000));
            assertThat(early.left(free, APRIL, new Money(80_000))).isEqualTo(new Money(60_000));
            assertThat(early.left(dear, APRIL, new Money(20_000))).isEqualTo(Money.ZERO);
            assertThat(early.left(free, APRIL, new Money(20_000))).isEqualTo(new Money(20_000));
        }
    }

    /** Thirty days of April: ten with 1,200.00 left, twenty with 300.00. */
    @Test
    void interestIsOfWhatWasLeftDayByDay() {
        var changes = new TreeMap<>(Map.of(LocalDate.of(2027, 4, 11), new Money(-90_000)));
        var interest = new EarlyMoney(List.of(dear)).interest(dear, dear.instalments().orElseThrow(), APRIL, MAY, new EarlyMoney.Days(new Money(120_000), changes));
        assertThat(interest).isEqualTo(new Money(600));
    }

    /** Whoever paid before the days begin, in a file that came within them, paid from their first. */
    @Test
    void moneyFromBeforeTheDaysCountsFromTheirFirst() {
        var changes = new TreeMap<>(Map.of(LocalDate.of(2027, 3, 29), new Money(-60_000)));
        var interest = new EarlyMoney(List.of(dear)).interest(dear, dear.instalments().orElseThrow(), APRIL, MAY, new EarlyMoney.Days(new Money(120_000), changes));
        assertThat(interest).isEqualTo(new Money(600));
    }

    private static WorksKept bill(long pence, int interest) {
        var plan = new WorksKept.Plan(UUID.randomUUID(), "P1", new WorksKept.Terms("x", 3, interest, true), Instant.EPOCH, "agreed", Optional.of(MAY),
                Optional.empty(), WorksKept.Before.NONE);
        return new WorksKept(UUID.randomUUID(), "MW-1", "CON-1", "A roof", "L1", new Money(pence), new Money(pence), MARCH, Instant.EPOCH,
                new WorksKept.Posted(UUID.randomUUID(), "A1", 1), 1, Optional.of(plan), Optional.empty(), Optional.empty());
    }
}
