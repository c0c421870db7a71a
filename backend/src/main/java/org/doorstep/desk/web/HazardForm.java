package org.doorstep.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.Problem;
import org.doorstep.repairs.RepairJobs;
import org.doorstep.repairs.RepairJobs.HazardFound;

/**
 * Judges a step with a hazard as it was written down. Pure.
 *
 * @param found what it turned out to be, where the step says so
 */
record HazardForm(String step, Optional<HazardFound> found) {

    private static final String EMERGENCY = "emergency";

    /** @param steps those that the reader may write down */
    static Checked<HazardForm> read(Typed typed, List<String> steps) {
        var problems = new ArrayList<Problem>();
        var step = typed.text("step");
        boolean finds = RepairJobs.FINDING_STEPS.contains(step);
        // An emergency found is one by its name: only its type is asked.
        var severity = step.equals("hazard.emergency-found") ? EMERGENCY : typed.text("severity");
        if (!steps.contains(step)) {
            problems.add(Problem.of("step", "desk.hazard.choose"));
        }
        if (finds && !RepairJobs.HAZARD_TYPES.contains(typed.text("type"))) {
            problems.add(Problem.of("type", "desk.hazard.type"));
        }
        if (finds && !RepairJobs.HAZARD_SEVERITIES.contains(severity)) {
            problems.add(Problem.of("severity", "desk.hazard.severity"));
        }
        return problems.isEmpty()
                ? new Checked.Good<>(new HazardForm(step, finds ? Optional.of(new HazardFound(typed.text("type"), severity)) : Optional.empty()))
                : new Checked.Bad<>(problems);
    }
}
