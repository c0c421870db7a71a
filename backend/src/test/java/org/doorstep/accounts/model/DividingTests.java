package org.doorstep.accounts.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DividingTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -10000 | 60.00               | -6000 -4000
            -10000 | 60.00 40            | -6000 -4000
            -10000 | 60.00 £30.00        | -6000 -3000 -1000
            10000  | 1                   | 100 9900
            -10000 | ''                  | accounts.suspense.parts.missing
            -10000 | 100.00              | accounts.suspense.parts.one
            -10000 | 100.01              | accounts.suspense.parts.more
            -10000 | 60.00 60.00         | accounts.suspense.parts.more
            -10000 | -60.00              | accounts.suspense.parts.amount
            -10000 | 0.00                | accounts.suspense.parts.amount
            -10000 | sixty               | accounts.suspense.parts.amount""")
    void addUpToTheWhole(long whole, String written, String parts) {
        assertThat(told(Dividing.parts(Money.ofPence(whole), "R-7", written))).isEqualTo(parts);
    }

    @Test
    void areSoManyAndNoMore() {
        assertThat(told(Dividing.parts(Money.ofPence(-100_000), "R-7", "1.00\n".repeat(Dividing.MOST - 1))).split(" ")).hasSize(Dividing.MOST);
        assertThat(told(Dividing.parts(Money.ofPence(-100_000), "R-7", "1.00\n".repeat(Dividing.MOST)))).isEqualTo("accounts.suspense.parts.many");
        assertThat(told(Dividing.parts(Money.ofPence(-100_000), "R".repeat(61), "1.00"))).isEqualTo("accounts.suspense.parts.many");
    }

    private static String told(Checked<List<Money>> parts) {
        return switch (parts) {
            case Checked.Good<List<Money>>(var amounts) -> amounts.stream().map(amount -> String.valueOf(amount.pence())).collect(Collectors.joining(" "));
            case Checked.Bad<List<Money>>(var problems) -> problems.getFirst().code();
        };
    }
}
