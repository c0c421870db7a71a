package org.doorstep.surveys;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An invitation to say how it went.
 *
 * @param reference of the repair it is about
 * @param answered  when they did; empty while they have not
 */
public record SurveyView(UUID id, String reference, Instant invited, Optional<Instant> answered) {}
