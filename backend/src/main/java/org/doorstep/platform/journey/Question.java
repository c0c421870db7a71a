package org.doorstep.platform.journey;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.kernel.Checked;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Text;

/**
 * One thing asked on one page.
 *
 * @param hint    whether a hint stands below the question
 * @param options option to the question or outcome after it, in the order shown; for any-of every option leads to {@code next}
 * @param next    what follows a question whose answer decides nothing; empty when the options decide
 */
public record Question(String key, Kind kind, boolean hint, Map<String, String> options, Optional<String> next) {

    /** The options as shown. */
    public List<String> choices() {
        return List.copyOf(options.keySet());
    }

    /**
     * @param raw what was sent; any-of answers are option keys joined by commas, dates are ISO 8601
     * @return the answer to keep, or a problem on the field named after this question
     */
    public Checked<String> check(String raw) {
        var answer = Text.clean(raw);
        return switch (kind) {
            case ONE_OF, YES_NO -> options.containsKey(answer) ? new Checked.Good<>(answer) : bad("choose-one");
            case ANY_OF -> chosen(Arrays.stream(answer.split(",")).map(String::strip).collect(Collectors.toSet()));
            case SHORT_TEXT, TEXT -> written(answer);
            case DATE -> day(answer);
        };
    }

    /** The question or outcome after a checked answer. */
    String after(String answer) {
        return next.orElseGet(() -> options.get(answer));
    }

    private Checked<String> chosen(Set<String> picked) {
        return options.keySet().containsAll(picked)
                ? new Checked.Good<>(options.keySet().stream().filter(picked::contains).collect(Collectors.joining(",")))
                : bad("choose-any");
    }

    private Checked<String> written(String answer) {
        if (answer.isEmpty()) {
            return bad("write-something");
        }
        return Text.isLonger(answer, kind.limit())
                ? bad("too-long", kind.limit())
                : new Checked.Good<>(answer);
    }

    private Checked<String> day(String answer) {
        try {
            return new Checked.Good<>(LocalDate.parse(answer).toString());
        } catch (DateTimeParseException _) {
            return bad("not-a-date");
        }
    }

    private Checked<String> bad(String code, Object... args) {
        return new Checked.Bad<>(List.of(Problem.of(key, "journey." + code, args)));
    }
}
