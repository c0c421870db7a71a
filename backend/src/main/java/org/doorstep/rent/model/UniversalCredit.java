package org.doorstep.rent.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.doorstep.kernel.Money;
import org.doorstep.rent.UniversalCreditYear;
import org.doorstep.rent.UniversalCreditYear.CreditMonth;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

/**
 * "Weekly payments are multiplied by 52 and divided by 12", and with rent-free weeks by 52 less those (Universal Credit
 * Regulations 2013, schedule 4, paragraph 7; rules.md RN-4): the 53rd charge of a long year is never counted. To the
 * nearest penny, a half up, as the Department does.
 */
public final class UniversalCredit {

    private static final int WEEKS = 52;
    private static final int MONTHS = 12;

    private UniversalCredit() {}

    /** What it pays in a month of a weekly charge. */
    public static Money monthly(Money weekly, int freeWeeks) {
        return new Money(Math.floorDiv(weekly.times(WEEKS - freeWeeks).pence() * 2 + MONTHS, 2 * MONTHS));
    }

    /**
     * What it counts of a week, and the year's months where the account is charged in every week of it: nobody can say here
     * what it paid somebody before their charges began, nor after they end.
     *
     * @param year   with the rent-free weeks of the tenancy but for those that the account was charged for
     * @param free   how many the tenancy has: what is charged while somebody is behind does not change what it counts
     * @param week the debit day whose charges are told as those of now
     */
    public static UniversalCreditYear of(RentYear year, int free, Charges charges, LocalDate week) {
        var months = year.debits().stream().allMatch(day -> charges.eligible(day).owed()) ? months(year, free, charges) : List.<CreditMonth>of();
        var weekly = charges.eligible(week);
        return new UniversalCreditYear(weekly, WEEKS - free, year.chargeWeeks(), monthly(weekly, free),
                months, sum(months.stream().map(CreditMonth::charged).toList()), sum(months.stream().map(CreditMonth::paid).toList()));
    }

    /** Each by the charges of its first debit. */
    private static List<CreditMonth> months(RentYear year, int free, Charges charges) {
        var debits = year.debits().stream().collect(groupingBy(YearMonth::from, TreeMap::new, toList()));
        var months = new ArrayList<CreditMonth>();
        var behind = Money.ZERO;
        for (var month : debits.entrySet()) {
            var charged = month.getValue().stream().filter(day -> !year.free().contains(day)).toList();
            var cost = charged.stream().map(charges::eligible).reduce(Money.ZERO, Money::plus);
            var paid = monthly(charges.eligible(month.getValue().getFirst()), free);
            behind = behind.plus(cost).minus(paid);
            months.add(new CreditMonth(month.getKey(), charged, cost, paid, behind));
        }
        return List.copyOf(months);
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }
}
