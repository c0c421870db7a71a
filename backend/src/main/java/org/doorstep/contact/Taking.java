package org.doorstep.contact;

import java.time.LocalDate;
import org.doorstep.kernel.Money;

/**
 * Money that is taken by Direct Debit each month, as its notice has to tell it (rules.md DD-2).
 *
 * @param amount     more than nothing
 * @param day        it is taken on first
 * @param noticeDays working days of notice that were agreed
 */
public record Taking(Money amount, LocalDate day, int noticeDays) {}
