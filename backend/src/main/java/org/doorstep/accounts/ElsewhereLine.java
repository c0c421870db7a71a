package org.doorstep.accounts;

import java.time.LocalDate;
import java.util.UUID;

import org.doorstep.kernel.Money;

/**
 * A line of a bank's file of money that another door put on accounts.
 *
 * @param written what stands where whoever pays writes a reference
 * @param amount  as the bank has it: more than nothing came in, less was paid out
 * @param day     the bank's
 */
public record ElsewhereLine(UUID id, String written, Money amount, LocalDate day) {}
