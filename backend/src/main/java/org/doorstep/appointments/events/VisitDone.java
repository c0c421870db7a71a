package org.doorstep.appointments.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.doorstep.kernel.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The operative was there and left.
 *
 * @param arrivedAt when they came; when they left, where nobody said
 * @param whatWasDone in the operative's words
 * @param waitingFor the named reason, while waiting
 * @param outcome   {@code completed}, {@code next-visit} or {@code waiting}
 * @param firstTime whether it was put right at the first visit; false unless completed
 * @param nextVisit the visit booked before leaving
 * @param reviewOn  the day somebody looks again, while waiting
 */
public record VisitDone(UUID visit, Subject about, Instant arrivedAt, Instant at, String outcome, String whatWasDone,
        boolean firstTime, @Nullable String waitingFor,
        @Nullable UUID nextVisit, @Nullable LocalDate reviewOn) {}
