package org.doorstep.accounts;

import java.time.LocalDate;
import java.util.Optional;
import org.doorstep.kernel.Money;

/**
 * How an account stands, for jobs that look at many.
 *
 * @param closed  its last day, when there is one
 * @param balance after the last entry; positive: the resident owes
 */
public record AccountStanding(AccountKind kind, Optional<LocalDate> closed, Money balance) {}
