package org.doorstep.arrears.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.WrittenDay;

/** What is paid by a plan beside the rent: so much, so often, from a day on. */
public record Terms(Money amount, Every every, LocalDate first) {

    private static final Money LEAST = Money.ofPence(100);
    private static final int SOON = 42;

    /**
     * @param owed what is late: nobody plans to pay more each time
     */
    public static Checked<Terms> check(Map<String, String> fields, Money owed, LocalDate today) {
        var problems = new ArrayList<Problem>();
        var amount = WrittenAmount.read(fields.getOrDefault("amount", "")).filter(read -> read.compareTo(LEAST) >= 0);
        var every = Every.read(fields.getOrDefault("every", ""));
        var first = WrittenDay.read(fields, "first");
        if (amount.isEmpty()) {
            problems.add(Problem.of("amount", "arrears.plan.amount"));
        } else if (amount.get().compareTo(owed) > 0 && amount.get().compareTo(LEAST) > 0) {
            problems.add(Problem.of("amount", "arrears.plan.too-much", owed.plain()));
        }
        if (every.isEmpty()) {
            problems.add(Problem.of("every", "arrears.plan.every"));
        }
        if (first.filter(day -> day.isAfter(today) && !day.isAfter(today.plusDays(SOON))).isEmpty()) {
            problems.add(Problem.of("first", "arrears.plan.first"));
        }
        return problems.isEmpty() ? new Checked.Good<>(new Terms(amount.orElseThrow(), every.orElseThrow(), first.orElseThrow()))
                : new Checked.Bad<>(List.copyOf(problems));
    }

    /** As the fields of a form have it. */
    public Map<String, String> fields() {
        return Map.of("amount", amount.plain(), "every", every.code(), "first-day", String.valueOf(first.getDayOfMonth()),
                "first-month", String.valueOf(first.getMonthValue()), "first-year", String.valueOf(first.getYear()));
    }
}
