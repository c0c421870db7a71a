package org.doorstep.repairs.web;

import java.util.List;
import java.util.Optional;

import org.doorstep.platform.web.ui.PromiseLine;
import org.doorstep.platform.web.ui.Row;
import org.doorstep.platform.web.ui.TimelineEntry;
import org.doorstep.repairs.RepairView;

/**
 * A repair's page, finished for its template.
 *
 * @param title    what it is
 * @param next     what happens next and by when, in one sentence
 * @param letter   address of the latest confirmation letter, if there is one
 * @param wasIn    what was written with "I was in", when it was not taken
 */
public record RepairPage(
        RepairView repair, String title, String next, List<PromiseLine> promises, List<Row> rows, List<TimelineEntry> timeline,
        Optional<String> letter, Optional<String> calendar, String wasIn) {

    RepairPage saying(String written) {
        return new RepairPage(repair, title, next, promises, rows, timeline, letter, calendar, written);
    }

    public boolean changeable() {
        return repair.mine() && repair.visit().filter(RepairView.Visit::changeable).isPresent();
    }

    /** Whether a first time can be picked: nobody is coming yet, and it is not an emergency under way. */
    public boolean bookable() {
        return repair.mine() && (repair.state().equals("reported") || repair.state().equals("no-access"));
    }

    /** Staff also book what a resident cannot: when the wait is over, and with a household in an emergency. */
    public boolean bookableByStaff() {
        return repair.mine() && (bookable() || repair.state().equals("waiting") || repair.state().equals("emergency"));
    }

    public boolean canSayIWasIn() {
        return repair.mine() && repair.visit().flatMap(RepairView.Visit::answerUntil).isPresent();
    }

    /** The survey's link appears when the work is done. */
    public boolean done() {
        return repair.mine() && repair.state().equals("done");
    }
}
