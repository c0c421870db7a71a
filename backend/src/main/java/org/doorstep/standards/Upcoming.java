package org.doorstep.standards;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.doorstep.kernel.Subject;

/**
 * One page of what falls due next: of each subject the promise that does first, on one page alone.
 *
 * @param owed how many promises of each of these subjects are open, on whatever page they would fall due
 * @param next where the following page starts; empty: this is the last
 */
public record Upcoming(List<PromiseView> promises, Map<Subject, Integer> owed, Optional<Cursor> next) {

    public static final int PAGE_LIMIT = 100;

    /** The last promise of a page: the next page starts after it. */
    public record Cursor(Instant due, UUID id) {}

    /**
     * @param kinds  kinds of subject wanted: {@code repair}; empty: all
     * @param except kinds left out all the same
     * @param after  empty: from the start
     * @param size   1 to {@value #PAGE_LIMIT}; anything else is brought into that range
     */
    public record Query(Set<String> kinds, Set<String> except, Optional<Cursor> after, int size) {
        public Query {
            size = Math.clamp(size, 1, PAGE_LIMIT);
        }
    }
}
