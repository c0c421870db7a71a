package org.doorstep.repairs.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.doorstep.appointments.Slot;
import org.doorstep.platform.journey.Kind;
import org.doorstep.platform.web.ui.Option;
import org.doorstep.platform.web.ui.Row;
import org.doorstep.repairs.DraftView;
import org.doorstep.repairs.RepairPhotos;
import org.doorstep.repairs.ReportStep;
import org.doorstep.repairs.model.ReportChecks;

/**
 * One page of the report journey, finished for its template.
 *
 * @param typed   what was sent last, shown again when it was not taken
 * @param options of the one question on the page
 * @param rows    of "check your answers"
 * @param slots   on the page of slots
 * @param nearest to the slot that was lost
 * @param alarms  dangers they wrote of, with whom to ring
 * @param kind    of the question on the page
 * @param hint    of the question on the page; empty where it has none
 * @param advice  on what the questions led to; empty before they do
 * @param held    the slot kept for them; empty where none is
 */
public record ReportPage(
        DraftView draft, ReportStep step, String title, String back, Map<String, String> typed, List<Option> options,
        List<Row> rows, Optional<SlotOptions> slots, List<Slot> nearest, List<DangerPage.Alarm> alarms, Kind kind,
        Optional<String> hint, Optional<Advice> advice, Optional<Held> held) {

    /**
     * What is said of what they found.
     *
     * @param raised   why it is sooner than usual, naming what may be named; empty where it is not
     * @param safety   what keeps people safe until somebody comes
     * @param tryFirst what they could try first
     */
    public record Advice(String title, Optional<String> raised, List<String> safety, List<String> tryFirst) {}

    /**
     * @param sentence until when, in words
     * @param seconds  how long that is from now: the clock of a phone may be wrong
     */
    public record Held(String sentence, long seconds) {}

    /** Whether the landlord comes for it by itself, whoever pays. */
    public boolean ours() {
        return draft.fault().map(DraftView.Found::ours).orElse(true);
    }

    public String action() {
        return "/repairs/report/" + draft.id() + "/" + step.code();
    }

    /** What to show in a field: what was just typed, else what is kept, else nothing. */
    public String value(String field) {
        return typed.getOrDefault(field, draft.answers().getOrDefault(field, ""));
    }

    /** Whether the question on the page takes several answers. */
    @JsonProperty
    public boolean many() {
        return kind == Kind.ANY_OF;
    }

    /** The most letters the page's text may have, or photos the report; nothing where there are none. */
    @JsonProperty
    public Optional<Integer> limit() {
        return limit(step);
    }

    static Optional<Integer> limit(ReportStep step) {
        return switch (step) {
            case WORDS -> Optional.of(ReportChecks.WORDS_LIMIT);
            case ACCESS -> Optional.of(ReportChecks.NOTES_LIMIT);
            case PHOTOS -> Optional.of(RepairPhotos.LIMIT);
            case PLACE, QUESTIONS, ADVICE, DANGER, SLOT, CHECK -> Optional.empty();
        };
    }

    /** Whether there is room for another photo. */
    @JsonProperty
    public boolean morePhotos() {
        return draft.photos().size() < RepairPhotos.LIMIT;
    }
}
