package org.doorstep.accounts;

import java.time.LocalDate;

/** From the first to the last day, both included, as days are in England. */
public record Period(LocalDate from, LocalDate to) {}
