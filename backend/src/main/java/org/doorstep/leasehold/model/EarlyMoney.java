package org.doorstep.leasehold.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.doorstep.kernel.Money;

/**
 * Money that was on an account for works before it had to be there. Nobody says what a payment is for: what is early pays the plan with the
 * dearest interest first, as whoever paid it would choose.
 *
 * @param bills that stand on the account
 */
public record EarlyMoney(List<WorksKept> bills) {

    private static final Comparator<WorksKept> DEAREST = Comparator.<WorksKept>comparingInt(bill -> -interest(bill)).thenComparing(WorksKept::sent)
            .thenComparing(WorksKept::id);

    public EarlyMoney {
        bills = bills.stream().sorted(DEAREST).toList();
    }

    /**
     * An account through some days.
     *
     * @param opening balance before the first
     * @param changes what came on each day
     */
    public record Days(Money opening, NavigableMap<LocalDate, Money> changes) {

        public Days {
            changes = new TreeMap<>(changes);
        }

        /** The balance at the end of a day. */
        Money on(LocalDate day) {
            return changes.headMap(day, true).values().stream().reduce(opening, Money::plus);
        }
    }

    /** How much is early at the end of a day; nothing for whoever paid what was due, or less. */
    public Money on(LocalDate day, Money balance) {
        var early = bills.stream().map(bill -> bill.notYetDue(day.plusDays(1))).reduce(Money.ZERO, Money::plus).minus(balance);
        return early.owed() ? early : Money.ZERO;
    }

    /** What is left of a bill at the end of a day: what need not have been paid, less what was all the same. */
    public Money left(WorksKept bill, LocalDate day, Money balance) {
        var early = on(day, balance);
        for (var other : bills) {
            var left = other.notYetDue(day.plusDays(1));
            var paid = early.compareTo(left) < 0 ? early : left;
            if (other.id().equals(bill.id())) {
                return left.minus(paid);
            }
            early = early.minus(paid);
        }
        return bill.notYetDue(day.plusDays(1));
    }

    /** The interest that comes with a part whose days these were. */
    public Money interest(WorksKept bill, Instalments plan, LocalDate from, LocalDate due, Days account) {
        return plan.interest(from.datesUntil(due).map(day -> left(bill, day, account.on(day))).toList());
    }

    private static int interest(WorksKept bill) {
        return bill.plan().filter(plan -> plan.is("agreed")).map(plan -> plan.terms().interest()).orElse(0);
    }
}
