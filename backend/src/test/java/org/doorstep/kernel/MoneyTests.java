package org.doorstep.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTests {

    @Test
    void addsAndTakesAwayToThePenny() {
        assertThat(Money.ofPence(10).plus(Money.ofPence(20))).isEqualTo(Money.ofPence(30));
        assertThat(Money.ofPence(10).minus(Money.ofPence(20))).isEqualTo(Money.ofPence(-10));
        assertThat(Money.ofPence(10420).times(52)).isEqualTo(Money.ofPence(541_840));
        assertThat(Money.ofPence(-5).size()).isEqualTo(Money.ofPence(5).size());
    }

    @Test
    void refusesWhatDoesNotFit() {
        var most = Money.ofPence(Long.MAX_VALUE);
        assertThatThrownBy(() -> most.plus(Money.ofPence(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofPence(Long.MIN_VALUE).negated()).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.share(3, 4)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"1204.20, 120420", "'£1,204.20', 120420", "12, 1200", "-12.00, -1200", "-£0.05, -5", " 7.01 , 701", "'1,000,000', 100000000"})
    void readsAmountsAsPeopleWriteThem(String written, long pence) {
        assertThat(Money.read(written)).contains(Money.ofPence(pence));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "£", "1.2", "1.234", "12,00", "1,2345", "+5", "1e3", "--1", "$5", "1 000", "9999999999999", "٣"})
    void readsNothingElse(String written) {
        assertThat(Money.read(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"120420, 1204.20", "5, 0.05", "-5, -0.05", "0, 0.00", "-120000, -1200.00", "99, 0.99", "100, 1.00"})
    void isWrittenPlainForFiles(long pence, String plain) {
        assertThat(Money.ofPence(pence).plain()).isEqualTo(plain);
        assertThat(Money.read(plain)).contains(Money.ofPence(pence));
    }

    @Test
    void sharesOutWithThePenniesLeftOverToTheLargestRemainders() {
        assertThat(Money.ofPence(100).share(1, 1, 1)).isEqualTo(pence(34, 33, 33));
        assertThat(Money.ofPence(101).share(1, 1, 1)).isEqualTo(pence(34, 34, 33));
        assertThat(Money.ofPence(100).share(2, 1, 3)).isEqualTo(pence(33, 17, 50));
        assertThat(Money.ofPence(-100).share(1, 1, 1)).isEqualTo(pence(-34, -33, -33));
        assertThat(Money.ofPence(5).share(0, 1)).isEqualTo(pence(0, 5));
        assertThat(Money.ZERO.share(3, 4)).isEqualTo(pence(0, 0));
    }

    @Test
    void refusesWeightsThatShareNothing() {
        assertThatThrownBy(() -> Money.ofPence(1).share()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.ofPence(1).share(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.ofPence(1).share(2, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sharesAlwaysSumToTheWholeAndNoneIsAPennyFromItsDue() {
        var random = new Random(4);
        for (int turn = 0; turn < 2_000; turn++) {
            var whole = Money.ofPence(random.nextLong(-10_000_000, 10_000_000));
            var weights = LongStream.generate(() -> random.nextLong(0, 500)).limit(random.nextInt(1, 40)).toArray();
            weights[0]++;
            var shares = whole.share(weights);

            assertThat(shares.stream().reduce(Money.ZERO, Money::plus)).isEqualTo(whole);
            long all = LongStream.of(weights).sum();
            for (int i = 0; i < weights.length; i++) {
                assertThat(Math.abs(shares.get(i).pence() * all - whole.pence() * weights[i])).isLessThan(all);
            }
        }
    }

    private static List<Money> pence(long... pence) {
        return LongStream.of(pence).mapToObj(Money::ofPence).toList();
    }
}
