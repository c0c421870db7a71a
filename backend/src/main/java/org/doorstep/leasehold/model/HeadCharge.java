package org.doorstep.leasehold.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.doorstep.kernel.Money;
import org.doorstep.leasehold.YearView.Limited;
import org.doorstep.leasehold.YearView.Sums;

/**
 * What a lease is charged of what its home bears under a head: no more than the estimates of its Right to Buy let it be (rules.md SC-6).
 *
 * @param quarters of what was expected
 * @param spent    its part of what it came to
 * @param limited  empty where nothing is over the estimates
 */
record HeadCharge(List<Money> quarters, Money spent, Optional<Limited> limited) {

    private static final HeadCharge NONE = new HeadCharge(List.of(), Money.ZERO, Optional.empty());

    /** @param spent what the home bears of the costs that a limit is of; empty of what is saved: that is asked for as it was estimated */
    static HeadCharge of(Optional<HomeYear> year, String lease, List<ChargeLimit> limits, Sums home, Function<ChargeLimit, Optional<Money>> spent) {
        return year.map(days -> {
            var whole = new HeadCharge(days.quarters(lease, home.estimate()), days.spent(lease, home.actual()), Optional.empty());
            return limit(days, lease, limits).map(limit -> whole.within(days, lease, limit, home.estimate(), spent.apply(limit))).orElse(whole);
        }).orElse(NONE);
    }

    /** The estimates go with the home when its lease is sold in the year; its own come first. */
    private static Optional<ChargeLimit> limit(HomeYear days, String lease, List<ChargeLimit> limits) {
        return limits.stream().filter(limit -> limit.binds(days.year()) && days.runs().stream().anyMatch(run -> run.lease().equals(limit.lease())))
                .min(Comparator.comparing((ChargeLimit limit) -> !limit.lease().equals(lease)).thenComparing(ChargeLimit::most));
    }

    /** At the rate of a year, by the days of the lease until the initial period ends. What a later credit took off again was not paid, and is not over it. */
    private HeadCharge within(HomeYear days, String lease, ChargeLimit limit, Money estimate, Optional<Money> incurred) {
        var period = days.until(limit.until());
        var most = period.quarters(lease, limit.most());
        var asked = period.quarters(lease, estimate);
        var over = IntStream.range(0, most.size()).mapToObj(i -> over(asked.get(i), most.get(i))).toList();
        var sums = new Sums(sum(over), incurred.map(money -> over(least(days.spent(lease, money), spent), sum(most))).orElse(sum(over)));
        return sums.equals(Sums.NONE) ? this : new HeadCharge(IntStream.range(0, quarters.size()).mapToObj(i -> quarters.get(i).minus(over.get(i))).toList(),
                spent.minus(sums.actual()), Optional.of(new Limited(sum(most), sums, limit.until().isBefore(days.year().ends()) ? limit.until() : days.year().ends())));
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Money over(Money asked, Money most) {
        return asked.compareTo(most) > 0 ? asked.minus(most) : Money.ZERO;
    }

    Sums share() {
        return new Sums(sum(quarters), spent);
    }

    /** What is asked of nobody. */
    Sums over() {
        return limited.map(Limited::over).orElse(Sums.NONE);
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }
}
