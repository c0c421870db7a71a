package org.doorstep.leasehold.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.doorstep.kernel.Money;
import org.doorstep.leasehold.CostDecision;
import org.doorstep.leasehold.model.ScheduleYear;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Costs by their eighteen months. Credits and what was paid from a reserve are none of them. */
public interface LateCostStore {

    /** Not told, not asked for of every lease that bears a part, and still in time; the earliest first. */
    Mono<Page> soon(When when, LocalDate incurredBy, Slice slice);

    /** Told or asked for too late, or not of every lease, and it is too late; those without a decision first. */
    Mono<Page> late(When when, Slice slice);

    /** @param skipped how many stand before the first of them */
    record Slice(int most, int skipped) {}

    /** @return the cost's id; empty when there is no late cost of that reference */
    Mono<UUID> decide(String cost, CostDecision decision, When when);

    /** The same for some of its leases alone, by the day that a letter to them is served. */
    Mono<UUID> decideFor(String cost, Collection<String> leases, CostDecision decision, When when, Instant at);

    /** What was decided for leases alone of these costs, by the costs' references and the leases'. */
    Mono<Map<String, Map<String, CostDecision>>> decidedFor(Collection<String> costs);

    /** The leases that bear a part of any of these costs, by the costs' references. */
    Flux<String> bearing(Collection<String> costs);

    /** Which of these leases were neither asked for all of these costs nor told of all of them, by the costs' references. */
    Mono<Map<String, Collection<String>>> left(Collection<String> costs, Collection<String> leases, When when);

    /**
     * Of these costs, by their references, those that leaseholders can still be told of in writing; the earliest first. In the caller's transaction: of two at once the second
     * waits for the first, and finds what it left.
     */
    Flux<ToTell> toTell(Collection<String> costs, When when);

    /** Writes down that a lease is told of costs, as high as they are and as they are described, by the letter of this name. @return false when it was before */
    Mono<Boolean> tell(List<ToTell> costs, String lease, LocalDate served, String letter);

    /** Costs as the letter of this name told a lease of them, the earliest first. */
    Flux<OpenCost> told(String lease, String letter);

    /** A cost that a lease bears a part of, by its inner id. */
    Mono<OpenCost> told(UUID cost, String lease);

    /** @param leases that bear a part and were neither asked for all of it nor told of all of it */
    record ToTell(UUID cost, String reference, LocalDate incurred, Money amount, List<String> leases) {

        public ToTell {
            leases = List.copyOf(leases);
        }
    }

    /**
     * By what costs are judged.
     *
     * @param served the day that counts of what goes out now: once the post has brought it
     * @param months within which a cost must be asked for
     * @param from   statements before this day were sent by the system before
     */
    record When(LocalDate served, int months, LocalDate from) {}

    /** @param waiting how many there are; of late ones, how many have no decision */
    record Page(List<OpenCost> costs, long waiting) {

        public static final Page NONE = new Page(List.of(), 0);

        public Page {
            costs = List.copyOf(costs);
        }
    }

    /**
     * @param leases how many of those that bear a part were neither asked nor told
     * @param left   the references of the first of them
     */
    record OpenCost(String schedule, String scheduleName, String head, ScheduleYear.Cost cost, int leases, List<String> left) {

        public OpenCost {
            left = List.copyOf(left);
        }
    }
}
