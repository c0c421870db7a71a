package org.doorstep.leasehold.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.doorstep.kernel.Money;
import org.doorstep.leasehold.model.Apportionment.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cost comes to for each lease, as a table a leasehold officer can check on paper. */
class ApportionmentTests {

    @ParameterizedTest(name = "{0}: {1}p by {2}, the landlord {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            equal, and it divides            |   900 | 1 1 1       | 0  | 300 300 300         | 0
            equal, the first bears the penny |  1000 | 1 1 1       | 0  | 334 333 333         | 0
            equal, and two flats are let     |  1000 | 1           | 2  | 333                 | 667
            by bedrooms                      | 12000 | 1 2 2 3     | 0  | 1500 3000 3000 4500 | 0
            by bedrooms, some are let        | 12000 | 1 2         | 5  | 1500 3000           | 7500
            by floor area                    | 10000 | 48 61 73    | 0  | 2637 3352 4011      | 0
            by share of the lease, in 10,000 | 98765 | 833 1250    | 7917 | 8227 12346        | 78192
            the largest remainder first      |   100 | 1 5         | 0  | 17 83               | 0
            a credit is shared as a charge   | -1000 | 1 1 1       | 0  | -334 -333 -333      | 0
            nothing is nothing               |     0 | 3 7         | 1  | 0 0                 | 0
            a cost of no lease               |  5000 |             | 12 |                     | 5000
            a cost of nobody at all          |  5000 |             | 0  |                     | 5000
            """)
    void sharesACost(String name, long cost, String weights, long let, String shares, long landlords) {
        var shared = apportionment(let, longs(weights)).share(new Money(cost));
        assertThat(shared.shares().stream().mapToLong(Money::pence)).containsExactly(box(longs(shares)));
        assertThat(shared.landlords()).isEqualTo(new Money(landlords));
    }

    /** 39 of 40 leases at 25 of 1,000: nobody pays more than the share in their lease because one is missing. */
    @Test
    void whatNoLeaseBearsOfTheWholeIsTheLandlords() {
        var leases = IntStream.range(0, 39).mapToObj(i -> new Part("L" + i, 25)).toList();
        assertThat(Apportionment.of(leases, new Landlords(0, Optional.of(1_000L))).share(new Money(100_000)).shares()).hasSize(39).containsOnly(new Money(2_500));
        assertThat(Apportionment.of(leases, new Landlords(0, Optional.of(1_000L))).share(new Money(100_000)).landlords()).isEqualTo(new Money(2_500));
        assertThat(Apportionment.of(leases, new Landlords(50, Optional.empty())).landlords()).isEqualTo(50);
    }

    @Test
    void sharesAlwaysSumToTheCostAndNobodyBearsMoreThanAPennyTooMuch() {
        var random = new SplittableRandom(1985);
        for (int run = 0; run < 20_000; run++) {
            var weights = IntStream.range(0, 1 + random.nextInt(40))
                    .mapToLong(_ -> 1 + random.nextLong(Apportionment.LARGEST_WEIGHT)).toArray();
            var all = apportionment(random.nextLong(Apportionment.LARGEST_WEIGHT), weights);
            var cost = new Money(random.nextLong(-1_000_000_000L, 1_000_000_000L));
            var shared = all.share(cost);
            assertThat(shared.total()).isEqualTo(cost);
            for (int i = 0; i < weights.length; i++) {
                long exact = cost.pence() * weights[i] / all.whole();
                assertThat(Math.abs(shared.shares().get(i).pence() - exact)).isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void knowsEachLeasesPartAndTheWhole() {
        var all = apportionment(0, 1, 2, 3);
        assertThat(all.weight("L3")).isEqualTo(3);
        assertThat(all.whole()).isEqualTo(6);
    }

    @Test
    void takesNoWeightThatNoLeaseCanMean() {
        assertThatThrownBy(() -> new Part("L1", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Part("L1", Apportionment.LARGEST_WEIGHT + 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> apportionment(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Apportionment apportionment(long landlords, long... weights) {
        return new Apportionment(IntStream.range(0, weights.length).mapToObj(i -> new Part("L" + (i + 1), weights[i])).toList(), landlords);
    }

    private static long[] longs(String written) {
        return written == null ? new long[0] : Arrays.stream(written.split(" ")).mapToLong(Long::parseLong).toArray();
    }

    private static Long[] box(long[] values) {
        return Arrays.stream(values).boxed().toArray(Long[]::new);
    }
}
