package org.doorstep.appointments;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A visit as staff see it: with its place in the operative's day and what the landlord promised.
 *
 * @param plannedFrom  civil time, for now: it may still move within the window
 * @param plannedUntil civil time
 * @param due          when the promise behind it falls due
 * @param follows      the visit it was booked from
 */
public record DiaryVisit(VisitView visit, String operativeCode, LocalTime plannedFrom, LocalTime plannedUntil,
        String trade, String patch, int minutes, Instant due, Optional<UUID> follows) {}
