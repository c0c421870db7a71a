package org.doorstep.rent;

import org.doorstep.accounts.AccountCard;

/** An account and how its balance went over the last twelve months, or since it was opened. */
public record BalanceView(AccountCard account, BalanceOverTime balance) {}
