package org.doorstep.standards;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.kernel.Subject;

/**
 * A promise as it stands at this moment.
 *
 * @param state       {@code BROKEN} from the moment the due time has passed, stopped or not
 * @param due         done at this instant or before, it is kept
 * @param firstDue    the due time before any extension
 * @param provisional counted past the last known bank holiday
 * @param stoppedAt   when it was done or withdrawn; empty: still owed, even when broken
 * @param extended    why the due time was moved; empty: it was not
 * @param words       key of the standard's sentence
 * @param why         how the due time was counted
 */
public record PromiseView(
        UUID id, Subject subject, String standard, String charter, State state, Instant triggeredAt, Instant due,
        Instant firstDue, boolean provisional, Optional<Instant> stoppedAt, Optional<String> extended, String words,
        Due.Why why) {

    public enum State { OPEN, KEPT, BROKEN, WITHDRAWN }

    /** Whether something is still to be done. */
    public boolean owed() {
        return stoppedAt.isEmpty();
    }
}
