package org.doorstep.repairs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A repair in a list: what it is, where, and what happens next. */
public record RepairCard(
        String reference, String fault, String place, String priority, String state, NextStep next, Instant reportedAt,
        Optional<LocalDate> visitDay, Optional<String> visitWindow, boolean open) {}
