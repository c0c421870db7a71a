package org.doorstep.leasehold.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.doorstep.kernel.Money;

/**
 * What works come to for each lease: shared as the schedule's costs of that year are, and nobody is asked for more than the law's cap
 * where a step of the consultation was missed (rules.md LH-4).
 *
 * @param cap the most one leaseholder pays; empty where nothing was missed
 */
public record WorksShares(Apportionment parts, Optional<Money> cap) {

    /** A lease's part of the works. {@code asked}: what it is billed. */
    public record Share(String lease, Money share, Money asked) {}

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
        var shares = parts.share(total).shares();
        return IntStream.range(0, shares.size()).mapToObj(i -> share(parts.parts().get(i).lease(), shares.get(i))).toList();
    }

    /** Which bills are no longer what the total comes to; a lease that bears no part any more is asked for nothing. */
    public List<Change> changes(List<WorksKept> bills, Money total) {
        var shares = of(total);
        return bills.stream().map(bill -> shares.stream().filter(share -> share.lease().equals(bill.lease())).findFirst()
                        .map(share -> new Change(bill, share.share(), share.asked())).orElseGet(() -> new Change(bill, Money.ZERO, Money.ZERO)))
                .filter(change -> change.asks() || !change.share().equals(change.bill().share())).toList();
    }

    private Share share(String lease, Money share) {
        return new Share(lease, share, cap.filter(most -> most.compareTo(share) < 0).orElse(share));
    }
}
