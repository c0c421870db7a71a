package org.doorstep.appointments.events;

import java.time.Instant;
import java.util.UUID;
import org.doorstep.kernel.Subject;

/**
 * Nobody was in, says the operative.
 *
 * @param answerUntil until when the resident may answer "I was in": nothing is closed for want of access before
 */
public record NoAccessRecorded(UUID visit, Subject about, Instant at, Instant answerUntil) {}
