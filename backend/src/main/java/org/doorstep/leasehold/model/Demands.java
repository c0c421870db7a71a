package org.doorstep.leasehold.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.kernel.Money;

/**
 * What a lease was asked for, cost by cost. A demand asks for the costs it holds, as high as they were in it, and for none
 * that was incurred after it; what a cost grew by later is judged by its own day (section 20B; backend/docs/adr/0046).
 *
 * @param from  statements that went out before this day were sent by the system before, and asked for what had been incurred
 * @param next  the day that a demand would be served that goes out now
 * @param bills by the cost's reference: when this lease's bills of what a year came to held it
 * @param told  by the cost's reference: when a letter of ours told this lease of it in writing
 * @param onAccount when this lease was first asked to pay towards the year: a quarter's bill of it that stands was served, by us or by the
 *              system before; empty when it never was
 */
public record Demands(LocalDate from, LocalDate next, Map<String, List<Asked>> bills, Map<String, LocalDate> told, Optional<LocalDate> onAccount) {

    /**
     * @param on     the day the bill was served
     * @param amount of the whole cost, in pence, as it was in the bill
     */
    public record Asked(LocalDate on, Money amount) {}

    public Demands {
        bills = Map.copyOf(bills);
        told = Map.copyOf(told);
    }

    /**
     * How much of a cost can no longer be asked for: nothing of one that was told of or asked for in time, or still can be.
     *
     * @param issued when the statement of its schedule went out
     */
    public Money tooLate(EighteenMonths rule, Optional<LocalDate> issued, ScheduleYear.Cost cost) {
        var incurred = cost.dates().incurred();
        var before = issued.filter(day -> day.isBefore(from) && !day.isBefore(incurred));
        if (rule.on(next, cost.dates().askedFor(before).toldOn(Optional.ofNullable(told.get(cost.reference())))).recoverable()) {
            return Money.ZERO;
        }
        var inTime = bills.getOrDefault(cost.reference(), List.of()).stream()
                .filter(bill -> !bill.on().isBefore(incurred) && !bill.on().isAfter(rule.lastDayToDemand(incurred)))
                .map(Asked::amount).max(Comparator.naturalOrder()).orElse(Money.ZERO);
        return inTime.compareTo(cost.amount()) < 0 ? cost.amount().minus(inTime) : Money.ZERO;
    }

    /** Whether a demand on account can have covered a cost: the lease was sent one before it was too late to ask. */
    public boolean covered(EighteenMonths rule, ScheduleYear.Cost cost) {
        return onAccount.filter(day -> !day.isAfter(rule.lastDayToDemand(cost.dates().incurred()))).isPresent();
    }
}
