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
 * A hold that an officer places.
 *
 * @param person the reference of whom it protects, one who holds the tenancy
 * @param reason in their words; for their team alone
 */
public record HoldInput(HoldKind kind, LocalDate started, String person, String reason) {

    public static final int REASON = 1_000;

    /** How long ago a breathing space may have started that we hear of only now: after that it is over by itself. */
    private static final int LATE = 60;

    /** @param holders references of those who hold the tenancy: where it is one, it is they */
    public static Checked<HoldInput> check(Map<String, String> fields, List<String> holders, LocalDate today) {
        var problems = new ArrayList<Problem>();
        var kind = HoldKind.read(fields.getOrDefault("kind", ""));
        var started = WrittenDay.read(fields, "started");
        var person = holders.size() == 1 ? holders.getFirst() : fields.getOrDefault("person", "");
        var reason = fields.getOrDefault("reason", "");
        if (kind.isEmpty()) {
            problems.add(Problem.of("kind", "arrears.hold.kind"));
        }
        if (!holders.contains(person)) {
            problems.add(Problem.of("person", "arrears.hold.person"));
        }
        day(kind, started, today).ifPresent(problems::add);
        Text.required("reason", reason, REASON, "arrears.hold.reason", "arrears.hold.long").ifPresent(problems::add);
        return problems.isEmpty() ? new Checked.Good<>(new HoldInput(kind.orElseThrow(), started.orElseThrow(), person, reason)) : new Checked.Bad<>(problems);
    }

    private static Optional<Problem> day(Optional<HoldKind> kind, Optional<LocalDate> started, LocalDate today) {
        if (started.isEmpty()) {
            return Optional.of(Problem.of("started", "arrears.hold.started"));
        }
        if (started.get().isAfter(today.plusDays(1))) {
            return Optional.of(Problem.of("started", "arrears.hold.started.ahead"));
        }
        return kind.filter(HoldKind.BREATHING_SPACE::equals).filter(_ -> started.get().isBefore(today.minusDays(LATE)))
                .map(_ -> Problem.of("started", "arrears.hold.started.long-ago", LATE));
    }

    /** The day the treatment ended. */
    public static Checked<LocalDate> treatment(Map<String, String> fields, LocalDate started, LocalDate today) {
        return WrittenDay.read(fields, "treatment").filter(day -> !day.isBefore(started) && !day.isAfter(today))
                .<Checked<LocalDate>>map(Checked.Good::new)
                .orElseGet(() -> new Checked.Bad<>(List.of(Problem.of("treatment", "arrears.hold.treatment"))));
    }
}
