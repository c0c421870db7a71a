package org.doorstep.arrears;

import java.time.LocalDate;

import org.doorstep.kernel.Money;

/**
 * The one line about it that a first page has room for.
 *
 * @param account the ledger's reference of it
 * @param next    what happens next: as in {@link ArrearsView.OpenCase}
 * @param due     by when
 */
public record ArrearsLine(String account, Money owed, String next, LocalDate due) {}
