package org.doorstep.repairs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.doorstep.appointments.SlotNeed;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.repairs.model.diagnosis.Hazard;
import org.doorstep.repairs.model.diagnosis.HazardType;
import reactor.core.publisher.Mono;

/** Repairs as those see them who work on them; nothing for anybody else. */
public interface RepairJobs {

    /** By their ids, for the visits of a day or a worklist; one round trip. */
    Mono<Map<UUID, JobView>> jobs(CurrentUser user, Set<UUID> repairs);

    /** Reports a person has to read first, the oldest first. */
    Mono<List<JobView>> toReview(CurrentUser user);

    /** Those that wait for something, by the day somebody looks again, the earliest first. */
    Mono<List<WaitingView>> waiting(CurrentUser user);

    /** Those with a visit still to come though the agreement they were reported under is over, the earliest visit first. */
    Mono<List<LeftView>> left(CurrentUser user);

    /** Somebody read it; said again, the same. False when there is nothing to read. */
    Mono<Boolean> reviewed(CurrentUser user, String reference);

    /**
     * Writes down a step the law asks for with a hazard, once.
     *
     * @param found what it turned out to be; the steps of {@link #FINDING_STEPS} need it, the others leave it out
     * @param at    when it was taken, since the repair was reported and not in the future; empty for now
     * @return false when the repair is not there, it is no step, what was found is missing, or it cannot have been then
     */
    Mono<Boolean> hazardStep(CurrentUser user, String reference, String step, Optional<HazardFound> found, Optional<Instant> at);

    /**
     * A hazard as an investigation found it, which may be another than was thought.
     *
     * @param type     of {@link #HAZARD_TYPES}
     * @param severity of {@link #HAZARD_SEVERITIES}
     */
    record HazardFound(String type, String severity) {}

    List<String> HAZARD_TYPES = Arrays.stream(HazardType.values()).map(HazardType::toString).toList();

    List<String> HAZARD_SEVERITIES = Arrays.stream(Hazard.Severity.values()).map(Hazard.Severity::toString).toList();

    /** Who is rung about a visit to it; empty when there is no such repair. */
    Mono<Opener> opener(CurrentUser user, UUID repair);

    /**
     * Who opens the door: as whoever reported it wrote while the home is theirs, else whoever holds it now.
     *
     * @param person their reference; empty where nobody is left to ring
     * @param name   as typed; may be empty
     * @param phone  as typed; where it is empty the register may have one
     */
    record Opener(String person, String name, String phone) {}

    /** What another visit to it needs, for booking it before leaving. */
    Mono<SlotNeed> need(CurrentUser user, UUID repair);

    /** The steps of a hazard, as the charters name their events; words {@code repairs.hazard.<step>}. */
    List<String> HAZARD_STEPS = List.of("hazard.investigated", "hazard.emergency-found", "hazard.summary-sent", "hazard.made-safe",
            "hazard.prevention-begun", "hazard.prevention-on-site", "hazard.work-completed", "hazard.household-moved-out",
            "hazard.consent-refused", "hazard.none-found");

    /** Those that say what was found. */
    Set<String> FINDING_STEPS = Set.of("hazard.investigated", "hazard.emergency-found");

    /**
     * What an operative or a scheduler needs to know of it.
     *
     * @param jobCode the landlord's own code for the fault; empty where a person codes it
     * @param access what to know before the door, by code
     * @param comesBackTo the finished repair of the same fault it comes back to
     * @param hazard the gravest known, for the operative's safety
     */
    record JobView(
            UUID id, String reference, String fault, Optional<String> jobCode, String place, String priority, String words,
            List<String> access, String notes, Optional<HazardFound> hazard, List<String> reviewReasons, boolean communal, UUID placeId,
            String state, Optional<String> comesBackTo) {}

    /**
     * @param reason    what it waits for, as the operative told the resident
     * @param lookAgain until when somebody looks at it again
     */
    record WaitingView(JobView job, String reason, Instant lookAgain) {}

    /** @param day of the visit that was booked by whoever has left */
    record LeftView(JobView job, LocalDate day) {}
}
