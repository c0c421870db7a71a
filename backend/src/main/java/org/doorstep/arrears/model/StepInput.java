package org.doorstep.arrears.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Text;
import org.doorstep.kernel.WrittenDay;

/**
 * What is written down.
 *
 * @param with the reference of whom it was done with; empty for everybody who holds the tenancy
 * @param note in their own words; for their team alone
 * @param on   the day of a hearing they were told of, or the last day of a notice
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
        var with = with(fields.getOrDefault("with", ""), holders);
        var note = fields.getOrDefault("note", "");
        var on = kind.flatMap(one -> on(one, fields, today));
        if (kind.isEmpty()) {
            problems.add(Problem.of("what", "arrears.step.what"));
        }
        if (with.isEmpty() ? kind.filter(StepKind::theirWord).isPresent() : !holders.contains(with)) {
            problems.add(Problem.of("with", "arrears.step.with"));
        }
        if (kind.filter(StepKind.HEARING_TOLD::equals).isPresent() && on.isEmpty()) {
            problems.add(Problem.of("hearing", "arrears.step.hearing", HEARING_NOTICE));
        }
        if (kind.filter(StepKind.NOTICE::equals).isPresent() && on.isEmpty()) {
            problems.add(Problem.of("ends", "arrears.step.ends"));
        }
        Text.limited("note", note, NOTE, "arrears.step.note").ifPresent(problems::add);
        return problems.isEmpty()
                ? new Checked.Good<>(new StepInput(kind.orElseThrow(), Optional.of(with).filter(one -> !one.isEmpty()), note, on))
                : new Checked.Bad<>(problems);
    }

    /** Where one person holds it, everybody is that person. */
    private static String with(String typed, List<String> holders) {
        return typed.isEmpty() && holders.size() == 1 ? holders.getFirst() : typed;
    }

    private static Optional<LocalDate> on(StepKind kind, Map<String, String> fields, LocalDate today) {
        return switch (kind) {
            case HEARING_TOLD -> WrittenDay.read(fields, "hearing").filter(day -> !day.isBefore(today.plusDays(HEARING_NOTICE)));
            case NOTICE -> WrittenDay.read(fields, "ends").filter(day -> day.isAfter(today) && !day.isAfter(today.plusYears(1)));
            case WROTE, SPOKE, TRIED, ADVICE_OFFERED, ADVICE_WANTED, ADVICE_DECLINED, REFERRED, VISITED, COURT, INTERVIEWED, HEARING -> Optional.empty();
        };
    }

    /** A hearing is written down with its own day, whenever somebody comes to writing. */
    public StepInput heardOn(Optional<LocalDate> hearing) {
        return kind == StepKind.HEARING ? new StepInput(kind, with, note, hearing) : this;
    }
}
