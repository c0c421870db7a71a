package org.doorstep.arrears.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Text;

/**
 * What an officer answers to a plan.
 *
 * @param terms   of another offer
 * @param reasons as the resident reads them: must be there where it is refused
 */
public record AnswerInput(Kind kind, Optional<Terms> terms, String reasons) {

    public static final int REASONS = 1_000;

    public enum Kind {
        ACCEPT, OFFER, REFUSE;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT));
        }

        public PlanState.Event event() {
            return switch (this) {
                case ACCEPT -> PlanState.Event.ACCEPT;
                case OFFER -> PlanState.Event.OFFER;
                case REFUSE -> PlanState.Event.REFUSE;
            };
        }
    }

    public static Checked<AnswerInput> check(Map<String, String> fields, Money owed, LocalDate today) {
        var kind = List.of(Kind.values()).stream().filter(one -> one.code().equals(fields.getOrDefault("answer", ""))).findFirst();
        var reasons = fields.getOrDefault("reasons", "");
        var problems = new ArrayList<Problem>();
        if (kind.isEmpty()) {
            problems.add(Problem.of("answer", "arrears.answer.which"));
        }
        (kind.filter(Kind.REFUSE::equals).isPresent() ? Text.required("reasons", reasons, REASONS, "arrears.answer.reasons", "arrears.answer.long")
                : Text.limited("reasons", reasons, REASONS, "arrears.answer.long")).ifPresent(problems::add);
        Optional<Terms> terms = Optional.empty();
        if (kind.filter(Kind.OFFER::equals).isPresent()) {
            switch (Terms.check(fields, owed, today)) {
                case Checked.Good<Terms>(var good) -> terms = Optional.of(good);
                case Checked.Bad<Terms>(var wrong) -> problems.addAll(wrong);
            }
        }
        return problems.isEmpty() ? new Checked.Good<>(new AnswerInput(kind.orElseThrow(), terms, reasons)) : new Checked.Bad<>(problems);
    }
}
