package org.doorstep.payments.model;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.Ids;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Problem;
import org.doorstep.platform.web.Formats;

/**
 * What somebody wants to pay.
 *
 * @param amount within the limits
 * @param once  the form as it was sent: sent again it is the same payment; empty when no key came with it
 */
public record Wanted(Money amount, Optional<UUID> once) {

    /** Pay what is owed, or the first part of it. */
    public static final String OWED = "owed";
    /** Pay what should have been paid by today. */
    public static final String BEHIND = "behind";
    /** Pay what comes next by a plan. */
    public static final String NEXT = "next";
    /** Pay another amount, which is in the field {@code amount}. */
    public static final String OTHER = "other";

    /** @param fields {@code which}, {@code amount} and {@code once}, as either door sends them */
    public static Checked<Wanted> check(Map<String, String> fields, Choices owed, Limits limits) {
        var once = sent(fields);
        var which = fields.getOrDefault("which", owed.all(limits).isPresent() ? "" : OTHER);
        return switch (which) {
            case OWED -> owed.all(limits).map(amount -> good(amount, once)).orElseGet(() -> bad("amount", "payments.amount.missing"));
            case BEHIND -> owed.behind(limits).map(amount -> good(amount, once)).orElseGet(() -> bad("which", "payments.which.choose"));
            case NEXT -> owed.next(limits).map(amount -> good(amount, once)).orElseGet(() -> bad("which", "payments.which.choose"));
            case OTHER -> other(fields.getOrDefault("amount", ""), limits, once);
            default -> bad("which", "payments.which.choose");
        };
    }

    /** Names the form by its key and what was on it: gone back to and sent with another amount, it is another payment. */
    public static Optional<UUID> sent(Map<String, String> fields) {
        return Ids.parse(fields.getOrDefault("once", "")).map(key -> UUID.nameUUIDFromBytes("%s %s %s".formatted(
                key, fields.getOrDefault("which", ""), fields.getOrDefault("amount", "")).getBytes(StandardCharsets.UTF_8)));
    }

    private static Checked<Wanted> other(String typed, Limits limits, Optional<UUID> once) {
        if (typed.isBlank()) {
            return bad("amount", "payments.amount.missing");
        }
        return Money.read(typed).map(amount -> within(amount, limits, once)).orElseGet(() -> bad("amount", "payments.amount.unreadable"));
    }

    private static Checked<Wanted> within(Money amount, Limits limits, Optional<UUID> once) {
        if (amount.compareTo(limits.least()) < 0) {
            return bad("amount", "payments.amount.too-little", Formats.money(limits.least()));
        }
        return amount.compareTo(limits.most()) > 0
                ? bad("amount", "payments.amount.too-much", Formats.money(limits.most())) : good(amount, once);
    }

    private static Checked<Wanted> good(Money amount, Optional<UUID> once) {
        return new Checked.Good<>(new Wanted(amount, once));
    }

    private static Checked<Wanted> bad(String field, String code, Object... args) {
        return new Checked.Bad<>(List.of(Problem.of(field, code, args)));
    }
}
