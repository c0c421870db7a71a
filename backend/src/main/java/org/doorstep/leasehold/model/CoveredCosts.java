package org.doorstep.leasehold.model;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

import org.doorstep.kernel.Money;

/**
 * How far late costs are charged because bills on account covered them. A further demand is one for costs of more than eighteen months ago, so they
 * are charged as far as the bills of the year asked in time for more than the rest of it came to, and no further (section 20B; Gilje v Charlegrove;
 * backend/docs/adr/0085). What is above that is lost for the lease.
 */
final class CoveredCosts {

    private CoveredCosts() {}

    /**
     * @param amount of the whole cost, that is too late
     * @param asked  of the lease on account, before it was too late to ask for this cost
     */
    record Late(String reference, Money amount, Money asked) {}

    /**
     * @param charged all the same, by decision of the team
     * @param actual  what the year comes to for the lease, in pence, where so much of each cost is lost
     * @param lost    of other costs, by reference
     * @return with how much of each of these is lost as well; whole pence of the cost, as little as keeps the lease within what it was asked for
     */
    static Map<String, Money> lost(List<Late> charged, ToLongFunction<Map<String, Money>> actual, Map<String, Money> lost) {
        var all = new HashMap<>(lost);
        charged.forEach(late -> all.put(late.reference(), late.amount()));
        charged.stream().sorted(Comparator.comparing(Late::asked).thenComparing(Late::reference)).forEach(late -> {
            long limit = late.asked().pence();
            if (actual.applyAsLong(all) < limit) {
                all.put(late.reference(), least(late, limit, actual, all));
            }
        });
        return Map.copyOf(all);
    }

    /** Halved until a penny is left: the more is lost, the less the lease pays. */
    private static Money least(Late late, long limit, ToLongFunction<Map<String, Money>> actual, Map<String, Money> lost) {
        var tried = new HashMap<>(lost);
        tried.put(late.reference(), Money.ZERO);
        if (actual.applyAsLong(tried) <= limit) {
            return Money.ZERO;
        }
        long least = 1;
        long enough = late.amount().pence();
        while (least < enough) {
            long middle = (least + enough) / 2;
            tried.put(late.reference(), Money.ofPence(middle));
            if (actual.applyAsLong(tried) <= limit) {
                enough = middle;
            } else {
                least = middle + 1;
            }
        }
        return Money.ofPence(enough);
    }
}
