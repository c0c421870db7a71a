package org.doorstep.platform.journey;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A journey under way.
 *
 * @param id     also the id of what it becomes, so that sending it twice makes one
 * @param doneAs the reference of what it became; empty while it is a draft
 */
public record Draft(UUID id, Answers answers, Instant changedAt, Optional<String> doneAs) {}
