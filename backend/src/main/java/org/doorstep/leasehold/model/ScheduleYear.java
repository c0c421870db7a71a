package org.doorstep.leasehold.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.doorstep.kernel.Money;
import org.doorstep.leasehold.Basis;
import org.doorstep.leasehold.CostDecision;
import org.doorstep.leasehold.HeadKind;

/**
 * Everything that is known of one schedule's year.
 *
 * @param parts  all its leases beside each other; who bears what of the year's charges is by days (see HomeShares)
 * @param heads  by name
 * @param reserveInterest what the money saved earned in the year
 * @param issued when the statement of what was spent went out
 */
public record ScheduleYear(
        String reference, String name, Basis basis, int year, Apportionment parts, Landlords landlords, ManagementFee fee, Money reserveOpening,
        Money reserveInterest, Optional<LocalDate> issued, List<Head> heads) {

    /**
     * @param most  one lease pays of what it came to, because nobody was asked first; empty where the law sets no limit
     * @param costs the earliest first
     */
    public record Head(String code, String name, HeadKind kind, Money estimate, Optional<Money> most, List<Cost> costs) {

        /** What a lease pays of its share of what it came to: section 20 limits what costs come to, not what was expected. */
        Money paid(Money share) {
            return most.filter(limit -> limit.compareTo(share) < 0).orElse(share);
        }

        public Head {
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
}
