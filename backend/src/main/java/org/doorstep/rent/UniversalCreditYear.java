package org.doorstep.rent;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.doorstep.kernel.Money;

/**
 * Universal Credit's help with housing costs beside what is charged, over one rent year (rules.md RN-4).
 *
 * @param weekly       the part of the weekly charge it counts
 * @param countedWeeks how many weeks it counts: 52, less the rent-free ones
 * @param chargeWeeks  how many are charged
 * @param monthly      what it pays each month when it pays all of it
 * @param months       each calendar month of the rent year; none where the account is not charged in every week of it
 * @param charged      the eligible charges of those months
 * @param paid         what it pays in them
 */
public record UniversalCreditYear(
        Money weekly, int countedWeeks, int chargeWeeks, Money monthly, List<CreditMonth> months, Money charged, Money paid) {

    /** How much more is charged over the year than it pays; negative when it pays more. */
    public Money shortfall() {
        return charged.minus(paid);
    }

    /**
     * @param debits  the days of this month on which rent is charged
     * @param charged the eligible charges of those days
     * @param behind  how much more was charged than paid by the end of this month; negative when less
     */
    public record CreditMonth(YearMonth month, List<LocalDate> debits, Money charged, Money paid, Money behind) {}
}
