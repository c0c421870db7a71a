package org.doorstep.arrears;

import java.util.List;

import org.doorstep.kernel.Money;

/**
 * What comes in and goes out at the home of whoever proposed a plan, for officers for income.
 *
 * @param per what the amounts are for: {@code week}, {@code fortnight}, {@code four-weeks} or {@code month}
 */
public record BudgetView(String per, List<BudgetLine> income, List<BudgetLine> spending, Money comesIn, Money goesOut, Money left) {

    /** @param what as the form names it */
    public record BudgetLine(String what, Money amount) {}
}
