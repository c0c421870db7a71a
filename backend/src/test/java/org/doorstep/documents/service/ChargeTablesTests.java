package org.doorstep.documents.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.doorstep.kernel.Money;
import org.doorstep.leasehold.Basis;
import org.doorstep.leasehold.YearView;
import org.doorstep.platform.web.Words;
import org.junit.jupiter.api.Test;

/** The paper of what was spent adds up as its reader adds it up. */
class ChargeTablesTests {

    @Test
    void whatWasSavedPaidInAndEarnedLessWhatWasSpentIsWhatIsLeft() {
        var reserve = new YearView.ReserveLine(new Money(50_000), new Money(30_000), new Money(1_250), new Money(10_000), new Money(71_250));
        var part = new YearView.SchedulePart("S", "Block", Basis.EQUAL, 1, 1, List.of(), YearView.Sums.NONE, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(reserve));
        var year = new YearView("L", "1 Home", 2026, LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31),
                new YearView.Days(LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31)), List.of(part), Money.ZERO, List.of(), Money.ZERO,
                Optional.empty(), YearView.Certified.none(false));
        var rows = new ChargeTables(new Voice(new Words(), Locale.UK)).actuals(year).getLast().rows().stream()
                .map(row -> Money.read(row.getLast().text()).orElseThrow()).toList();
        assertThat(rows).hasSize(5);
        assertThat(rows.get(0).plus(rows.get(1)).plus(rows.get(2)).minus(rows.get(3))).isEqualTo(rows.get(4));
    }
}
