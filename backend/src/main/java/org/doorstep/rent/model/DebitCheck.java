package org.doorstep.rent.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.doorstep.kernel.Money;
import org.doorstep.rent.Difference;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;
import static java.util.stream.Collectors.mapping;

/** What was debited beside what the calendar says. The housing system raises the charges; this finds where it did not. */
public final class DebitCheck {

    private DebitCheck() {}

    /** A weekly charge as posted, or one that was taken back, which is negative. */
    public record Debited(LocalDate day, Money amount) {}

    /**
     * In a week in which the charge changes, begins or ends, whatever lies between the two is right: the housing system
     * counts its days.
     *
     * @param weeks    the debit days to look at
     * @param free     those on which nothing is charged
     * @param withheld whether rent-free weeks may be charged to this account: then both is right
     * @param debited  by whatever day of the week it is dated
     */
    public static List<Difference> of(String account, RentCalendar calendar, List<LocalDate> weeks, Set<LocalDate> free,
            boolean withheld, Charges charges, List<Debited> debited) {
        Map<LocalDate, Money> byWeek = debited.stream().collect(groupingBy(each -> calendar.debitOf(each.day()), TreeMap::new,
                mapping(Debited::amount, reducing(Money.ZERO, Money::plus))));
        return weeks.stream()
                .map(week -> new Difference(account, week, free.contains(week) ? Money.ZERO : charges.weekly(week),
                        byWeek.getOrDefault(week, Money.ZERO)))
                .filter(week -> !right(week, free.contains(week.day()), withheld, charges))
                .toList();
    }

    private static boolean right(Difference week, boolean free, boolean withheld, Charges charges) {
        return free && week.debited().nothing()
                || (!free || withheld) && between(week.debited(), charges.weekly(week.day()), charges.weekly(week.day().plusDays(6)));
    }

    private static boolean between(Money amount, Money one, Money other) {
        return amount.compareTo(one) * amount.compareTo(other) <= 0;
    }
}
