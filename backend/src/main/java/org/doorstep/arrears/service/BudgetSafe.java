package org.doorstep.arrears.service;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.doorstep.arrears.model.Budget;
import org.doorstep.arrears.model.Every;
import org.doorstep.kernel.Money;
import org.doorstep.platform.safe.Safe;
import org.doorstep.platform.safe.Sealed;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What somebody earns and spends, in the safe: the amounts of a plan, and what is typed for one. Not even how much it is can be seen. */
@Component
public class BudgetSafe {

    /** Every content is filled up to a multiple of this, so that its length says nothing. */
    private static final int WHOLE = 2_048;
    private static final byte SPACE = ' ';

    private final Safe safe;
    private final JsonMapper json;

    BudgetSafe(Safe safe, JsonMapper json) {
        this.safe = safe;
        this.json = json;
    }

    /** In pence, by the names of the form. */
    public record Amounts(String every, Map<String, Long> income, Map<String, Long> spending) {}

    /** What the amounts of a plan are sealed for. */
    public static String row(UUID plan) {
        return "arrears-budget:" + plan;
    }

    Sealed seal(UUID plan, Budget budget) {
        return seal(row(plan), new Amounts(budget.every().code(), pence(budget.income()), pence(budget.spending())));
    }

    Budget budget(UUID plan, Sealed sealed) {
        var kept = amounts(plan, sealed);
        return new Budget(Every.of(kept.every()), money(kept.income(), Budget.INCOME), money(kept.spending(), Budget.SPENDING));
    }

    /** As it is told to whoever wrote it. */
    public Amounts amounts(UUID plan, Sealed sealed) {
        return json.readValue(safe.open(row(plan), sealed), Amounts.class);
    }

    /** @param typed of one part of the form, right or wrong */
    String sealTyped(String person, String part, Map<String, String> typed) {
        return seal(typedRow(person, part), typed).text();
    }

    /** What was typed; what does not open was not typed, and is typed again. */
    public Map<String, String> typed(String person, Map<String, String> parts) {
        var typed = new LinkedHashMap<String, String>();
        parts.forEach((part, sealed) -> Sealed.of(sealed).flatMap(kept -> safe.openIfItDoes(typedRow(person, part), kept))
                .ifPresent(content -> typed.putAll(json.readValue(content, new TypeReference<Map<String, String>>() {}))));
        typed.values().removeIf(String::isEmpty);
        return typed;
    }

    private static String typedRow(String person, String part) {
        return "arrears-typing:" + person + ":" + part;
    }

    private Sealed seal(String row, Object content) {
        var written = json.writeValueAsString(content).getBytes(StandardCharsets.UTF_8);
        var filled = Arrays.copyOf(written, (written.length / WHOLE + 1) * WHOLE);
        Arrays.fill(filled, written.length, filled.length, SPACE);
        return safe.seal(row, filled);
    }

    private static Map<String, Long> pence(Map<String, Money> amounts) {
        return amounts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().pence()));
    }

    /** In the order they were asked. */
    private static Map<String, Money> money(Map<String, Long> pence, List<String> names) {
        var amounts = new LinkedHashMap<String, Money>();
        names.stream().filter(pence::containsKey).forEach(name -> amounts.put(name, Money.ofPence(pence.get(name))));
        return amounts;
    }
}
