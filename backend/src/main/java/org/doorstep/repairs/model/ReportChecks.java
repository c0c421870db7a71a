package org.doorstep.repairs.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Text;
import org.doorstep.repairs.ReportStep;

/** What may be answered at each step that is not a question of the graph: limits and sentences, for both doors. */
public final class ReportChecks {

    /** Letters, as a person counts them. */
    public static final int WORDS_LIMIT = 2_000;
    public static final int NAME_LIMIT = 100;
    public static final int PHONE_LIMIT = 30;
    public static final int NOTES_LIMIT = 500;

    /** What an operative is glad to know before the door; in the order shown. */
    public static final List<String> ACCESS =
            List.of("dog", "knock-loudly", "time-to-door", "interpreter", "ring-first", "no-parking", "key-safe");

    private ReportChecks() {}

    /**
     * @param fields what was sent for the step; names it does not know are left out
     * @return the answers to keep, a left-out one as an empty text, or what is wrong by field
     */
    public static Checked<Map<String, String>> check(ReportStep step, Map<String, String> fields) {
        var form = new Form(fields);
        switch (step) {
            case WORDS -> form.text(ReportAnswers.WORDS, WORDS_LIMIT);
            case ACCESS -> {
                form.text(ReportAnswers.MEET_NAME, NAME_LIMIT);
                form.phone(ReportAnswers.MEET_PHONE);
                form.anyOf(ReportAnswers.ACCESS, ACCESS);
                form.text(ReportAnswers.NOTES, NOTES_LIMIT);
            }
            case PHOTOS -> { }
            case PLACE, QUESTIONS, ADVICE, DANGER, SLOT, CHECK ->
                    throw new IllegalArgumentException(step + " is checked against what the server knows");
        }
        form.kept.put(ReportAnswers.passing(step.code()), "yes");
        return form.problems.isEmpty() ? new Checked.Good<>(form.kept) : new Checked.Bad<>(form.problems);
    }

    private static final class Form {

        private final Map<String, String> fields;
        private final Map<String, String> kept = new LinkedHashMap<>();
        private final List<Problem> problems = new ArrayList<>();

        Form(Map<String, String> fields) {
            this.fields = fields;
        }

        void text(String field, int limit) {
            var text = Text.clean(fields.getOrDefault(field, ""));
            Text.limited(field, text, limit, "repairs." + field + ".too-long").ifPresent(problems::add);
            kept.put(field, text);
        }

        void phone(String field) {
            text(field, PHONE_LIMIT);
            var typed = kept.get(field);
            long digits = typed.chars().filter(Character::isDigit).count();
            if (!typed.isEmpty() && (digits < 9 || !typed.matches("[0-9 +()./-]+"))) {
                problems.add(Problem.of(field, "repairs.meetPhone.not-a-number"));
            }
        }

        void anyOf(String field, List<String> options) {
            var chosen = Arrays.stream(fields.getOrDefault(field, "").split(",")).filter(s -> !s.isEmpty()).toList();
            if (!Set.copyOf(options).containsAll(chosen)) {
                problems.add(Problem.of(field, "repairs.access.unknown"));
            }
            kept.put(field, String.join(",", chosen));
        }
    }
}
