package org.doorstep.leasehold;

import java.util.List;
import java.util.Optional;

import org.doorstep.kernel.CurrentUser;
import reactor.core.publisher.Mono;

/**
 * What leaseholders pay. A lease's charges are seen by everybody its agreement names today, managing agents for each lease
 * they act for; for everybody else they are not there.
 */
public interface Leasehold {

    /** The caller's leases and the years there are charges of; empty for whoever has none. Two round trips. */
    Mono<List<LeaseCard>> leases(CurrentUser user);

    /** One year of one of the caller's leases; empty when there is none or it is not theirs. */
    Mono<YearView> year(CurrentUser user, String lease, int year);

    /** A quarter's bill of one of the caller's leases; empty when there is none. */
    Mono<BillView> bill(CurrentUser user, String lease, int year, int quarter);

    /** A cost that the caller bears a part of, and the block repair behind it; empty when there is none. */
    Mono<CostView> cost(CurrentUser user, String lease, int year, String cost);

    /** Costs about to be lost, those lost already at the end. Only for the leasehold team: for anybody else it is not there. */
    Mono<List<CostWarning>> warnings(CurrentUser staff);

    /**
     * The repair behind a cost, as far as whoever pays for it may know.
     *
     * @param repair empty where there is none, or it is not one of the shared parts
     */
    record CostView(YearView year, YearView.HeadLine head, YearView.CostLine cost, Optional<BlockRepair> repair) {}
}
