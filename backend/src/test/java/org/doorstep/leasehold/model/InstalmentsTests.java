package org.doorstep.leasehold.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.doorstep.kernel.Money;
import org.doorstep.leasehold.WorksView.WorksPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bill in equal parts, to the penny. */
class InstalmentsTests {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 31);

    @ParameterizedTest
    @CsvSource({"1, 12", "100000, 12", "200000, 7", "999999999, 300", "1000000, 36"})
    void partsSumToTheBill(long pence, int months) {
        var parts = new Instalments(new Money(pence), months, 0, FIRST).parts();
        assertThat(parts).hasSize(months);
        assertThat(parts.stream().map(WorksPart::amount).reduce(Money.ZERO, Money::plus)).isEqualTo(new Money(pence));
        assertThat(parts).allSatisfy(part -> assertThat(part.interest()).isEqualTo(Money.ZERO));
    }

    /** 12 per cent a year are one a month: on 1,200.00, on 800.00 and on 400.00. */
    @Test
    void interestIsOfWhatWasLeft() {
        var parts = new Instalments(new Money(120_000), 3, 1_200, FIRST).parts();
        assertThat(parts).extracting(WorksPart::interest).containsExactly(new Money(1_200), new Money(800), new Money(400));
        assertThat(parts).extracting(WorksPart::amount).containsExactly(new Money(41_200), new Money(40_800), new Money(40_400));
    }

    @Test
    void aMonthWithoutThatDayEndsOnItsLast() {
        assertThat(new Instalments(new Money(300), 3, 0, FIRST).parts()).extracting(WorksPart::due)
                .containsExactly(FIRST, LocalDate.of(2027, 2, 28), LocalDate.of(2027, 3, 31));
    }

    @Test
    void aPartMayBePaidUntilTheEndOfItsDay() {
        var plan = new Instalments(new Money(300), 3, 0, FIRST);
        assertThat(plan.notYetDue(FIRST)).isEqualTo(new Money(300));
        assertThat(plan.notYetDue(FIRST.plusDays(1))).isEqualTo(new Money(200));
        assertThat(plan.notYetDue(LocalDate.of(2027, 4, 1))).isEqualTo(Money.ZERO);
    }
}
