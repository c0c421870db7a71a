package org.doorstep.desk.web;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.WrittenDay;
import org.doorstep.repairs.RepairJobs;
import org.doorstep.repairs.RepairJobs.HazardFound;

/**
 * Judges a step with a hazard as it was written down. Pure.
 *
 * @param found what it turned out to be, where the step says so
 * @param at    when it was taken; empty where nothing says so: now
 */
record HazardForm(String step, Optional<HazardFound> found, Optional<Instant> at) {

    private static final String EMERGENCY = "emergency";
    private static final WrittenDay NO_DAY = new WrittenDay("", "", "");

    /**
     * What is known when a step is judged.
     *
     * @param steps    those that the reader may write down
     * @param reported when the repair was: no step with its hazard was taken before
     * @param now      with the landlord's zone: a time without a day is one of today
     */
    record Known(List<String> steps, Instant reported, ZonedDateTime now) {}

    static Checked<HazardForm> read(Typed typed, Known known) {
        var problems = new ArrayList<Problem>();
        var step = typed.text("step");
        boolean finds = RepairJobs.FINDING_STEPS.contains(step);
        // An emergency found is one by its name: only its type is asked.
        var severity = step.equals("hazard.emergency-found") ? EMERGENCY : typed.text("severity");
        if (!known.steps().contains(step)) {
            problems.add(Problem.of("step", "desk.hazard.choose"));
        }
        if (finds && !RepairJobs.HAZARD_TYPES.contains(typed.text("type"))) {
            problems.add(Problem.of("type", "desk.hazard.type"));
        }
        if (finds && !RepairJobs.HAZARD_SEVERITIES.contains(severity)) {
            problems.add(Problem.of("severity", "desk.hazard.severity"));
        }
        var at = at(typed, known, problems);
        return problems.isEmpty()
                ? new Checked.Good<>(new HazardForm(step, finds ? Optional.of(new HazardFound(typed.text("type"), severity)) : Optional.empty(), at))
                : new Checked.Bad<>(problems);
    }

    /** To the minute, as people write a time: one in the minute of the report is not before it. */
    private static Optional<Instant> at(Typed typed, Known known, List<Problem> problems) {
        var dated = !WrittenDay.shown(typed.fields(), "day").equals(NO_DAY);
        if (!dated && typed.text("at").isBlank()) {
            return Optional.empty();
        }
        var day = dated ? typed.day("day").filter(BoardPages::near) : Optional.of(known.now().toLocalDate());
        var time = typed.time("at");
        if (time.isEmpty()) {
            problems.add(Problem.of("at", "desk.hazard.at"));
        }
        if (day.isEmpty()) {
            problems.add(Problem.of("day", "desk.hazard.day"));
        }
        var at = day.flatMap(on -> time.map(hour -> on.atTime(hour).atZone(known.now().getZone()).toInstant()));
        at.filter(known.now().toInstant()::isBefore).ifPresent(_ -> problems.add(Problem.of("at", "desk.hazard.ahead")));
        at.filter(known.reported().truncatedTo(ChronoUnit.MINUTES)::isAfter).ifPresent(_ -> problems.add(Problem.of("at", "desk.hazard.before")));
        return at.map(told -> told.isBefore(known.reported()) ? known.reported() : told);
    }
}
