package org.doorstep.leasehold.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;

import org.doorstep.kernel.Money;
import org.doorstep.leasehold.model.Apportionment.Part;
import org.junit.jupiter.api.Test;

/** Who bears what when homes are sold or bought in the year, and that nobody else's share moves by it. */
class HomeSharesTests {

    private static final ChargeYear YEAR = new ChargeYear(LocalDate.of(2027, 4, 1));
    private static final UUID FLAT = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final LeaseTerm SELLER = new LeaseTerm(FLAT, LocalDate.of(2020, 1, 6), Optional.of(LocalDate.of(2027, 11, 30)));
    private static final LeaseTerm BUYER = new LeaseTerm(FLAT, LocalDate.of(2027, 12, 1), Optional.empty());
    private static final LeaseTerm NEIGHBOUR = new LeaseTerm(OTHER, LocalDate.of(2019, 1, 7), Optional.empty());

    @Test
    void aSaleMovesNobodyElsesShareAndTheTwoBearWhatOneWouldHave() {
        var before = shares(1, Map.of("L1", 2L, "N", 3L), Map.of("L1", NEIGHBOUR_OF_ITSELF, "N", NEIGHBOUR));
        var after = shares(1, Map.of("L1", 2L, "L9", 2L, "N", 3L), Map.of("L1", SELLER, "L9", BUYER, "N", NEIGHBOUR));
        assertThat(after.whole()).isEqualTo(6);
        var random = new SplittableRandom(2027);
        for (int run = 0; run < 5_000; run++) {
            var cost = new Money(random.nextLong(-10_000_000, 10_000_000));
            assertThat(mine(after, "N", cost)).isEqualTo(mine(before, "N", cost));
            assertThat(mine(after, "L1", cost).plus(mine(after, "L9", cost))).isEqualTo(mine(before, "L1", cost));
        }
    }

    /** 244 days of 366 and 122. */
    @Test
    void whatWasSpentIsDividedByDays() {
        var after = shares(1, Map.of("L1", 2L, "L9", 2L, "N", 3L), Map.of("L1", SELLER, "L9", BUYER, "N", NEIGHBOUR));
        assertThat(mine(after, "L1", new Money(109_800))).isEqualTo(new Money(24_400));
        assertThat(mine(after, "L9", new Money(109_800))).isEqualTo(new Money(12_200));
    }

    /** Two of six parts of 5,520.00 are 1,840.00, 460.00 a quarter; October and November are 61 of 92 days. */
    @Test
    void noQuarterIsAskedForThatEndedBeforeTheLeaseBegan() {
        var after = shares(1, Map.of("L1", 2L, "L9", 2L, "N", 3L), Map.of("L1", SELLER, "L9", BUYER, "N", NEIGHBOUR));
        assertThat(quarters(after, "L1")).containsExactly(46_000L, 46_000L, 30_500L, 0L);
        assertThat(quarters(after, "L9")).containsExactly(0L, 0L, 15_500L, 46_000L);
        assertThat(quarters(after, "N")).containsExactly(69_000L, 69_000L, 69_000L, 69_000L);
    }

    /** The landlord let it before: three parts were the landlord's, one still is. */
    @Test
    void aHomeBoughtInTheYearIsTheLandlordsUntilThen() {
        var before = shares(3, Map.of("N", 3L), Map.of("N", NEIGHBOUR));
        var after = shares(1, Map.of("L9", 2L, "N", 3L), Map.of("L9", BUYER, "N", NEIGHBOUR));
        assertThat(mine(after, "L9", new Money(109_800))).isEqualTo(new Money(12_200));
        assertThat(quarters(after, "L9")).containsExactly(0L, 0L, 15_500L, 46_000L);
        for (long pence = 0; pence < 2_000; pence++) {
            assertThat(mine(after, "N", new Money(pence))).isEqualTo(mine(before, "N", new Money(pence)));
        }
    }

    @Test
    void daysWithoutALeaseAreTheLandlordsAndADayThatBothNameIsTheLaterOnes() {
        var empty = shares(1, Map.of("L1", 2L, "N", 3L), Map.of("L1", SELLER, "N", NEIGHBOUR));
        assertThat(mine(empty, "L1", new Money(109_800))).isEqualTo(new Money(24_400));
        assertThat(mine(empty, "N", new Money(109_800))).isEqualTo(new Money(54_900));
        var sameDay = new LeaseTerm(FLAT, LocalDate.of(2027, 11, 30), Optional.empty());
        var both = shares(1, Map.of("L1", 2L, "L9", 2L, "N", 3L), Map.of("L1", SELLER, "L9", sameDay, "N", NEIGHBOUR));
        assertThat(mine(both, "L1", new Money(109_800))).isEqualTo(new Money(24_300));
        assertThat(mine(both, "L9", new Money(109_800))).isEqualTo(new Money(12_300));
    }

    @Test
    void twoLeasesAtTheSameTimeAreTwoPartsAndOneThatIsNotKnownBearsItsPartAllYear() {
        var open = new LeaseTerm(FLAT, LocalDate.of(2019, 1, 7), Optional.empty());
        var both = shares(0, Map.of("L1", 1L, "L2", 1L), Map.of("L1", open, "L2", open));
        assertThat(mine(both, "L1", new Money(100))).isEqualTo(new Money(50));
        assertThat(mine(shares(0, Map.of("L1", 1L, "L2", 1L), Map.of()), "L2", new Money(100))).isEqualTo(new Money(50));
        assertThat(both.home("L3", new Money(100))).isEqualTo(Money.ZERO);
    }

    /** Of 1,000 the two leases of one home bear 25 between them. */
    @Test
    void aHomeSoldIsOnceInTheWhole() {
        var parts = parts(Map.of("L1", 25L, "L9", 25L, "N", 25L));
        var shares = HomeShares.of(parts, new Landlords(0, Optional.of(1_000L)), Map.of("L1", SELLER, "L9", BUYER, "N", NEIGHBOUR), YEAR);
        assertThat(shares.whole()).isEqualTo(1_000);
        assertThat(mine(shares, "N", new Money(100_000))).isEqualTo(new Money(2_500));
    }

    private static final LeaseTerm NEIGHBOUR_OF_ITSELF = new LeaseTerm(FLAT, LocalDate.of(2020, 1, 6), Optional.empty());

    private static Money mine(HomeShares shares, String lease, Money cost) {
        return shares.of(lease).orElseThrow().spent(lease, shares.home(lease, cost));
    }

    private static List<Long> quarters(HomeShares shares, String lease) {
        return shares.of(lease).orElseThrow().quarters(lease, shares.home(lease, new Money(552_000))).stream().map(Money::pence).toList();
    }

    private static HomeShares shares(long landlords, Map<String, Long> weights, Map<String, LeaseTerm> terms) {
        return HomeShares.of(parts(weights), new Landlords(landlords, Optional.empty()), terms, YEAR);
    }

    private static List<Part> parts(Map<String, Long> weights) {
        return weights.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(part -> new Part(part.getKey(), part.getValue())).toList();
    }
}
