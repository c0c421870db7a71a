package org.doorstep.rent;

import java.time.LocalDate;
import java.util.List;

/**
 * A rent year as people are told it.
 *
 * @param name     2026/27
 * @param first    its first debit day
 * @param last     the last day of its last week
 * @param weeks    52 or 53
 * @param charged  for how many of them this account is charged
 * @param free     the debit days of the others, in order
 * @param withheld rent-free weeks to come that this account is charged for, while it is behind with its rent
 */
public record RentYearView(String name, LocalDate first, LocalDate last, int weeks, int charged, List<LocalDate> free, List<LocalDate> withheld) {}
