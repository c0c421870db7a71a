package org.doorstep.leasehold.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.doorstep.kernel.Money;

/**
 * What works come to for each home: shared as the schedule's costs of that year are (backend/docs/adr/0048), but divided by no days, since
 * whoever has the home today pays all of it; and nobody is asked for more than the law's cap where a step of the consultation was missed
 * (rules.md LH-4). The remainder rule is Money.share's: with the landlord's the shares always sum to the cost.
 *
 * @param homes each once, though two of its leases may have a part
 * @param cap   the most one leaseholder pays; empty where nothing was missed
 * @param today whose leases the parts' are now: a home that was sold is paid for by whoever bought it
 * @param estimates what the estimates of a Right to Buy let leases be charged
 */
public record WorksShares(HomeShares homes, Optional<Money> cap, LeasesToday today, WorksLimits estimates) {

    /** @param terms by the lease's reference */
    public static WorksShares of(ScheduleYear schedule, Map<String, LeaseTerm> terms, ChargeYear year, Optional<Money> cap, LeasesToday today) {
        var all = schedule.parts();
        var once = all.parts().stream().filter(part -> !hasAnother(part.lease(), all, today)).toList();
        return new WorksShares(HomeShares.of(once, schedule.landlords(), sinceTheFirst(all, terms, today), year), cap, today, WorksLimits.NONE);
    }

    /** The same, where estimates limit what leases may be charged. */
    public WorksShares within(WorksLimits estimates) {
        return new WorksShares(homes, cap, today, estimates);
    }

    /** The lease that is kept stands for the home, which had one since the first of its leases began. */
    private static Map<String, LeaseTerm> sinceTheFirst(Apportionment all, Map<String, LeaseTerm> terms, LeasesToday today) {
        var since = new HashMap<>(terms);
        all.parts().stream().map(Apportionment.Part::lease).filter(part -> terms.containsKey(part) && hasAnother(part, all, today))
                .forEach(part -> since.computeIfPresent(today.of(part).orElseThrow(), (_, kept) -> kept.since(terms.get(part).started())));
        return since;
    }

    /**
     * A home's part of the works.
     *
     * @param part  reference of the lease that bore it when the works were planned
     * @param weight of the home
     * @param lease today's; empty where the home has none
     * @param asked what it is billed
     * @param most  that estimates let it be billed, where that is less than would be asked
     */
    public record Share(String part, Optional<String> lease, long weight, Money share, Money asked, Optional<Money> most) {

        /** Whether one of these bills is of this part, sent before or after a sale. */
        public boolean billed(List<WorksKept> bills, LeasesToday today) {
            return bills.stream().anyMatch(bill -> today.same(part, bill.lease()));
        }
    }

    /** A bill that stands, and what it would be now. */
    public record Change(WorksKept bill, long weight, Money share, Money asked, Optional<Money> most) {

        /** Whether it is another demand, so that the old one is taken back. */
        public boolean asks() {
            return !asked.equals(bill.amount());
        }

        public boolean raises() {
            return asked.compareTo(bill.amount()) > 0;
        }
    }

    /** Of every home that bears a part; together with the landlord's they sum to the total. */
    public List<Share> of(Money total) {
        return Stream.concat(homes.held().stream(), homes.later().stream()).map(home -> share(home, total)).toList();
    }

    /** What no lease bears. */
    public Money landlords(Money total) {
        return total.minus(of(total).stream().map(Share::share).reduce(Money.ZERO, Money::plus));
    }

    /** What a bill's share is of, where it is what the sum comes to today. */
    public Optional<Share> behind(WorksKept bill, Money total) {
        return of(total).stream().filter(share -> today.same(share.part(), bill.lease()) && share.share().equals(bill.share())).findFirst();
    }

    /** A home that was sold in the year may have a part by either lease: it pays once, by the one of today. */
    private static boolean hasAnother(String part, Apportionment parts, LeasesToday today) {
        return today.of(part).filter(lease -> !lease.equals(part) && parts.weight(lease) > 0).isPresent();
    }

    /** Shares of these works that none of the bills is of. */
    public List<Share> unbilled(List<WorksKept> bills, Money total) {
        return of(total).stream().filter(share -> share.asked().owed() && !share.billed(bills, today)).toList();
    }

    /** Shares that estimates limit, billed or not. */
    public List<Share> limited(Money total) {
        return of(total).stream().filter(share -> share.most().isPresent()).toList();
    }

    /** Which bills are no longer what the total comes to; a lease that bears no part any more is asked for nothing. */
    public List<Change> changes(List<WorksKept> bills, Money total) {
        var shares = of(total);
        return bills.stream().map(bill -> shares.stream().filter(share -> today.same(share.part(), bill.lease())).findFirst()
                        .map(share -> new Change(bill, share.weight(), share.share(), share.asked(), share.most()))
                        .orElseGet(() -> new Change(bill, 0, Money.ZERO, Money.ZERO, Optional.empty())))
                .filter(change -> change.asks() || !change.share().equals(change.bill().share())).toList();
    }

    /** The most that estimates let the home of a bill be charged, whoever of its leases they were given to and however high its share; empty where it is no home of these works. */
    public Optional<Money> mostOf(String lease) {
        return Stream.concat(homes.held().stream(), homes.later().stream()).map(home -> home.runs().stream().map(HomeYear.Run::lease).toList())
                .filter(leases -> isOf(leases, lease)).findFirst().flatMap(leases -> estimates.most(one -> isOf(leases, one)));
    }

    private boolean isOf(List<String> leases, String lease) {
        return leases.stream().anyMatch(one -> today.same(one, lease));
    }

    /** Named by the last of its leases in the year that somebody has today. */
    private Share share(HomeYear home, Money total) {
        var leases = home.runs().reversed().stream().map(HomeYear.Run::lease).toList();
        var part = leases.stream().filter(lease -> today.of(lease).isPresent()).findFirst().orElse(leases.getFirst());
        var share = homes.home(part, total);
        var capped = cap.filter(most -> most.compareTo(share) < 0).orElse(share);
        var most = estimates.most(lease -> leases.contains(lease) || today.same(part, lease)).filter(limit -> limit.compareTo(capped) < 0);
        return new Share(part, today.of(part), home.weight(), share, most.orElse(capped), most);
    }
}
