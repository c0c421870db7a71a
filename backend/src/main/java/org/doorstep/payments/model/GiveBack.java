package org.doorstep.payments.model;

import java.util.List;
import java.util.Map;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Problem;
import org.doorstep.platform.web.Formats;

/**
 * What an officer wants to give back.
 *
 * @param available what could be given back when they decided
 */
public record GiveBack(Money amount, Money available) {

    /** @param fields {@code amount} in pounds and {@code available} in pence, as either door sends them */
    public static Checked<GiveBack> check(Map<String, String> fields) {
        var seen = fields.getOrDefault("available", "");
        if (!seen.matches("\\d{1,12}")) {
            return bad("amount", "payments.available.missing");
        }
        var available = new Money(Long.parseLong(seen));
        var typed = fields.getOrDefault("amount", "");
        if (typed.isBlank()) {
            return bad("amount", "payments.back.missing");
        }
        return Money.read(typed).map(amount -> within(amount, available)).orElseGet(() -> bad("amount", "payments.amount.unreadable"));
    }

    private static Checked<GiveBack> within(Money amount, Money available) {
        return amount.owed() && amount.compareTo(available) <= 0 ? new Checked.Good<>(new GiveBack(amount, available))
                : bad("amount", "payments.back.too-much", Formats.money(available));
    }

    private static Checked<GiveBack> bad(String field, String code, Object... args) {
        return new Checked.Bad<>(List.of(Problem.of(field, code, args)));
    }
}
