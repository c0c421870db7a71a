package org.doorstep.directdebit.model;

import java.util.Comparator;
import java.util.List;
import org.doorstep.kernel.Money;

/** What is taken of a debt when less is left of it than is taken each month: what is left, and what was agreed again if more comes back. */
public final class LastPart {

    private static final String NAME = "last-part-";

    private LastPart() {}

    /** @param all the terms of one who pays a debt, at least one @param owed more than nothing */
    public static Money amount(List<Terms> all, Money owed) {
        var agreed = agreed(all);
        return owed.compareTo(agreed) < 0 ? owed : agreed;
    }

    /** What terms of a last part call themselves. @param n theirs */
    public static String name(int n) {
        return NAME + n;
    }

    public static boolean is(Terms terms) {
        return terms.change().filter(name -> name.startsWith(NAME)).isPresent();
    }

    /** What is taken each month while that much is owed. */
    public static Money agreed(List<Terms> all) {
        return all.stream().filter(terms -> !is(terms)).max(Comparator.comparingInt(Terms::n)).orElseThrow().amount();
    }
}
