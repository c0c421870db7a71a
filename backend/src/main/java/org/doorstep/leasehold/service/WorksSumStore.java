package org.doorstep.leasehold.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.doorstep.leasehold.WorksNotBilled;
import org.doorstep.leasehold.WorksSum.EarlierSum;
import org.doorstep.leasehold.WorksSum.ToldSum;
import org.doorstep.leasehold.model.SumCorrection;
import org.doorstep.leasehold.model.SumTold;
import org.doorstep.leasehold.service.LateCostStore.When;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps what works came to, and what was told of it before. */
public interface WorksSumStore {

    /** Writes a sum down unless one was; the one that is kept. Of its first day the earlier stays. */
    Mono<ToldSum> tell(UUID consultation, SumTold sum, Instant at, String by);

    /** The one that stands. */
    Mono<ToldSum> told(UUID consultation);

    /** The one that stands, with the earliest day that was told of its costs; of those that leaseholders were told of in writing it is not the day. */
    Mono<SumTold> said(UUID consultation);

    /** The first day of costs that a correction added and that leaseholders were not told of in writing: no letter of before is about them. */
    Mono<LocalDate> untold(UUID consultation);

    /** Puts it right. @return false when somebody put this version right before */
    Mono<Boolean> correct(UUID consultation, SumCorrection correction, Instant at, String by);

    /** References of consultations whose sum was told, after this one. */
    Flux<String> billed(String after, int most);

    /** How many bills are not what they would be, until the sum is put right; none: all are. */
    Mono<Void> looked(UUID consultation, int bills, LocalDate on);

    /** How many parts nobody was billed for, or by a bill that reached nobody; none: all were. */
    Mono<Void> lookedUnbilled(UUID consultation, int leases, LocalDate on);

    /**
     * Works whose contract was entered, not billed to every lease and counted from a day until this one. None that the team said are not, and
     * none that a charge of the year was put down to. Those that can be saved first, the earliest of them first.
     */
    Flux<Unbilled> unbilled(When when, LocalDate since, int most);

    /**
     * @param invoiced whether {@code since} is the day of an invoice
     * @param late     whether a bill that goes out now is served too late for what came that day
     */
    record Unbilled(String consultation, String title, LocalDate since, boolean invoiced, int leases, boolean late) {}

    /** @return the consultation's id; empty when there are no such works to bill, or somebody said so before */
    Mono<UUID> notBilled(String consultation, String why, Instant at, String by);

    /** Takes back what was said. @return the consultation's id; empty when nothing was */
    Mono<UUID> warnAgain(String consultation);

    /** What was said of works that are not billed and still holds, the latest first. */
    Flux<WorksNotBilled> notBilled(int most);

    /** Those of before, the latest first. */
    Flux<EarlierSum> before(UUID consultation);
}
