package org.doorstep.rent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.doorstep.accounts.AccountCard;
import org.doorstep.kernel.Money;

/**
 * What to tell the Department for Work and Pensions, and how its months stand beside our weeks.
 *
 * @param begins   the first day on which something is charged, where nothing is yet
 * @param rent     each week for the home itself
 * @param services the services it counts, each week
 * @param others   those it does not count
 */
public record UniversalCreditView(
        AccountCard account, RentYearView year, Optional<LocalDate> begins, Money rent, List<Breakdown> services,
        List<Breakdown> others, UniversalCreditYear months) {}
