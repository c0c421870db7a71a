package org.doorstep.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.doorstep.kernel.Money;

/**
 * One line of an account.
 *
 * @param seq       its place on the account, from 1
 * @param amount    positive: more is owed
 * @param balance   after it
 * @param effective the day it is for
 * @param posted    when it came onto the account: never before the one before it
 * @param source    who posted it: {@code card}, {@code leasehold}
 * @param reference what whoever posted it calls it
 * @param reverses  the place of the entry it takes back
 * @param why       of a reversal or a correction, in staff's words
 */
public record EntryView(
        long seq, EntryType type, Optional<Route> route, Money amount, Money balance, LocalDate effective, Instant posted,
        String source, String reference, Optional<Long> reverses, Optional<String> why) {}
