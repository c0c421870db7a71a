package org.doorstep.arrears;

import java.time.LocalDate;

import org.doorstep.kernel.Money;

/**
 * What of an account's balance an agreed payment takes next: it is not late before its day.
 *
 * @param amount of what is on the account now
 * @param day    when it is taken
 */
public record TakenView(Money amount, LocalDate day) {}
