package org.doorstep.contact;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/**
 * When somebody comes, as the person waiting knows it.
 *
 * @param id       the visit's inner id: the same through every change, it ties calendar entries and reminders together
 * @param day      civil day in England
 * @param from     the window's start, time on the clock in England
 * @param to       its end
 * @param revision 0 when booked, one more with each change; a calendar needs it to believe the newer one
 */
public record VisitTime(UUID id, LocalDate day, LocalTime from, LocalTime to, int revision) {}
