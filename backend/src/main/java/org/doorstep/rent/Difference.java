package org.doorstep.rent;

import java.time.LocalDate;
import org.doorstep.kernel.Money;

/**
 * A week whose charge in the ledger is not what the calendar and the charges say.
 *
 * @param account  the reference of the account
 * @param day      the debit day of the week
 * @param expected nothing for a rent-free week, or one without charges
 * @param debited  nothing when no charge was posted for that week
 */
public record Difference(String account, LocalDate day, Money expected, Money debited) {}
