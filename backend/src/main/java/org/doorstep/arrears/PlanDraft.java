package org.doorstep.arrears;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.doorstep.kernel.Money;

/**
 * A plan that somebody is putting together: theirs alone, and kept as they typed it, right or wrong.
 *
 * @param owed  what is late now
 * @param typed field → what they typed
 * @param rent  what the rent comes to for the time the amounts are for; empty where nothing is charged
 * @param sums  what comes in and goes out; empty while they wrote none of it
 * @param terms what they would pay; empty while something about it is not right yet
 */
public record PlanDraft(String account, Money owed, Map<String, String> typed, Optional<Money> rent, Optional<BudgetSums> sums, Optional<ProposedPlan> terms) {

    public PlanDraft {
        typed = Map.copyOf(typed);
    }

    /** @param per what the sums are for: {@code week}… @param affords whether what is left is enough for the terms @param counted whether the rent is in what goes out though they left it out */
    public record BudgetSums(String per, Money comesIn, Money goesOut, Money left, boolean affords, boolean counted) {}

    /**
     * @param times how often they would pay @param last the day of the last time @param rest what is paid then
     * @param whole whether all is paid then; else it is looked at again
     */
    public record ProposedPlan(Money amount, String every, LocalDate first, int times, LocalDate last, Money rest, boolean whole) {}
}
