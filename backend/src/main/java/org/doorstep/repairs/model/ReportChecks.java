package org.doorstep.repairs.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

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

    /** What each step keeps, in the order shown; the questions keep those of the graph. */
    private static final Map<ReportStep, List<Field>> FIELDS = Map.of(
            ReportStep.PLACE, List.of(new Field(ReportAnswers.PLACE, ReportChecks::byTheServer)),
            ReportStep.WORDS, List.of(text(ReportAnswers.WORDS, WORDS_LIMIT)),
            ReportStep.ACCESS, List.of(
                    text(ReportAnswers.MEET_NAME, NAME_LIMIT),
                    new Field(ReportAnswers.MEET_PHONE, Form::phone),
                    new Field(ReportAnswers.ACCESS, (form, field) -> form.anyOf(field, ACCESS)),
                    text(ReportAnswers.NOTES, NOTES_LIMIT)),
            ReportStep.SLOT, List.of(new Field(ReportAnswers.SLOT, ReportChecks::byTheServer)));

    private ReportChecks() {}

    /** The names of what a step keeps, in the order shown; none for the questions, which keep those of the graph. */
    public static List<String> fields(ReportStep step) {
        return FIELDS.getOrDefault(step, List.of()).stream().map(Field::name).toList();
    }

    /** The code of what is said where nothing is chosen at a step; empty where it may be left empty. */
    public static Optional<String> needed(ReportStep step) {
        return switch (step) {
            case PLACE -> Optional.of("repairs.place.choose");
            case QUESTIONS -> Optional.of("repairs.question.choose");
            case SLOT -> Optional.of("repairs.slot.choose");
            case ADVICE, WORDS, DANGER, PHOTOS, ACCESS, CHECK -> Optional.empty();
        };
    }

    /**
     * @param fields what was sent for the step; names it does not know are left out
     * @return the answers to keep, a left-out one as an empty text, and what is wrong with the others by field
     */
    public static Filled check(ReportStep step, Map<String, String> fields) {
        var form = new Form(fields);
        FIELDS.getOrDefault(step, List.of()).forEach(field -> field.check().accept(form, field.name()));
        if (form.problems.isEmpty()) {
            form.good.put(ReportAnswers.passing(step.code()), "yes");
        }
        return new Filled(form.good, form.problems);
    }

    private static Field text(String name, int limit) {
        return new Field(name, (form, field) -> form.text(field, limit));
    }

    private static void byTheServer(Form form, String field) {
        throw new IllegalArgumentException(field + " is checked against what the server knows");
    }

    private record Field(String name, BiConsumer<Form, String> check) {}

    private static final class Form {

        private final Map<String, String> fields;
        private final Map<String, String> good = new LinkedHashMap<>();
        private final List<Problem> problems = new ArrayList<>();

        Form(Map<String, String> fields) {
            this.fields = fields;
        }

        void text(String field, int limit) {
            take(field, limit, _ -> true, "");
        }

        void phone(String field) {
            take(field, PHONE_LIMIT, ReportChecks::isPhone, "repairs.meetPhone.not-a-number");
        }

        private void take(String field, int limit, Predicate<String> right, String code) {
            var text = Text.clean(fields.getOrDefault(field, ""));
            var tooLong = Text.limited(field, text, limit, "repairs." + field + ".too-long");
            if (tooLong.isPresent()) {
                problems.add(tooLong.get());
            } else if (!text.isEmpty() && !right.test(text)) {
                problems.add(Problem.of(field, code));
            } else {
                good.put(field, text);
            }
        }

        void anyOf(String field, List<String> options) {
            var chosen = Arrays.stream(fields.getOrDefault(field, "").split(",")).filter(s -> !s.isEmpty()).toList();
            if (!Set.copyOf(options).containsAll(chosen)) {
                problems.add(Problem.of(field, "repairs.access.unknown"));
            } else {
                good.put(field, String.join(",", chosen));
            }
        }
    }

    private static boolean isPhone(String typed) {
        return typed.chars().filter(Character::isDigit).count() >= 9 && typed.matches("[0-9 +()./-]+");
    }
}
