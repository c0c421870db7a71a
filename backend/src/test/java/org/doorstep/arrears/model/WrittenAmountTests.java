package org.doorstep.arrears.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.doorstep.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts as people write them. */
class WrittenAmountTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12                | 1200
            £12               | 1200
            £ 12.50           | 1250
            12.5              | 1250
            12,50             | 1250
            12,5              | 1250
            1,200             | 120000
            1,200.75          | 120075
            £1,204.20         | 120420
            .50               | 50
            50p               | 50
            80 pence          | 80
            about 40          | 4000
            40 pounds         | 4000
            40 a week         | 4000
            0                 | 0
            none              | 0
            Nil               | 0
            nothing           | 0
            -                 | 0
            """)
    void isReadAsItIsMeant(String written, long pence) {
        assertThat(WrittenAmount.read(written)).contains(Money.ofPence(pence));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a lot", "10 or 20", "10-20", "-5", "-£5", "1,23,456", "12.345", "99999999999", "0.001", "\u0661\u0662"})
    void isNotGuessed(String written) {
        assertThat(WrittenAmount.read(written)).isEmpty();
    }

    @Test
    void readsPenceAsPenceAndNoThousandsAsPounds() {
        assertThat(WrittenAmount.read("50p a week")).contains(Money.ofPence(50));
        assertThat(WrittenAmount.read("£2k")).isEmpty();
        assertThat(WrittenAmount.read("2 grand")).isEmpty();
        assertThat(WrittenAmount.read("£50 per week")).contains(Money.ofPence(5_000));
    }
}
