package org.doorstep.repairs.service;

import java.util.Set;
import java.util.UUID;

/** Whose repairs a finder may find; asked for beside every id, so that somebody else's is simply not there. */
public sealed interface Whose {

    /**
     * @param person     their reference: what they reported of shared parts
     * @param agreements the ones they hold now: what was reported under them, by whomever; what they reported under one
     *                   they no longer hold is the business of those who live there now
     * @param places     homes and blocks of those agreements; not known where only a list is asked for
     */
    record Residents(String person, Set<UUID> agreements, Set<UUID> places) implements Whose {
        public Residents {
            agreements = Set.copyOf(agreements);
            places = Set.copyOf(places);
        }
    }

    /** Staff who work on repairs, and the background. */
    record Anybodys() implements Whose {}
}
