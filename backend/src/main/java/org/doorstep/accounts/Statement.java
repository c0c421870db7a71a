package org.doorstep.accounts;

import java.util.List;

import org.doorstep.kernel.Money;

/**
 * What happened on an account between two days, by the day each entry was posted.
 *
 * @param opening before the first line
 * @param lines   the oldest first, each with the ledger's own balance after it
 * @param closing after the last line: the opening and all amounts of the lines
 */
public record Statement(AccountCard account, Period period, Money opening, List<EntryView> lines, Money closing) {}
