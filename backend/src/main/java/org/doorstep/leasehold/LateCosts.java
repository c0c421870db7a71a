package org.doorstep.leasehold;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import reactor.core.publisher.Mono;

/**
 * Costs and their eighteen months (section 20B; rules.md SC-1). Time alone takes no cost off a bill: the team decides. Only for
 * the leasehold team: for anybody else it is not there.
 */
public interface LateCosts {

    /** How many of each are on a page; the counts are of all. */
    int LISTED = 200;

    /** How many of the leases that are left of a cost are named; the count is of all. */
    int NAMED = 10;

    /** How long a reason may be, in letters. */
    int WHY_LIMIT = 500;

    /** The first page of each list. */
    default Mono<Warnings> warnings(CurrentUser staff) {
        return warnings(staff, Pages.FIRST);
    }

    Mono<Warnings> warnings(CurrentUser staff, Pages pages);

    /**
     * Which page of each list is read; what is told of or decided leaves its list, and the rest moves up.
     *
     * @param soon 1 for the most pressing
     * @param late 1 for those that wait longest
     */
    record Pages(int soon, int late) {

        public static final Pages FIRST = new Pages(1, 1);
        private static final int LAST = 1_000;

        public Pages {
            soon = Math.clamp(soon, 1, LAST);
            late = Math.clamp(late, 1, LAST);
        }
    }

    /**
     * The team decides about costs that came too late, all of them alike or none. It may be decided anew; bills that went out are then shown as changed.
     *
     * @param fields cost (references, with commas between), decision (charged or lost)
     */
    Mono<Decided> decide(CurrentUser staff, Map<String, String> fields);

    /**
     * Writes to everybody whose lease bears a part of costs that "those costs had been incurred" and will be charged, so that they may be asked for later
     * (section 20B(2)); once. A lease has one letter that lists all it is told of. All of the costs or none.
     *
     * @param fields cost: the references of costs that can still be saved, with commas between
     */
    Mono<Decided> tell(CurrentUser staff, Map<String, String> fields);

    /**
     * The team says that works with a contract are not billed: they were paid for from a reserve, with the costs of the year, or not at all.
     * They are warned of no more, until a bill of them goes out after all, or more leases are not billed than it was said of.
     *
     * @param fields consultation: the reference of works in the list; why
     */
    Mono<Decided> notBilled(CurrentUser staff, Map<String, String> fields);

    /**
     * The team takes such a reason back: it was said of the wrong works, or is none.
     *
     * @param fields consultation: the reference of works that a reason was said of
     */
    Mono<Decided> warnAgain(CurrentUser staff, Map<String, String> fields);

    /**
     * @param soon      those that can still be saved, the most pressing first
     * @param soonCount how many there are
     * @param late      those that cannot, undecided ones first
     * @param undecided how many of those wait for a decision
     * @param works     that were not billed: those that can be saved first, the most pressing of them first
     * @param notBilled works that the team said are not, the latest first
     * @param pages     which page of the first and of the third it is
     * @param moreSoon  whether there is another page of the first
     * @param moreLate  of the third
     * @param mailFailsSince the day of the first of the team's mails that failed, while none has left since; empty where one did
     */
    record Warnings(
            List<CostWarning> soon, long soonCount, List<CostWarning> late, long undecided, List<WorksWarning> works, List<WorksNotBilled> notBilled,
            Optional<LocalDate> mailFailsSince, Pages pages, boolean moreSoon, boolean moreLate) {

        public Warnings {
            soon = List.copyOf(soon);
            late = List.copyOf(late);
            works = List.copyOf(works);
            notBilled = List.copyOf(notBilled);
        }
    }

    sealed interface Decided {
        record Done() implements Decided {}

        record Wrong(List<Problem> problems) implements Decided {}

        record NotHere() implements Decided {}
    }
}
