package org.doorstep.leasehold.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.doorstep.kernel.Money;
import org.doorstep.leasehold.Basis;
import org.doorstep.leasehold.CostDecision;
import org.doorstep.leasehold.HeadKind;
import org.doorstep.leasehold.YearView;

/**
 * Everything that is known of one schedule's year.
 *
 * @param parts  all its leases beside each other; who bears what of the year's charges is by days (see HomeShares)
 * @param heads  by name
 * @param reserveInterest what the money saved earned in the year
 * @param tenantsCredit what was received on account and still stood to the tenants' credit at the year's end, by the landlord's books
 * @param issued when the statement of what was spent went out
 */
public record ScheduleYear(
        String reference, String name, Basis basis, int year, Apportionment parts, Landlords landlords, ManagementFee fee, Money reserveOpening,
        Money reserveInterest, Optional<Money> tenantsCredit, Optional<LocalDate> issued, List<Head> heads) {

    /**
     * @param most  one lease pays of what it came to, because nobody was asked first; empty where the law sets no limit
     * @param limits what leases may be charged a year by the estimates of their Right to Buy
     * @param none  whether the team said that nothing was spent on it
     * @param costs the earliest first
     */
    public record Head(String code, String name, HeadKind kind, Money estimate, Optional<Money> most, List<ChargeLimit> limits, boolean none, List<Cost> costs) {

        /** What a lease pays of its share of what it came to: section 20 limits what costs come to, not what was expected. */
        Money paid(Money share) {
            return most.filter(limit -> limit.compareTo(share) < 0).orElse(share);
        }

        /** Whether money was asked for it in advance and there is no invoice: one may be missing, until somebody says that there was none. */
        boolean unexplained() {
            return kind == HeadKind.COST && estimate.owed() && costs.isEmpty() && !none;
        }

        public Head {
            limits = List.copyOf(limits);
            costs = List.copyOf(costs);
        }
    }

    /**
     * One invoice and its days.
     *
     * @param decided about one that came too late; empty while nobody has
     */
    public record Cost(
            String reference, String supplier, String invoice, String what, Money amount, Optional<String> repair,
            EighteenMonths.Dates dates, Optional<CostDecision> decided) {}

    public ScheduleYear {
        heads = List.copyOf(heads);
    }

    /**
     * "Any of the costs in respect of which no demand for payment was received by the landlord within the period [...]; a demand for payment was so received, but no payment
     * was made by the landlord within that period; [...] and payment was made" (Landlord and Tenant Act 1985, section 21(5)). What had come before the year was there in it,
     * and what was paid had been asked for.
     *
     * @param ends the year's last day
     */
    YearView.Invoices invoices(LocalDate ends) {
        var costs = heads.stream().flatMap(head -> head.costs().stream()).toList();
        var paid = sum(costs, dates -> by(ends, dates.paid()));
        var notPaid = sum(costs, dates -> by(ends, dates.received()) && !by(ends, dates.paid()));
        return new YearView.Invoices(sum(costs, _ -> true).minus(paid).minus(notPaid), notPaid, paid, tenantsCredit);
    }

    private static boolean by(LocalDate last, Optional<LocalDate> day) {
        return day.filter(on -> !on.isAfter(last)).isPresent();
    }

    private static Money sum(List<Cost> costs, Predicate<EighteenMonths.Dates> which) {
        return costs.stream().filter(cost -> which.test(cost.dates())).map(Cost::amount).reduce(Money.ZERO, Money::plus);
    }
}
