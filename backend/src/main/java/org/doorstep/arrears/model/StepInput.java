package org.doorstep.arrears.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Text;

/**
 * What an officer writes down.
 *
 * @param with the reference of whom it was done with; empty for everybody who holds the agreement
 * @param note in their own words; for their team alone
 */
public record StepInput(StepKind kind, Optional<String> with, String note) {

    public static final int NOTE = 2_000;

    /** @param holders references of those who hold the agreement */
    public static Checked<StepInput> check(Map<String, String> fields, List<String> holders) {
        var problems = new ArrayList<Problem>();
        var kind = StepKind.read(fields.getOrDefault("what", ""));
        var with = fields.getOrDefault("with", "");
        var note = fields.getOrDefault("note", "");
        if (kind.isEmpty()) {
            problems.add(Problem.of("what", "arrears.step.what"));
        }
        if (!with.isEmpty() && !holders.contains(with)) {
            problems.add(Problem.of("with", "arrears.step.with"));
        }
        Text.limited("note", note, NOTE, "arrears.step.note").ifPresent(problems::add);
        return problems.isEmpty() ? new Checked.Good<>(new StepInput(kind.orElseThrow(), Optional.of(with).filter(one -> !one.isEmpty()), note))
                : new Checked.Bad<>(problems);
    }
}
