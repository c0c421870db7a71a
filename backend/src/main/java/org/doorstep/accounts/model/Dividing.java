package org.doorstep.accounts.model;

import java.util.ArrayList;
import java.util.List;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Problem;

/** Divides one sum into parts that add up to it: what nobody named is the last part. A rule with no I/O. */
public final class Dividing {

    /** A council's one payment of benefit is for as many tenants. */
    public static final int MOST = 100;

    /** A part is named by its line and a number, and may be divided again; an entry's reference has 80 characters. */
    private static final int LONGEST_NAME = 60;

    private Dividing() {}

    /**
     * @param whole   signed; its parts have its sign
     * @param name    of the line
     * @param written amounts in pounds without a sign, with space or line ends between
     * @return the parts, two at least; problems about the field {@code parts}
     */
    public static Checked<List<Money>> parts(Money whole, String name, String written) {
        var amounts = written.isBlank() ? List.<String>of() : List.of(written.strip().split("\\s+"));
        if (amounts.isEmpty()) {
            return bad("accounts.suspense.parts.missing");
        }
        if (amounts.size() >= MOST || name.length() > LONGEST_NAME) {
            return bad("accounts.suspense.parts.many", MOST);
        }
        var parts = new ArrayList<Money>(amounts.size() + 1);
        var left = whole.size();
        for (var amount : amounts) {
            var part = Money.read(amount).filter(Money::owed);
            if (part.isEmpty()) {
                return bad("accounts.suspense.parts.amount", amount);
            }
            parts.add(part.get());
            left = left.minus(part.get());
        }
        if (left.inCredit()) {
            return bad("accounts.suspense.parts.more");
        }
        if (left.owed()) {
            parts.add(left);
        }
        return parts.size() < 2 ? bad("accounts.suspense.parts.one")
                : new Checked.Good<>(parts.stream().map(part -> whole.inCredit() ? part.negated() : part).toList());
    }

    private static Checked<List<Money>> bad(String code, Object... args) {
        return new Checked.Bad<>(List.of(Problem.of("parts", code, args)));
    }
}
