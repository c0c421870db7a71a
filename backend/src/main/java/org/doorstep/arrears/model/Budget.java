package org.doorstep.arrears.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.kernel.Money;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Text;

/**
 * What comes in and what goes out, as somebody wrote it down. Each amount may be left out; what is written is theirs and
 * the income team's alone.
 *
 * @param every what the amounts are for: a week, a month
 */
public record Budget(Every every, Map<String, Money> income, Map<String, Money> spending) {

    public static final String RENT = "rent";
    public static final List<String> INCOME = List.of("wages", "universal-credit", "benefits", "child", "pension", "income-other");
    public static final List<String> SPENDING = List.of(RENT, "food", "energy", "council-tax", "phone", "travel", "children", "debts", "spending-other");

    /** Letters of an amount: more is no amount. */
    public static final int LETTERS = 40;

    public Budget {
        income = new LinkedHashMap<>(income);
        spending = new LinkedHashMap<>(spending);
    }

    /** With the rent, where they wrote something down and left the rent out: what has to be paid is not left over. */
    public Budget counting(Optional<RentDue> rent) {
        if (rent.isEmpty() || left().isEmpty() || spending.containsKey(RENT)) {
            return this;
        }
        var all = new LinkedHashMap<String, Money>();
        all.put(RENT, rent.get().of(every));
        all.putAll(spending);
        return new Budget(every, income, all);
    }

    public Money comesIn() {
        return sum(income);
    }

    public Money goesOut() {
        return sum(spending);
    }

    /** What is left; empty where nothing was written down, which is no answer. */
    public Optional<Money> left() {
        return income.isEmpty() && spending.isEmpty() ? Optional.empty() : Optional.of(comesIn().minus(goesOut()));
    }

    /** Whether a plan asks for more than is left, both counted by the year. */
    public boolean affords(Terms terms) {
        return left().map(left -> left.times(every.inAYear()).compareTo(terms.amount().times(terms.every().inAYear())) >= 0).orElse(true);
    }

    /** What is wrong with these fields of it. */
    public static List<Problem> problems(Map<String, String> fields, List<String> names) {
        var problems = new ArrayList<Problem>();
        for (var name : names) {
            var written = fields.getOrDefault(name, "");
            if (!written.isBlank() && (Text.isLonger(written, LETTERS) || WrittenAmount.read(written).isEmpty())) {
                problems.add(Problem.of(name, "arrears.plan.money"));
            }
        }
        return problems;
    }

    /** Of fields that have no problems; where nobody said for how long, it is a week. */
    public static Budget of(Map<String, String> fields) {
        return new Budget(Every.read(fields.getOrDefault("per", "")).orElse(Every.WEEK), amounts(fields, INCOME), amounts(fields, SPENDING));
    }

    private static Map<String, Money> amounts(Map<String, String> fields, List<String> names) {
        var amounts = new LinkedHashMap<String, Money>();
        names.forEach(name -> WrittenAmount.read(fields.getOrDefault(name, "")).ifPresent(amount -> amounts.put(name, amount)));
        return amounts;
    }

    private static Money sum(Map<String, Money> amounts) {
        return amounts.values().stream().reduce(Money.ZERO, Money::plus);
    }
}
