package org.doorstep.repairs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.doorstep.appointments.SlotNeed;
import org.doorstep.kernel.CurrentUser;
import reactor.core.publisher.Mono;

/** Repairs as those see them who work on them; nothing for anybody else. */
public interface RepairJobs {

    /** By their ids, for the visits of a day or a worklist; one round trip. */
    Mono<Map<UUID, JobView>> jobs(CurrentUser user, Set<UUID> repairs);

    /** Reports a person has to read first, the oldest first. */
    Mono<List<JobView>> toReview(CurrentUser user);

    /** Those that wait for something, by the day somebody looks again, the earliest first. */
    Mono<List<WaitingView>> waiting(CurrentUser user);

    /** Somebody read it; false when there is nothing to read. */
    Mono<Boolean> reviewed(CurrentUser user, String reference);

    /** Writes down a step the law asks for with a hazard; false when it is not there or not a step. */
    Mono<Boolean> hazardStep(CurrentUser user, String reference, String step);

    /** What another visit to it needs, for booking it before leaving. */
    Mono<SlotNeed> need(CurrentUser user, UUID repair);

    /** The steps of a hazard, as the charters name their events; words {@code repairs.hazard.<step>}. */
    List<String> HAZARD_STEPS = List.of("hazard.investigated", "hazard.summary-sent", "hazard.made-safe",
            "hazard.prevention-begun", "hazard.prevention-on-site", "hazard.work-completed", "hazard.household-moved-out",
            "hazard.consent-refused", "hazard.none-found");

    /**
     * What an operative or a scheduler needs to know of it.
     *
     * @param access what to know before the door, by code
     * @param hazard the type found, for the operative's safety
     */
    record JobView(
            UUID id, String reference, String fault, String place, String priority, String words, String meet, String phone,
            List<String> access, String notes, Optional<String> hazard, List<String> reviewReasons, boolean communal, UUID placeId,
            String state) {}

    /**
     * @param reason    what it waits for, as the operative told the resident
     * @param lookAgain until when somebody looks at it again
     */
    record WaitingView(JobView job, String reason, Instant lookAgain) {}
}
