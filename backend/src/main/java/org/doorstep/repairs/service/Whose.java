package org.doorstep.repairs.service;

import java.util.Set;
import java.util.UUID;

/** Whose repairs a finder may find; asked for beside every id, so that somebody else's is simply not there. */
public sealed interface Whose {

    /**
     * @param person     their reference: what they reported themselves
     * @param agreements the ones they hold now: what was reported under them
     */
    record Residents(String person, Set<UUID> agreements) implements Whose {
        public Residents {
            agreements = Set.copyOf(agreements);
        }
    }

    /** Staff who work on repairs, and the background. */
    record Anybodys() implements Whose {}
}
