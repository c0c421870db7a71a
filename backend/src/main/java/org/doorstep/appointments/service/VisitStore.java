package org.doorstep.appointments.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.appointments.Finish;
import org.doorstep.appointments.VisitView.NoAccess;
import org.doorstep.appointments.model.Visit;
import org.doorstep.kernel.Subject;
import reactor.core.publisher.Mono;

/**
 * Visits as they are kept. Every change names what the visit was before it, and is not made when it is no longer that.
 */
public interface VisitStore {

    /** The one visit of a subject that is held, lapsed or still to come; empty when there is none. */
    Mono<Visit> current(Subject subject);

    /**
     * The lowest number that none of somebody's holds has now; empty when they have all. Whoever else holds for them is
     * answered when the caller's transaction has ended.
     *
     * @param except their visit that is to be held anew
     * @param limit  the highest
     */
    Mono<Integer> freeHold(String by, Optional<UUID> except, Instant now, int limit);

    /** Every visit of these subjects but those never booked, each one's in the order they were made. */
    Mono<List<Visit>> of(Collection<Subject> subjects);

    /** Whose visits somebody may work on: one operative's by short name, or everybody's. */
    record Reach(Optional<String> operativeCode) {}

    /** A booked visit within somebody's reach. */
    Mono<Visit> find(UUID id, Reach reach);

    /** A booked visit of a subject. */
    Mono<Visit> find(UUID id, Subject subject);

    /** Keeps a visit from everybody who would answer, close or change it, until the caller's transaction ends. */
    Mono<Void> lock(UUID id);

    /** Every booked visit of these operatives on a day, over or not, in order of the plan. */
    Mono<List<Visit>> onDay(Collection<UUID> operatives, LocalDate day);

    /** Those of earlier days that nobody ended, the oldest first, at most 100. */
    Mono<List<Visit>> unfinished(Reach reach, LocalDate today);

    /** Keeps a new visit, and marks every other hold in its day that ran out: only while the day is claimed. */
    Mono<Void> add(Visit visit, Instant now);

    /**
     * Keeps everything that can change, its place included, and marks every other hold in its day that ran out: only
     * while its days are claimed. Fails with an optimistic locking failure when the visit is no longer what it was.
     */
    Mono<Void> place(Visit before, Visit after, Instant now);

    /**
     * Keeps everything that can change but its place, which somebody may just be moving within the day.
     *
     * @return false when the visit is no longer what it was
     */
    Mono<Boolean> restate(Visit before, Visit after);

    /** Keeps the reason of a cancelled visit. */
    Mono<Void> because(Visit visit, String reason);

    /** Keeps how a done visit ended. */
    Mono<Void> result(Visit visit, Finish finish);

    /** Keeps that nobody was in. */
    Mono<Void> noAccess(Visit visit, NoAccess noAccess);

    /** Keeps the resident's answer to it, unless there is one already. */
    Mono<Void> answer(Visit visit, String by, String words, Instant at);
}
