package org.doorstep.leasehold.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import org.doorstep.kernel.Money;
import org.doorstep.leasehold.MajorWorks.Proposal;
import org.doorstep.leasehold.model.WorksKept;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps bills of works and the plans to pay them. Whose lease it is the service has found. */
public interface WorksStore {

    /** What a consultation's works came to, and by when it is paid. */
    record Cost(Money total, LocalDate due) {}

    /** Writes it down unless it was; the one that is kept. */
    Mono<Cost> cost(UUID consultation, Cost told, Instant at, String by);

    /** @return false when this lease was billed before */
    Mono<Boolean> add(WorksKept bill, UUID consultation);

    /** The bills of leases, the latest first. */
    Flux<WorksKept> of(Collection<String> leases);

    /** Bills with an agreed plan that costs interest, by their ids, after this one. */
    Flux<WorksKept> withInterest(UUID after, int most);

    /** Proposals nobody answered, the longest waiting first. */
    Flux<Proposal> proposals(int most);

    /** @return false when there is a plan already */
    Mono<Boolean> propose(UUID bill, WorksKept.Plan plan);

    /** @return false when somebody answered before */
    Mono<Boolean> answer(WorksKept.Plan plan, Instant at, String by);

    /** The leases of bills, by the bills' ids. */
    Mono<Map<UUID, String>> leasesOf(Collection<UUID> bills);
}
