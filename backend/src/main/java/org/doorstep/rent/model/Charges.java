package org.doorstep.rent.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.doorstep.kernel.Money;
import org.doorstep.rent.Breakdown;
import org.doorstep.rent.Head;

/**
 * Every charge of an account, before, now and to come.
 *
 * @param all in any order; those of one head never overlap, which the database keeps
 */
public record Charges(List<Charge> all) {

    public Charges {
        all = List.copyOf(all);
    }

    /** Those of a day, in the order of {@link Head}. */
    public List<Charge> on(LocalDate day) {
        return all.stream().filter(charge -> charge.isOn(day)).sorted(Comparator.comparing(Charge::head)).toList();
    }

    /** What a week costs whose debit falls on this day. */
    public Money weekly(LocalDate day) {
        return sum(day, _ -> true);
    }

    /** The part of it that benefit for housing costs counts. */
    public Money eligible(LocalDate day) {
        return sum(day, Charge::eligible);
    }

    /** What these weeks cost together. */
    public Money over(List<LocalDate> debits) {
        return debits.stream().map(this::weekly).reduce(Money.ZERO, Money::plus);
    }

    /** The first day after this one on which a charge begins. */
    public Optional<LocalDate> beginsAfter(LocalDate day) {
        return all.stream().filter(charge -> charge.weekly().owed()).map(Charge::from).filter(from -> from.isAfter(day)).min(Comparator.naturalOrder());
    }

    /** The same without what would be charged after an account's last day. */
    public Charges until(Optional<LocalDate> last) {
        return last.map(day -> new Charges(all.stream().filter(charge -> !charge.from().isAfter(day))
                .map(charge -> charge.isOn(day) ? charge.endingOn(day) : charge).toList())).orElse(this);
    }

    /** The same where rises wait: what was charged a week before goes on meanwhile, whatever else is charged by then. */
    public Charges waiting(List<Wait> waits) {
        var held = this;
        for (var wait : Wait.apart(waits)) {
            held = held.waiting(wait);
        }
        return held;
    }

    private Charges waiting(Wait wait) {
        var before = wait.from().minusDays(7);
        var goesOn = all.stream().filter(charge -> charge.isOn(before)).map(charge -> charge.over(wait.from(), wait.until()));
        return new Charges(Stream.concat(all.stream().flatMap(charge -> charge.outside(wait)), goesOn).toList());
    }

    /** What each head costs on a day beside what it cost on an earlier one; a head of either day has its line. */
    public List<Breakdown> beside(LocalDate now, LocalDate before) {
        return Stream.of(Head.values()).flatMap(head -> line(head, now, before).stream()).toList();
    }

    private Optional<Breakdown> line(Head head, LocalDate now, LocalDate before) {
        var is = of(head, now);
        var was = of(head, before);
        return is.or(() -> was).map(charge -> new Breakdown(head, is.map(Charge::weekly), was.map(Charge::weekly), charge.eligible()));
    }

    private Optional<Charge> of(Head head, LocalDate day) {
        return all.stream().filter(charge -> charge.head() == head && charge.isOn(day)).findFirst();
    }

    private Money sum(LocalDate day, Predicate<Charge> which) {
        return all.stream().filter(charge -> charge.isOn(day)).filter(which).map(Charge::weekly).reduce(Money.ZERO, Money::plus);
    }
}
