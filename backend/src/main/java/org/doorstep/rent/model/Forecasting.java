package org.doorstep.rent.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.doorstep.kernel.Money;
import org.doorstep.rent.Forecast;
import org.doorstep.rent.Forecast.Expected;
import org.doorstep.rent.model.RegularPayments.Regular;

/** The balance at the end of the rent year, from the charges to come and the payments that have come regularly. */
public final class Forecasting {

    private Forecasting() {}

    /**
     * @param balance     now; positive: owed
     * @param chargedLast the debit day up to which the ledger has charged; empty when it has charged nothing yet
     * @param year        with the rent-free weeks of this account
     */
    public static Forecast of(Money balance, LocalDate today, Optional<LocalDate> chargedLast, RentYear year, Charges charges,
            List<Regular> regular) {
        var toCome = year.charged().stream()
                .filter(day -> chargedLast.map(day::isAfter).orElse(!day.isBefore(today)))
                .filter(day -> charges.weekly(day).pence() != 0).toList();
        var cost = charges.over(toCome);
        var payments = regular.stream().map(each -> new Expected(each.way(), each.amount(), each.times(today, year.last())))
                .filter(each -> each.times() > 0).toList();
        var paid = payments.stream().map(each -> each.amount().times(each.times())).reduce(Money.ZERO, Money::plus);
        return new Forecast(year.last(), toCome.size(), cost, payments, balance.plus(cost).minus(paid));
    }
}
