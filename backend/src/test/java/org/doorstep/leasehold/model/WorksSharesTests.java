package org.doorstep.leasehold.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;

import org.doorstep.kernel.Money;
import org.doorstep.leasehold.Basis;
import org.doorstep.residents.LeaseOfHome;
import org.junit.jupiter.api.Test;

/** What works come to for each home, whoever has it, and that nothing of the cost is lost or asked for twice. */
class WorksSharesTests {

    private static final UUID FLAT = UUID.randomUUID();
    private static final LeaseTerm SELLER = new LeaseTerm(FLAT, LocalDate.of(2020, 1, 6), Optional.of(LocalDate.of(2026, 11, 30)));
    private static final LeaseTerm BUYER = new LeaseTerm(FLAT, LocalDate.of(2026, 12, 1), Optional.empty());
    private static final LeaseTerm NEIGHBOUR = new LeaseTerm(UUID.randomUUID(), LocalDate.of(2019, 1, 7), Optional.empty());
    private static final LeasesToday TODAY = LeasesToday.of(List.of(new LeaseOfHome("L1", "L1", false), new LeaseOfHome("L1", "L9", true),
            new LeaseOfHome("L9", "L9", true), new LeaseOfHome("N", "N", true)));

    /** Two of ten parts and three of ten, though the file of the year has both leases of the flat: five are the landlord's. */
    @Test
    void aHomeThatWasSoldIsCountedOnceInTheWhole() {
        var shares = shares(Map.of("L1", 2L, "L9", 2L, "N", 3L), new Landlords(0, Optional.of(10L)), TODAY);
        assertThat(shares.of(new Money(600_000))).extracting(WorksShares.Share::share).containsExactlyInAnyOrder(new Money(120_000), new Money(180_000));
        assertThat(shares.of(new Money(600_000))).extracting(WorksShares.Share::lease).containsExactlyInAnyOrder(Optional.of("L9"), Optional.of("N"));
        assertThat(shares.landlords(new Money(600_000))).isEqualTo(new Money(300_000));
    }

    /** Whose flat has no lease today is named once too, and nobody else pays more for it. */
    @Test
    void aHomeThatWasSoldAndGivenBackIsCountedOnce() {
        var gone = LeasesToday.of(List.of(new LeaseOfHome("L1", "L1", false), new LeaseOfHome("L9", "L9", false), new LeaseOfHome("N", "N", true)));
        var shares = shares(Map.of("L1", 2L, "L9", 2L, "N", 3L), new Landlords(1, Optional.empty()), gone);
        assertThat(shares.of(new Money(600_000))).extracting(WorksShares.Share::part, WorksShares.Share::share)
                .containsExactlyInAnyOrder(tuple("L9", new Money(200_000)), tuple("N", new Money(300_000)));
    }

    /** As the yearly charges are, but by no days: each cost is shared to the penny, and the landlord's part is the rest. */
    @Test
    void theSharesAndTheLandlordsSumToTheCost() {
        var random = new SplittableRandom(2027);
        for (int run = 0; run < 2_000; run++) {
            var weights = Map.of("L1", random.nextLong(1, 90), "L9", 2L, "N", random.nextLong(1, 90));
            var shares = shares(weights, new Landlords(random.nextLong(0, 90), Optional.of(random.nextLong(200, 400))), TODAY);
            var total = new Money(random.nextLong(1, 100_000_000));
            var sum = shares.of(total).stream().map(WorksShares.Share::share).reduce(shares.landlords(total), Money::plus);
            assertThat(sum).isEqualTo(total);
            shares.of(total).forEach(share -> assertThat(Math.abs(share.share().pence() * shares.homes().whole() - total.pence() * share.weight()))
                    .as("less than a penny off").isLessThan(shares.homes().whole()));
        }
    }

    /** Whoever bought the flat is held to what its seller was told; whose estimates name other works pays nothing for these. */
    @Test
    void estimatesLimitWhatIsAskedAndNotTheShare() {
        var until = LocalDate.of(2029, 3, 31);
        var limits = List.of(limit("L1", "CON-1", 50_000, until), limit("N", "CON-2", 90_000, until));
        var shares = shares(Map.of("L1", 2L, "L9", 2L, "N", 3L), new Landlords(1, Optional.empty()), TODAY);
        var within = shares.within(new WorksLimits("CON-1", until, limits));
        assertThat(within.of(new Money(600_000))).extracting(WorksShares.Share::share, WorksShares.Share::asked)
                .containsExactlyInAnyOrder(tuple(new Money(200_000), new Money(50_000)), tuple(new Money(300_000), Money.ZERO));
        for (var lease : List.of("L1", "L9")) {
            assertThat(within.mostOf(lease)).as("a bill to the seller, and one to the buyer").contains(new Money(50_000));
        }
        assertThat(within.mostOf("N")).contains(Money.ZERO);
        assertThat(within.mostOf("NONE")).isEmpty();
        assertThat(within.limited(new Money(600_000))).hasSize(2);
        assertThat(within.limited(new Money(150_000))).as("what is estimated is charged").extracting(WorksShares.Share::lease).containsExactly(Optional.of("N"));
        assertThat(shares.within(new WorksLimits("CON-1", until.plusDays(1), limits)).of(new Money(600_000))).as("a contract after the initial period")
                .isEqualTo(shares.of(new Money(600_000)));
    }

    private static ChargeLimit limit(String lease, String works, long pence, LocalDate until) {
        return new ChargeLimit(lease, Optional.of(works), new Money(pence), Money.ZERO, LocalDate.of(2024, 4, 1), until);
    }

    private static WorksShares shares(Map<String, Long> weights, Landlords landlords, LeasesToday today) {
        var parts = new TreeMap<>(weights).entrySet().stream().map(part -> new Apportionment.Part(part.getKey(), part.getValue())).toList();
        var schedule = new ScheduleYear("S", "Court", Basis.SHARE, 2026, Apportionment.of(parts, landlords), landlords, new ManagementFee.None(), Money.ZERO, Money.ZERO,
                Optional.empty(), Optional.empty(), List.of());
        return WorksShares.of(schedule, Map.of("L1", SELLER, "L9", BUYER, "N", NEIGHBOUR), ChargeYear.beginningIn(2026, MonthDay.of(4, 1)), Optional.empty(), today);
    }
}
