package org.doorstep.arrears.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.arrears.model.Schedule;
import org.doorstep.platform.safe.Sealed;
import reactor.core.publisher.Mono;

/** Keeps plans. They are asked for by their case, which was found by whose it is. */
public interface PlanStore {

    /** @param paid the day the ledger showed it */
    record Part(Schedule.Due due, Optional<LocalDate> paid) {}

    /** @return false when another plan of the case is under way: nothing was kept */
    Mono<Boolean> propose(StoredPlan plan, Sealed budget);

    /** The newest plan of a case. */
    Mono<StoredPlan> newest(StoredCase of);

    /** A plan of a case by its id, over or not: of what was told of it. */
    Mono<StoredPlan> told(UUID plan, UUID of);

    /** What its proposer earns and spends; empty when that was forgotten. */
    Mono<Sealed> budget(StoredPlan of);

    /** @return false when somebody else has answered it: nothing was kept */
    Mono<Boolean> answer(StoredPlan of, StoredPlan.Answer given);

    /** @param at when it ended, if it did */
    Mono<Void> keep(StoredPlan changed, Instant at);

    /** Its days in place of those there were and not paid. */
    Mono<Void> lay(StoredPlan plan, List<Schedule.Due> dues);

    Mono<List<Part>> parts(StoredPlan of);

    /** What paid these parts came back. */
    Mono<Void> unpaid(StoredPlan of, List<Integer> parts);

    /** These parts were seen to be paid. */
    Mono<Void> paid(StoredPlan of, List<Integer> parts, LocalDate day);
}
