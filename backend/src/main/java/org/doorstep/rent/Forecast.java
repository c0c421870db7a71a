package org.doorstep.rent;

import java.time.LocalDate;
import java.util.List;
import org.doorstep.kernel.Money;

/**
 * How the account would stand at the end of the rent year if nothing else happened.
 *
 * @param until    the last day of the rent year
 * @param debits   how many weeks are still to be charged
 * @param charges  what they cost
 * @param payments those that have come regularly, if they go on
 * @param balance  positive: owed
 */
public record Forecast(LocalDate until, int debits, Money charges, List<Expected> payments, Money balance) {

    /**
     * @param way    as the ledger calls it
     * @param amount of each
     * @param times  how many are still to come
     */
    public record Expected(String way, Money amount, int times) {}
}
