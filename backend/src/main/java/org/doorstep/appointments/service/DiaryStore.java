package org.doorstep.appointments.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.doorstep.appointments.SlotNeed;
import org.doorstep.appointments.model.Diary;
import org.doorstep.appointments.model.Operative;
import org.doorstep.appointments.model.SchoolTerms;
import org.doorstep.appointments.model.SlotFinder.Candidate;
import reactor.core.publisher.Mono;

/** The operatives' diaries as they are kept. */
public interface DiaryStore {

    /** The diaries that answer a question, and when school is on. */
    record Found(List<Diary> days, SchoolTerms terms) {}

    /** One operative's one day: what a booking locks. */
    record OperativeDay(UUID operative, LocalDate day) {}

    /** A visit's new place in a day put into another order. */
    record Replanned(UUID visit, Instant start, Instant end) {

        /** Those the plan of a candidate moves. */
        static List<Replanned> of(Candidate best) {
            var day = best.diary().day();
            return best.moved().stream().map(placed -> new Replanned(placed.key(), day.at(placed.planned().from()),
                    day.at(placed.planned().until()))).toList();
        }
    }

    /**
     * The diaries of everybody with the trade who serves the patch, both days included; one round trip. A hold that ran
     * out is not in them.
     *
     * @param except a visit looked at as if it were not there, because it is the one to be moved
     */
    Mono<Found> search(SlotNeed need, LocalDate from, LocalDate until, Instant now, Optional<UUID> except);

    /** The diaries of these operatives on one day. */
    Mono<Found> of(Collection<UUID> operatives, LocalDate day, Instant now, Optional<UUID> except);

    /**
     * Waits until these days are the caller's alone, to the end of its transaction. Called once in a transaction and
     * for all days together: so nobody waits in a circle.
     */
    Mono<Void> claim(Set<OperativeDay> days);

    /**
     * Makes one of these days the caller's alone, to the end of its transaction: the first that nobody else has
     * claimed; when all are taken it waits for the first. A crowd spreads over the diaries instead of queueing at one.
     */
    Mono<OperativeDay> claimOneOf(List<OperativeDay> days);

    /** Gives visits their new places; fails with an optimistic locking failure when one of them is no longer movable. */
    Mono<Void> replan(List<Replanned> visits);

    /** An active operative by their short name. */
    Mono<Operative> operative(String code);

    /** Everybody active with the trade, and whoever else has a visit of it to come that day, by short name. */
    Mono<List<Operative>> onBoard(String trade, LocalDate day);
}
