package org.doorstep.arrears.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.doorstep.kernel.Money;

/**
 * How far somebody is behind on a day. Payments pay the oldest charge first; a charge that was only just made is not late
 * yet, so a week's rent makes nobody behind before its week is over.
 *
 * @param owed  what is late
 * @param since the first day any of it was late, as far as anybody could know: not before the charge was on the account, nor
 *              while a payment stood there that was taken off later
 */
public record Behind(Money owed, LocalDate since) {

    /**
     * What is late on a day; empty when it is nothing, or too little to write about.
     *
     * @param asOf  the day up to which it is known what was paid: {@link ArrearsRules#asOf}
     * @param taken how much of the newest of it is taken on an agreed day: what is late is older
     */
    public static Optional<Behind> on(LocalDate today, LocalDate asOf, Money balance, Money taken, List<Line> newestFirst, ArrearsRules rules) {
        var late = late(asOf, balance, taken, newestFirst, rules);
        return late.compareTo(rules.least()) < 0 ? Optional.empty() : Optional.of(new Behind(late, since(late.plus(taken), today, asOf, newestFirst, rules)));
    }

    /** What is on the account without what was only just charged or is taken on an agreed day; below nothing when more than that is paid. */
    public static Money late(LocalDate asOf, Money balance, Money taken, List<Line> newestFirst, ArrearsRules rules) {
        return charges(newestFirst).stream().filter(line -> asOf.isBefore(rules.late(line.effective())))
                .map(Line::amount).reduce(balance.minus(taken), Money::minus);
    }

    /** The first day on which any of it was late: from the newest late charge back until what is late is all accounted for. */
    private static LocalDate since(Money unpaidLate, LocalDate today, LocalDate asOf, List<Line> newestFirst, ArrearsRules rules) {
        var unpaid = Unpaid.again(newestFirst);
        var left = unpaidLate;
        var since = today;
        for (var line : charges(newestFirst)) {
            if (asOf.isBefore(rules.late(line.effective()))) {
                continue;
            }
            since = earlier(since, later(later(rules.late(line.effective()), line.posted()), unpaid.since(left)));
            left = left.minus(line.amount());
            if (!left.owed()) {
                break;
            }
        }
        return since;
    }

    /**
     * What was charged and not taken back. A payment the bank took back is no charge: what it paid is late again at once. What puts a
     * charge right downwards is none either: like a payment, it pays the oldest first.
     */
    private static List<Line> charges(List<Line> lines) {
        Set<Long> takenBack = lines.stream().flatMap(line -> line.reverses().stream()).collect(Collectors.toSet());
        return lines.stream().filter(line -> line.charge() && line.amount().owed() && !takenBack.contains(line.seq())).toList();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /**
     * One entry of the account.
     *
     * @param charge    whether something was charged by it, or put right of what was
     * @param effective the day it is for
     * @param posted    the day it came onto the account
     * @param reverses  the place of the entry it takes back
     */
    public record Line(long seq, boolean charge, Money amount, LocalDate effective, LocalDate posted, Optional<Long> reverses) {}
}
