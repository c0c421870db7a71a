package org.doorstep.contact;

import java.time.LocalDate;
import org.doorstep.kernel.Money;

/**
 * Money that is taken by Direct Debit each month, as its notice has to tell it (rules.md DD-2); or that was paid by card.
 *
 * @param amount     more than nothing
 * @param day        it is taken on first, or was
 * @param noticeDays working days of notice that were agreed; none for a card
 */
public record Taking(Money amount, LocalDate day, int noticeDays) {}
