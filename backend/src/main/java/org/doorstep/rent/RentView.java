package org.doorstep.rent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.doorstep.accounts.AccountCard;
import org.doorstep.kernel.Money;

/**
 * What is paid for a home or a garage, for what, and when.
 *
 * @param year       the rent year that has today in it
 * @param weekly     what a week costs now
 * @param begins     from which day on, where nothing is charged yet
 * @param lines      what each pound of it is for, beside the last week of the year before
 * @param compared   the debit day of that week; empty when nothing was charged then
 * @param next       the next day on which something is charged; empty when nothing is any more
 * @param equivalents the same by the month and every four weeks
 * @param forecast   how the account would stand at the year's end
 * @param change     the change of the weekly charge that was told and is still to come
 */
public record RentView(
        AccountCard account, RentYearView year, Money weekly, Optional<LocalDate> begins, List<Breakdown> lines, Optional<LocalDate> compared,
        Optional<NextDebit> next, Equivalent equivalents, Forecast forecast, Optional<ChargeChange> change) {

    public record NextDebit(LocalDate day, Money amount) {}

    /** Each rounded up to the next penny, so that a year of them is never short. */
    public record Equivalent(Money monthly, Money fourWeekly) {}

    /**
     * @param from  the debit day from which it counts
     * @param lines what each head costs then, beside what it costs the week before
     */
    public record ChargeChange(LocalDate from, List<Breakdown> lines, Money before, Money after) {}
}
