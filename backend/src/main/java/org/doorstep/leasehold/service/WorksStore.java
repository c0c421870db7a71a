package org.doorstep.leasehold.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.accounts.AccountCard;
import org.doorstep.kernel.Money;
import org.doorstep.leasehold.MajorWorks.Proposal;
import org.doorstep.leasehold.SentWorks;
import org.doorstep.leasehold.WorksView.WorkedOut;
import org.doorstep.leasehold.model.WorksInterest;
import org.doorstep.leasehold.model.WorksKept;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps bills of works and the plans to pay them. Whose lease it is the service has found. */
public interface WorksStore {

    /**
     * Keeps a bill and the plan it goes on with, in the caller's transaction.
     *
     * @param sum      version of the sum it is a share of
     * @param replaces the bill in whose place it stands; empty for the first
     * @return false when one of this lease stands, or the sum was put right meanwhile
     */
    Mono<Boolean> add(WorksKept bill, UUID consultation, int sum, Optional<UUID> replaces);

    /** @return false when somebody else took it back before */
    Mono<Boolean> takeBack(UUID bill, Instant at, String why);

    /** The share behind a bill that asks for the same as before, and how it comes about now. */
    Mono<Void> restate(UUID bill, Money share, WorkedOut how);

    /** A bill that goes out later than it was made is paid by a later day, never a sooner one. */
    Mono<Void> paidBy(UUID bill, LocalDate due);

    /** All bills of a lease, taken back or not, in the order they were sent. */
    Flux<SentWorks> sent(String lease);

    /** The bills of leases that stand, the latest first. */
    Flux<WorksKept> of(Collection<String> leases);

    /** The bills that stand on an account that somebody opened, the latest first. */
    Flux<WorksKept> onAccount(AccountCard account);

    /** The bills of a consultation that stand, by lease. */
    Flux<WorksKept> ofConsultation(UUID consultation);

    /** A bill that messages name, if it is this lease's, taken back or not. */
    Mono<WorksKept> told(UUID bill, String lease);

    /** Bills that stand with an agreed plan that costs interest, by their ids, after this one. */
    Flux<WorksKept> withInterest(UUID after, int most);

    /** What interest of a bill of this lease is on the account, the earliest part first. */
    Flux<WorksInterest> interest(UUID bill, String lease);

    /** @return false when that part's is there already */
    Mono<Boolean> addInterest(UUID bill, WorksInterest interest);

    /** Proposals nobody answered, the longest waiting first. */
    Flux<Proposal> proposals(int most);

    /** @return false when there is a plan already */
    Mono<Boolean> propose(UUID bill, WorksKept.Plan plan);

    /** @return false when somebody answered before, or the bill was taken back */
    Mono<Boolean> answer(WorksKept.Plan plan, Instant at, String by);

    /** The leases of bills, by the bills' ids. */
    Mono<Map<UUID, String>> leasesOf(Collection<UUID> bills);
}
