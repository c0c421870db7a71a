package org.doorstep.accounts.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.doorstep.accounts.EntryType;
import org.doorstep.accounts.Route;
import org.doorstep.kernel.Money;

/** An entry as it is to be kept. */
public record Entry(
        long seq, EntryType type, Optional<Route> route, Money amount, LocalDate effective, Instant posted, String source,
        String reference, Optional<Long> reverses, Optional<String> why, Money previousBalance, Money balance) {}
