package org.doorstep.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.kernel.Money;

/**
 * An entry without an account.
 *
 * @param account   as the file wrote it
 * @param amount    positive: more is owed
 * @param effective the day it is for
 * @param arrived   when the file came in
 * @param note      what was found out so far; may be empty
 * @param placed    how often it was put on an account and taken back
 */
public record SuspenseLine(
        UUID id, String account, EntryType type, Optional<Route> route, Money amount, LocalDate effective, String source,
        String reference, Instant arrived, String note, int placed) {}
