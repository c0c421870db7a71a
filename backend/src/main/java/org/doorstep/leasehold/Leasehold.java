package org.doorstep.leasehold;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import reactor.core.publisher.Mono;

/**
 * What leaseholders pay. A lease's charges are seen by everybody its agreement names today, managing agents for each lease
 * they act for, and by staff of the team and of the desk and Doorstep's own jobs; for everybody else they are not there.
 */
public interface Leasehold {

    /** Whether somebody is of the leasehold team, who send bills, put them right and answer; a manager is. */
    static boolean isOfTheTeam(CurrentUser user) {
        return user.holds(Role.MANAGER) || user.isOfficerOf("leasehold");
    }

    /** Whether somebody writes down what a leaseholder says by letter or telephone: the team, and the contact centre. */
    static boolean writesDown(CurrentUser user) {
        return isOfTheTeam(user) || user instanceof CurrentUser.Staff staff && staff.is(Role.AGENT);
    }

    /** The caller's leases and the years there are charges of; empty for whoever has none. Two round trips. */
    Mono<List<LeaseCard>> leases(CurrentUser user);

    /** One of the caller's leases, for staff of the team and of the desk any; empty when it is not there. */
    Mono<LeaseView> lease(CurrentUser user, String lease);

    /** One year of one of the caller's leases; empty when there is none or it is not theirs. */
    Mono<YearView> year(CurrentUser user, String lease, int year);

    /**
     * A bill of one of the caller's leases; empty when there is none.
     *
     * @param number of the quarter, or 5: what the year came to, once its statement is out
     */
    Mono<BillView> bill(CurrentUser user, String lease, int year, int number);

    /** A cost that the caller bears a part of, and the block repair behind it; empty when there is none. */
    Mono<CostView> cost(CurrentUser user, String lease, int year, String cost);

    /**
     * The bills whose quarter begins within three months from a day, by lease, the first after one: for Doorstep's own jobs.
     *
     * @param after empty to begin
     */
    Mono<List<DueBill>> due(CurrentUser job, LocalDate from, String after, int most);

    /** Every bill of a lease, taken back or not, in the order they were sent: for Doorstep's own jobs. */
    Mono<List<SentBill>> sent(CurrentUser job, String lease);

    /**
     * The repair behind a cost, as far as whoever pays for it may know.
     *
     * @param repair empty where there is none, or it is not one of the shared parts
     */
    record CostView(YearView year, YearView.HeadLine head, YearView.CostLine cost, Optional<BlockRepair> repair) {}
}
