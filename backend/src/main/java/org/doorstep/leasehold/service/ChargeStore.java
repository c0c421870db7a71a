package org.doorstep.leasehold.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.kernel.Money;
import org.doorstep.leasehold.RequestView.Certificate;
import org.doorstep.leasehold.CostDecision;
import org.doorstep.leasehold.model.ChargeLimit;
import org.doorstep.leasehold.model.Demands;
import org.doorstep.leasehold.model.ScheduleYear;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where charges are kept. A lease is named by its agreement's reference, which the service found to be the caller's. */
public interface ChargeStore {

    /** The years each of these leases has a part in, the latest first; a lease without one is left out. */
    Mono<Map<String, List<Integer>>> years(Collection<String> leases);

    /** The years of these leases whose statements of what was spent are all out, by lease; one without any is left out. */
    Mono<Map<String, List<Integer>>> told(Collection<String> leases);

    /** The schedules a lease has a part in, in one year, by name. */
    Mono<List<ScheduleYear>> schedules(Collection<String> lease, int year);

    /** When a lease's bills asked for a year's costs, by the costs' references. */
    Mono<Map<String, List<Demands.Asked>>> asked(String lease, int year);

    /** When letters of ours told a lease of a year's costs, by the costs' references. */
    Mono<Map<String, List<Demands.Asked>>> told(String lease, int year);

    /** What was decided for this lease alone of a year's costs, by the costs' references; of one that is another since, nothing. */
    Mono<Map<String, CostDecision>> decided(String lease, int year);

    /** A lease's bills for the quarters of a year that stand, each with those in whose place it is; what reached nobody asked nobody. */
    Mono<List<QuarterBill>> onAccount(String lease, int year);

    /** Of the newest summary of the year's costs that was sent to the lease with one. */
    Mono<Certified> certificate(String lease, int year);

    /** @param sums that were certified; empty of an answer from before they were kept */
    record Certified(Certificate by, Optional<String> sums) {

        /** @param now the sums as they are today */
        boolean changed(String now) {
            return !sums.filter(now::equals).isPresent();
        }
    }

    /** @param sent the versions of it */
    record QuarterBill(Money amount, List<SentQuarter> sent) {

        public QuarterBill {
            sent = List.copyOf(sent);
        }
    }

    /** @param served the day its letter counts from; empty in one from before that was kept */
    record SentQuarter(Instant sent, Optional<LocalDate> served, Money amount) {}

    /** What the estimates of these leases' Right to Buy let them be charged, of heads and of works. */
    Mono<List<ChargeLimit>> limits(Collection<String> leases);

    /** Leases with a part in a year, by their references, the first after one. */
    Flux<String> leases(int year, String after, int most);
}
