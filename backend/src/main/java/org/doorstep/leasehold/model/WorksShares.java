package org.doorstep.leasehold.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.doorstep.kernel.Money;

/**
 * What works come to for each lease: shared as the schedule's costs of that year are, and nobody is asked for more than the law's cap
 * where a step of the consultation was missed (rules.md LH-4).
 *
 * @param cap   the most one leaseholder pays; empty where nothing was missed
 * @param today whose leases the parts' are now: a home that was sold is paid for by whoever bought it
 */
public record WorksShares(Apportionment parts, Optional<Money> cap, LeasesToday today) {

    /**
     * A home's part of the works.
     *
     * @param part  reference of the lease that bore it when the works were planned
     * @param lease today's; empty where the home has none
     * @param asked what it is billed
     */
    public record Share(String part, Optional<String> lease, Money share, Money asked) {

        /** Whether one of these bills is of this part, sent before or after a sale. */
        public boolean billed(List<WorksKept> bills, LeasesToday today) {
            return bills.stream().anyMatch(bill -> today.same(part, bill.lease()));
        }
    }

    /** A bill that stands, and what it would be now. */
    public record Change(WorksKept bill, Money share, Money asked) {

        /** Whether it is another demand, so that the old one is taken back. */
        public boolean asks() {
            return !asked.equals(bill.amount());
        }

        public boolean raises() {
            return asked.compareTo(bill.amount()) > 0;
        }
    }

    /** Of every lease that bears a part, in the order of their references; together with the landlord's they sum to the total. */
    public List<Share> of(Money total) {
        var homes = new Apportionment(parts.parts().stream().filter(part -> !hasAnother(part.lease())).toList(), parts.landlords());
        var shares = homes.share(total).shares();
        return IntStream.range(0, homes.parts().size()).mapToObj(i -> share(homes.parts().get(i).lease(), shares.get(i))).toList();
    }

    /** A home that was sold in the year may have a part by either lease: it pays once, by the one of today. */
    private boolean hasAnother(String part) {
        return today.of(part).filter(lease -> !lease.equals(part) && parts.weight(lease) > 0).isPresent();
    }

    /** Shares of these works that none of the bills is of. */
    public List<Share> unbilled(List<WorksKept> bills, Money total) {
        return of(total).stream().filter(share -> share.asked().owed() && !share.billed(bills, today)).toList();
    }

    /** Which bills are no longer what the total comes to; a lease that bears no part any more is asked for nothing. */
    public List<Change> changes(List<WorksKept> bills, Money total) {
        var shares = of(total);
        return bills.stream().map(bill -> shares.stream().filter(share -> today.same(share.part(), bill.lease())).findFirst()
                        .map(share -> new Change(bill, share.share(), share.asked())).orElseGet(() -> new Change(bill, Money.ZERO, Money.ZERO)))
                .filter(change -> change.asks() || !change.share().equals(change.bill().share())).toList();
    }

    private Share share(String part, Money share) {
        return new Share(part, today.of(part), share, cap.filter(most -> most.compareTo(share) < 0).orElse(share));
    }
}
