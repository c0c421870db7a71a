package org.doorstep.rent.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.doorstep.kernel.Money;
import org.doorstep.rent.model.DebitCheck.Debited;

/**
 * Which rent-free weeks one account is charged for all the same: "some withhold them from tenants in arrears" (rules.md
 * RN-2). Of a week that has begun the ledger says whether it was; of one to come, today's balance: nobody knows better.
 */
public final class Withholding {

    private final RentCalendar calendar;
    private final RentYear year;
    private final LocalDate today;

    public Withholding(RentCalendar calendar, RentYear year, LocalDate today) {
        this.calendar = calendar;
        this.year = year;
        this.today = today;
    }

    /** The rent-free weeks that have begun and were charged. */
    public Set<LocalDate> charged(List<Debited> debited) {
        return year.free().stream().filter(day -> !day.isAfter(today)).filter(day -> debited.stream()
                .filter(each -> calendar.debitOf(each.day()).equals(day)).map(Debited::amount).reduce(Money.ZERO, Money::plus).owed())
                .collect(Collectors.toSet());
    }

    /**
     * Those to come that are withheld while it owes what it owes today.
     *
     * @param weekly what it is charged each week
     */
    public Set<LocalDate> toCome(Money balance, Money weekly) {
        return calendar.withholdsFreeWeeks(balance, weekly)
                ? year.free().stream().filter(day -> day.isAfter(today)).collect(Collectors.toSet()) : Set.of();
    }
}
