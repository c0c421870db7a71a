package org.doorstep.surveys;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An invitation to say how it went.
 *
 * @param reference of the repair it is about
 * @param answered  when they did; empty while they have not
 * @param callBy    by when we ring to ask why; empty unless that is promised and still to be done
 */
public record SurveyView(UUID id, String reference, Instant invited, Optional<Instant> answered, Optional<Instant> callBy) {}
