package org.doorstep.arrears.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.doorstep.arrears.PlanDraft;
import org.doorstep.arrears.Plans;
import org.doorstep.arrears.model.Budget;
import org.doorstep.arrears.model.RentDue;
import org.doorstep.arrears.model.Schedule;
import org.doorstep.arrears.model.Terms;
import org.doorstep.kernel.Checked;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Text;
import org.doorstep.kernel.WorkingCalendar;
import org.doorstep.platform.safe.Sealed;
import org.springframework.stereotype.Component;

/** Reads what was typed for a plan. */
@Component
class PlanDrafts {

    private static final List<String> TERMS = List.of("amount", "every", "first-day", "first-month", "first-year");

    private final WorkingCalendar calendar;
    private final BudgetSafe safe;
    private final Stamp stamp;

    PlanDrafts(WorkingCalendar calendar, BudgetSafe safe, Stamp stamp) {
        this.calendar = calendar;
        this.safe = safe;
        this.stamp = stamp;
    }

    /** The fields of a part, each as it came: what is much too long was not typed by hand and is cut. */
    static Map<String, String> fields(String part, Map<String, String> sent) {
        return names(part).stream().collect(Collectors.toMap(name -> name, name -> cut(sent.getOrDefault(name, ""))));
    }

    private static String cut(String typed) {
        return Text.isLonger(typed, 2 * Budget.LETTERS) ? typed.codePoints().limit(2 * Budget.LETTERS)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString() : typed;
    }

    private static Set<String> names(String part) {
        return switch (part) {
            case "money-in" -> Stream.concat(Stream.of("per"), Budget.INCOME.stream()).collect(Collectors.toSet());
            case "money-out" -> Set.copyOf(Budget.SPENDING);
            default -> Set.copyOf(TERMS);
        };
    }

    List<Problem> problems(String part, Map<String, String> fields, Money owed) {
        return switch (part) {
            case "money-in" -> Budget.problems(fields, Budget.INCOME);
            case "money-out" -> Budget.problems(fields, Budget.SPENDING);
            default -> Terms.check(fields, owed, stamp.today()) instanceof Checked.Bad<Terms>(var problems) ? problems : List.of();
        };
    }

    /** Whole and right in all its parts; empty when it is not. @param rent counted where they left it out */
    Optional<Complete> complete(Map<String, String> typed, Money owed, Optional<RentDue> rent) {
        return Plans.PARTS.stream().allMatch(part -> problems(part, typed, owed).isEmpty())
                && Terms.check(typed, owed, stamp.today()) instanceof Checked.Good<Terms>(var terms)
                ? Optional.of(new Complete(terms, plan -> safe.seal(plan, Budget.of(typed).counting(rent)))) : Optional.empty();
    }

    /** @param budget what comes in and goes out, sealed for the plan with this id */
    record Complete(Terms terms, Function<UUID, Sealed> budget) {}

    PlanDraft view(String account, Money owed, Map<String, String> typed, Optional<RentDue> rent) {
        var terms = Terms.check(typed, owed, stamp.today()) instanceof Checked.Good<Terms>(var good) ? Optional.of(good) : Optional.<Terms>empty();
        var written = Budget.of(typed);
        var budget = written.counting(rent);
        return new PlanDraft(account, owed, typed, rent.map(due -> due.of(written.every())), budget.left().map(left -> new PlanDraft.BudgetSums(budget.every().code(), budget.comesIn(), budget.goesOut(), left,
                terms.map(budget::affords).orElse(true), !budget.equals(written))), terms.filter(_ -> owed.owed()).map(good -> proposed(good, owed)));
    }

    private PlanDraft.ProposedPlan proposed(Terms terms, Money owed) {
        var days = Schedule.of(terms, owed, stamp.today(), calendar);
        return new PlanDraft.ProposedPlan(terms.amount(), terms.every().code(), terms.first(), days.size(), days.getLast().day(), days.getLast().amount(),
                Schedule.pays(days, owed));
    }
}
