package org.doorstep.leasehold.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.doorstep.kernel.Money;
import org.doorstep.leasehold.CostDecision;
import org.doorstep.leasehold.YearView;

/**
 * What a lease was asked for, cost by cost. A demand asks for the costs it holds, as high as they were in it, and for none
 * that was incurred after it; what a cost grew by later is judged by its own day (section 20B; backend/docs/adr/0046).
 *
 * @param from  statements that went out before this day were sent by the system before, and asked for what had been incurred
 * @param next  the day that a demand would be served that goes out now
 * @param bills by the cost's reference: when this lease's bills of what a year came to held it
 * @param told  by the cost's reference: when letters of ours told this lease of it in writing, and how high it was in them
 * @param decided by the cost's reference: what the team decided for this lease alone, since a cost is too late sooner in another country
 * @param onAccount what our bills for the year's quarters asked of this lease, one each; those due before {@code from} the system before sent
 */
public record Demands(LocalDate from, LocalDate next, Map<String, List<Asked>> bills, Map<String, List<Asked>> told, Map<String, CostDecision> decided,
        List<OnAccount> onAccount) {

    /**
     * @param on     the day the bill was served
     * @param amount of the whole cost, in pence, as it was in the bill
     */
    public record Asked(LocalDate on, Money amount) {}

    /**
     * A quarter's bill that stands.
     *
     * @param amount for the lease, as it stands
     * @param asked  when it and those in whose place it is were served, and for how much
     */
    public record OnAccount(Money amount, List<Asked> asked) {

        public OnAccount {
            asked = List.copyOf(asked);
        }

        /** What was asked for by a day and still is: one that was raised later asked for less then. */
        Money by(LocalDate day) {
            var then = highest(asked.stream().filter(each -> !each.on().isAfter(day)));
            return then.compareTo(amount) < 0 ? then : amount;
        }
    }

    public Demands {
        bills = Map.copyOf(bills);
        told = Map.copyOf(told);
        decided = Map.copyOf(decided);
        onAccount = List.copyOf(onAccount);
    }

    /** Where nothing was decided for this lease alone. */
    public Demands(LocalDate from, LocalDate next, Map<String, List<Asked>> bills, Map<String, List<Asked>> told, List<OnAccount> onAccount) {
        this(from, next, bills, told, Map.of(), onAccount);
    }

    /** What was decided for all holds; else what was for this lease. */
    Optional<CostDecision> decision(ScheduleYear.Cost cost) {
        return cost.decided().or(() -> Optional.ofNullable(decided.get(cost.reference())));
    }

    /**
     * How much of a cost can no longer be asked for: nothing of one that was told of or asked for in time, or still can be.
     *
     * @param issued when the statement of its schedule went out
     */
    public Money tooLate(EighteenMonths rule, Optional<LocalDate> issued, ScheduleYear.Cost cost) {
        var incurred = cost.dates().incurred();
        var before = issued.filter(day -> day.isBefore(from) && !day.isBefore(incurred));
        if (rule.on(next, cost.dates().askedFor(before)).recoverable()) {
            return Money.ZERO;
        }
        var inTime = highest(Stream.concat(between(bills, cost, rule.lastDayToDemand(incurred)), between(told, cost, rule.lastDayToTell(incurred))));
        return inTime.compareTo(cost.amount()) < 0 ? cost.amount().minus(inTime) : Money.ZERO;
    }

    /** What was served from the day a cost was incurred until another day: nobody is told of, or asked for, what is not there yet. */
    private static Stream<Asked> between(Map<String, List<Asked>> served, ScheduleYear.Cost cost, LocalDate last) {
        return served.getOrDefault(cost.reference(), List.of()).stream().filter(each -> !each.on().isBefore(cost.dates().incurred()) && !each.on().isAfter(last));
    }

    private static Money highest(Stream<Asked> served) {
        return served.map(Asked::amount).max(Comparator.naturalOrder()).orElse(Money.ZERO);
    }

    /**
     * How much this lease was asked for on account of its year before it was too late to ask for a cost.
     *
     * @param quarters by the estimate of today: those due before {@code from} were sent as that says
     * @param began    the lease; of a quarter before that nothing was asked of it
     */
    public Money onAccount(EighteenMonths rule, ScheduleYear.Cost cost, List<YearView.Quarter> quarters, Optional<LocalDate> began) {
        var last = rule.lastDayToDemand(cost.dates().incurred());
        var before = quarters.stream().filter(quarter -> quarter.starts().isBefore(from))
                .filter(quarter -> !began.filter(quarter.starts()::isBefore).orElse(quarter.starts()).isAfter(last)).map(YearView.Quarter::amount);
        return Stream.concat(before, onAccount.stream().map(quarter -> quarter.by(last))).reduce(Money.ZERO, Money::plus);
    }
}
