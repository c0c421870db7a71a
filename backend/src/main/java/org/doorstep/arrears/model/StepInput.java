package org.doorstep.arrears.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Text;

/**
 * What is written down.
 *
 * @param with the reference of whom it was done with; empty for everybody who holds the tenancy
 * @param note in their own words; for their team alone
 * @param on   the day of a hearing they were told of
 */
public record StepInput(StepKind kind, Optional<String> with, String note, Optional<LocalDate> on) {

    public static final int NOTE = 2_000;

    /** "At least 10 days before the hearing" (rules.md RN-8). */
    private static final int HEARING_NOTICE = 10;

    /** What Doorstep or a resident does: nobody writes a note about it. */
    public static StepInput of(StepKind kind, String person) {
        return new StepInput(kind, Optional.of(person), "", Optional.empty());
    }

    /** @param holders references of those who hold the tenancy */
    public static Checked<StepInput> check(Map<String, String> fields, List<String> holders, LocalDate today) {
        var problems = new ArrayList<Problem>();
        var kind = StepKind.read(fields.getOrDefault("what", ""));
        var with = fields.getOrDefault("with", "");
        var note = fields.getOrDefault("note", "");
        var told = kind.filter(StepKind.HEARING_TOLD::equals).isPresent();
        var hearing = told ? DayFields.read(fields, "hearing").filter(day -> !day.isBefore(today.plusDays(HEARING_NOTICE))) : Optional.<LocalDate>empty();
        if (kind.isEmpty()) {
            problems.add(Problem.of("what", "arrears.step.what"));
        }
        if (!with.isEmpty() && !holders.contains(with)) {
            problems.add(Problem.of("with", "arrears.step.with"));
        }
        if (told && hearing.isEmpty()) {
            problems.add(Problem.of("hearing", "arrears.step.hearing", HEARING_NOTICE));
        }
        Text.limited("note", note, NOTE, "arrears.step.note").ifPresent(problems::add);
        return problems.isEmpty()
                ? new Checked.Good<>(new StepInput(kind.orElseThrow(), Optional.of(with).filter(one -> !one.isEmpty()), note, hearing))
                : new Checked.Bad<>(problems);
    }
}
