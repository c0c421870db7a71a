package org.doorstep.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.doorstep.kernel.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyFormatTests {

    @ParameterizedTest
    @CsvSource({"120420, '£1,204.20'", "5, £0.05", "0, £0.00", "-1200, −£12.00", "100000000, '£1,000,000.00'"})
    void isWrittenAsPeopleReadIt(long pence, String written) {
        assertThat(Formats.money(Money.ofPence(pence))).isEqualTo(written);
    }
}
