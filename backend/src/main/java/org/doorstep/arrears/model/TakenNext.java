package org.doorstep.arrears.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import org.doorstep.kernel.Money;

/**
 * What an agreed collection takes next, which is not late before its day: no more than its amount, and never what was late already when
 * the one before it was taken, or when it was set up. Such a debt is owed beside it (backend/docs/adr/0127). Nor does it
 * take what others pay of the rent since then: that pays the oldest of it (backend/docs/adr/0136).
 *
 * @param most    what it takes
 * @param day     when it is on the account
 * @param setUp   when the two agreed on it
 * @param charged what is charged week by week and was not taken back, by the day it is for
 * @param paid    what came and was not taken back
 */
public record TakenNext(Money most, LocalDate day, LocalDate setUp, List<Sum> charged, Paid paid) {

    /** As long as it is from one collection to the next at most: a month whose days move to the next one on which banks work. */
    public static final int WEEKS = 5;

    /** As many of them as each month has. */
    private static final int IN_EACH = 4;

    /** So much on a day. */
    public record Sum(LocalDate day, Money amount) {

        private static Money of(List<Sum> sums, LocalDate after, LocalDate upTo) {
            return sums.stream().filter(one -> one.day().isAfter(after) && !one.day().isAfter(upTo)).map(Sum::amount).reduce(Money.ZERO, Money::plus);
        }
    }

    /**
     * By the day each is for.
     *
     * @param collections what was collected
     * @param benefits    what is paid straight to the landlord for the rent
     * @param otherwise   all else: nobody says whether it is for the rent or for a debt
     */
    public record Paid(List<Sum> collections, List<Sum> benefits, List<Sum> otherwise) {

        public Paid {
            collections = List.copyOf(collections);
            benefits = List.copyOf(benefits);
            otherwise = List.copyOf(otherwise);
        }
    }

    public TakenNext {
        charged = List.copyOf(charged);
    }

    /** How much of what would be late it takes. */
    public Money ofLate(LocalDate today, LocalDate asOf, ArrearsRules rules) {
        return least(most, late(today, asOf, rules));
    }

    private Money late(LocalDate today, LocalDate asOf, ArrearsRules rules) {
        return sum(today, rules, late -> !asOf.isBefore(late));
    }

    /** The same with what was only just charged. */
    public Money ofAll(LocalDate today, ArrearsRules rules) {
        return least(most, sum(today, rules, _ -> true));
    }

    /**
     * How much less was collected since a day, or is next, than was charged for it and is not paid by others: five weeks' rent fall into some months, and a twelfth of the
     * year is less. Other months have four, so it is never more than one charge and pennies; who always pays less than the rent is behind.
     */
    public Money fellShort(LocalDate since, LocalDate today, LocalDate asOf, ArrearsRules rules) {
        var from = line(since);
        var to = line(today);
        var due = charged.stream().filter(one -> rules.late(one.day()).isAfter(from) && !rules.late(one.day()).isAfter(to)).map(Sum::amount).toList();
        var taken = Sum.of(paid.collections(), from, to).plus(byOthers(from, to, collectedOn(from, to)));
        var beyond = late(today, asOf, rules).minus(ofLate(today, asOf, rules));
        var less = due.stream().reduce(beyond, Money::plus).minus(taken);
        var one = charged.stream().map(Sum::amount).max(Comparator.naturalOrder()).orElse(Money.ZERO);
        return less.owed() ? least(less, one.plus(rules.least())) : Money.ZERO;
    }

    private Money sum(LocalDate today, ArrearsRules rules, Predicate<LocalDate> late) {
        var since = later(line(today), today.minusWeeks(WEEKS));
        var all = charged.stream().filter(one -> rules.late(one.day()).isAfter(since) && late.test(rules.late(one.day()))).map(Sum::amount).reduce(Money.ZERO, Money::plus);
        return atLeastNothing(all.minus(byOthers(since, today, 1)));
    }

    /**
     * What others paid of the rent of so many months: a benefit always, anything else no more than this and benefits leave of four weeks' rent.
     * Where those bring all of it, whatever else comes pays a debt.
     */
    private Money byOthers(LocalDate after, LocalDate upTo, int months) {
        var left = Sum.of(charged, upTo.minusWeeks(IN_EACH), upTo).minus(most).minus(Sum.of(paid.benefits(), upTo.minusWeeks(WEEKS), upTo));
        return Sum.of(paid.benefits(), after, upTo).plus(least(Sum.of(paid.otherwise(), after, upTo), atLeastNothing(left).times(months)));
    }

    private int collectedOn(LocalDate after, LocalDate upTo) {
        return (int) paid.collections().stream().filter(one -> one.day().isAfter(after) && !one.day().isAfter(upTo)).count();
    }

    /** The day of the last collection up to a day. One of long before this was set up was another's. */
    private LocalDate line(LocalDate upTo) {
        return paid.collections().stream().map(Sum::day).filter(day -> !day.isAfter(upTo) && !day.isBefore(setUp.minusWeeks(WEEKS))).max(Comparator.naturalOrder()).orElse(setUp);
    }

    private static Money atLeastNothing(Money amount) {
        return amount.inCredit() ? Money.ZERO : amount;
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
