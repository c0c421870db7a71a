package org.doorstep.repairs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A report under way, as both doors show it. Words are keys; each door has the same message files.
 *
 * @param answers   everything answered, by name
 * @param answered  the steps that are answered, or passed where they may be left empty
 * @param next      the first step not answered yet
 * @param places    where this person may report for
 * @param place     the place it concerns: the building's shared parts where the answers lead there
 * @param question  of the graph, to ask next; empty when the questions are done
 * @param path      the questions answered and what with, in order
 * @param fault     what the questions led to
 * @param duplicate an open repair of the same fault in the same place, to join or to tell apart
 * @param alarms    dangers their words mention, shown before going on: keys of the danger, or {@code ring-us}
 * @param photos    added so far, in order
 * @param hold      the slot kept for them
 * @param holdRanOut whether they picked a slot that is not kept for them any more
 * @param sentAs    the reference of the repair it became
 */
public record DraftView(
        UUID id, Map<String, String> answers, List<ReportStep> answered, ReportStep next, List<ReportPlace> places, Optional<ReportPlace> place,
        Optional<String> question, List<Answered> path, Optional<Found> fault, Optional<OpenRepair> duplicate, List<String> alarms,
        List<UUID> photos, Optional<Hold> hold, boolean holdRanOut, Optional<String> sentAs) {

    public DraftView {
        answers = Map.copyOf(answers);
        answered = List.copyOf(answered);
        places = List.copyOf(places);
        path = List.copyOf(path);
        alarms = List.copyOf(alarms);
        photos = List.copyOf(photos);
    }

    /**
     * Whether the next step passes without a look by its person: advice on what the landlord comes for by itself and
     * nobody has reported. Whether it is another, or theirs to mend, only they can say; whom to ring in danger is shown to them.
     */
    @JsonProperty
    public boolean passes() {
        return passesOnceRead() && fault.flatMap(Found::danger).isEmpty();
    }

    /** The same for whoever has read what to do in the danger that the answers lead to, which is read ahead for a report without a signal. */
    @JsonProperty
    public boolean passesOnceRead() {
        return next == ReportStep.ADVICE && duplicate.isEmpty() && fault.filter(found -> !found.ours()).isEmpty();
    }

    public record Answered(String question, String answer) {}

    /**
     * What it is and what follows from it.
     *
     * @param priority       emergency, urgent or routine
     * @param raisedFor      needs in the household that made it sooner, as far as they may be named here
     * @param raised         whether a need made it sooner
     * @param responsibility landlord, service-charge, made-safe, resident, rechargeable or utility
     * @param advice         keys of what keeps people safe until somebody comes
     * @param selfHelp       keys of what to try first
     * @param danger         the danger whose numbers to show first
     * @param emergency      attended without a slot
     */
    public record Found(
            String fault, String priority, boolean raised, List<String> raisedFor, String responsibility, List<String> advice,
            List<String> selfHelp, Optional<String> danger, boolean emergency) {

        private static final Set<String> OTHERS = Set.of("resident", "utility");

        /** Whether the landlord comes for it by itself, whoever pays. */
        @JsonProperty
        public boolean ours() {
            return !OTHERS.contains(responsibility);
        }
    }

    /**
     * @param reported the day it was reported
     * @param theirs   whether the caller may see it
     */
    public record OpenRepair(UUID id, String reference, LocalDate reported, boolean communal, boolean theirs) {}

    /** @param extendable whether it may still be lengthened, once */
    public record Hold(String slot, Instant until, boolean extendable) {}
}
