package org.doorstep.repairs.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.kernel.Subject;
import org.doorstep.repairs.NextStep;
import org.doorstep.repairs.model.diagnosis.Hazard;
import org.doorstep.repairs.model.diagnosis.HazardType;
import org.doorstep.repairs.model.diagnosis.Priority;

/**
 * One repair, from the report to the end.
 *
 * @param id also the id of the draft it came from
 */
public record Repair(UUID id, String reference, Where where, Report report, Judged judged, Standing standing) {

    public static final String SUBJECT = "repair";

    /**
     * @param agreement everyone named on it sees the repair; none for shared parts
     * @param place     the home, or the block
     * @param name      as people call it: 14 Abington Court
     * @param patch     whose round it lies on
     */
    public record Where(boolean communal, UUID place, String name, String patch, Optional<UUID> agreement) {}

    /**
     * What was told.
     *
     * @param person   reference of who reported it
     * @param answers  the questions' answers that count
     * @param besides  the open repair it is unlike, by the resident's word
     * @param recallOf the finished one of the same fault that it comes back to
     */
    public record Report(
            String person, String fault, Map<String, String> answers, String words, Meeting meeting,
            Optional<UUID> besides, Optional<UUID> recallOf, Instant at) {}

    public record Meeting(String name, String phone, List<String> access, String notes) {}

    /**
     * What was decided of it.
     *
     * @param raisedFor     the needs that raised its priority and may be named to the resident
     * @param hazards       every one known, the gravest first
     * @param tenure        as the charters name it: it decides whose law binds
     * @param reviewReasons why a person reads it first; empty when nobody has to
     */
    public record Judged(
            String trade, int minutes, Priority priority, List<String> raisedFor, String payer, List<KnownHazard> hazards,
            String tenure, Optional<String> rightToRepair, List<String> reviewReasons) {

        /** The gravest. */
        public Optional<KnownHazard> hazard() {
            return hazards.stream().findFirst();
        }

        /** Whether mending the fault ends every hazard: one that was only mentioned, or found besides, is still there. */
        public boolean safeWhenMended() {
            return !hazards.isEmpty() && hazards.stream().allMatch(known -> known.by() == KnownHazard.By.QUESTIONS);
        }

        /** With what an investigation found of one type. */
        public Judged found(HazardType type, Hazard.Severity severity) {
            return with(KnownHazard.found(hazards, type, severity), tenure);
        }

        public Judged noHazard() {
            return with(List.of(), tenure);
        }

        /** Under the law of another household it concerns. */
        public Judged under(String law) {
            return with(hazards, law);
        }

        private Judged with(List<KnownHazard> known, String law) {
            return new Judged(trade, minutes, priority, raisedFor, payer, known, law, rightToRepair, reviewReasons);
        }
    }

    /**
     * @param visitWindow the code of the booked window, while there is a visit
     * @param waitingFor  the named reason, while it waits
     */
    public record Standing(
            RepairState state, NextStep next, Optional<LocalDate> visitDay, Optional<String> visitWindow,
            Optional<Instant> doneAt, Optional<String> doneNote, Optional<Boolean> firstTime, Optional<String> waitingFor) {

        public static Standing of(RepairState state, NextStep next) {
            return new Standing(state, next, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty(), Optional.empty());
        }

        public Standing next(NextStep step) {
            return new Standing(state, step, visitDay, visitWindow, doneAt, doneNote, firstTime, waitingFor);
        }

        public Standing visiting(LocalDate day, String window, NextStep step) {
            return new Standing(RepairState.BOOKED, step, Optional.of(day), Optional.of(window), doneAt, doneNote, firstTime,
                    Optional.empty());
        }

        /** Somebody comes at once; the visit that was booked stays known. */
        public Standing emergency(NextStep step) {
            return new Standing(RepairState.EMERGENCY, step, visitDay, visitWindow, doneAt, doneNote, firstTime, Optional.empty());
        }

        /** No visit any more. */
        public Standing without(RepairState to, NextStep step) {
            return new Standing(to, step, Optional.empty(), Optional.empty(), doneAt, doneNote, firstTime, Optional.empty());
        }

        public Standing waiting(String reason, NextStep step) {
            return new Standing(RepairState.WAITING, step, Optional.empty(), Optional.empty(), doneAt, doneNote, firstTime,
                    Optional.of(reason));
        }

        public Standing done(Instant at, String note, boolean first, NextStep step) {
            return new Standing(RepairState.DONE, step, visitDay, visitWindow, Optional.of(at), Optional.of(note),
                    Optional.of(first), Optional.empty());
        }
    }

    public Subject subject() {
        return new Subject(SUBJECT, id);
    }

    /** Whether it is one for the emergency desk; what was only mentioned is, whatever is booked for the fault itself. */
    public boolean alarming() {
        return standing.state() == RepairState.EMERGENCY || judged.hazards().stream().anyMatch(KnownHazard::emergency);
    }

    public Repair with(Judged anew) {
        return new Repair(id, reference, where, report, anew, standing);
    }

    public Repair with(Standing now) {
        return new Repair(id, reference, where, report, judged, now);
    }
}
