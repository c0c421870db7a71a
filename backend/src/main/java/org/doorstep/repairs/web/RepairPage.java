package org.doorstep.repairs.web;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.doorstep.platform.web.ui.PromiseLine;
import org.doorstep.platform.web.ui.Row;
import org.doorstep.platform.web.ui.TimelineEntry;
import org.doorstep.repairs.NextStep;
import org.doorstep.repairs.RepairView;
import org.doorstep.repairs.model.VisitChecks;

/**
 * A repair's page, finished for its template.
 *
 * @param title    what it is
 * @param next     what happens next and by when, in one sentence
 * @param change   until when the visit can be changed here, or the number to ring; empty when there is none to change
 * @param door     when nobody was in: what was written down about it
 * @param letter   address of the reader's latest letter, if there is one
 * @param calendar address of the calendar file of the visit to come, if the reader was told of it
 * @param unheard  what they wrote that could not be taken
 */
public record RepairPage(
        RepairView repair, String title, String next, Optional<String> change, List<PromiseLine> promises, List<Row> rows,
        Optional<Door> door, List<TimelineEntry> timeline, Optional<String> letter, Optional<String> calendar,
        Optional<String> unheard) {

    /** @param photo address of the photo of the door; empty when there is none */
    public record Door(String when, String note, Optional<String> photo) {}

    @JsonProperty
    public boolean changeable() {
        return repair.mine() && repair.visit().filter(RepairView.Visit::changeable).isPresent();
    }

    /** Whether a first time can be picked: nobody is coming yet, and it is not an emergency under way. */
    @JsonProperty
    public boolean bookable() {
        return repair.mine() && (repair.state().equals("reported") || repair.state().equals("no-access"));
    }

    /** Staff also book what a resident cannot: when the wait is over, and with a household in an emergency. */
    public boolean bookableByStaff() {
        return repair.mine() && (bookable() || waits() || emergency());
    }

    /** Whether a call about it can be written down. */
    public boolean open() {
        return !repair.state().equals("done") && !repair.state().equals("cancelled");
    }

    /** Whether somebody may have been called out to it. */
    public boolean emergency() {
        return repair.state().equals("emergency");
    }

    public boolean waits() {
        return repair.state().equals("waiting");
    }

    /** Letters "I was in" may have. */
    @JsonProperty
    public int limit() {
        return VisitChecks.LIMIT;
    }

    @JsonProperty
    public boolean canSayIWasIn() {
        return repair.mine() && (unheard.isPresent() || repair.visit().flatMap(RepairView.Visit::answerUntil).isPresent());
    }

    /** Whether "I no longer need it" can be said here: the reader may end it, and nobody is on the way. */
    @JsonProperty
    public boolean endable() {
        return repair.endable() && (bookableByStaff() || changeable());
    }

    /** Ended without the work: there is a way back. */
    @JsonProperty
    public boolean ended() {
        return repair.mine() && repair.state().equals("cancelled");
    }

    /** Whether the reader was asked how it went and has not answered. */
    @JsonProperty
    public boolean asked() {
        return repair.next().kind() == NextStep.Kind.RATE_US;
    }
}
