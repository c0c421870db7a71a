package org.doorstep.standards;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One page of what falls due next.
 *
 * @param next where the following page starts; empty: this is the last
 */
public record Upcoming(List<PromiseView> promises, Optional<Cursor> next) {

    public static final int PAGE_LIMIT = 100;

    /** The last promise of a page: the next page starts after it. */
    public record Cursor(Instant due, UUID id) {}

    /**
     * @param kinds kinds of subject wanted: {@code repair}; empty: all
     * @param after empty: from the start
     * @param size  1 to {@value #PAGE_LIMIT}; anything else is brought into that range
     */
    public record Query(Set<String> kinds, Optional<Cursor> after, int size) {
        public Query {
            size = Math.clamp(size, 1, PAGE_LIMIT);
        }
    }
}
