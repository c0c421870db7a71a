package org.doorstep.accounts.service;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Whose accounts are asked for.
 *
 * @param all        everybody's
 * @param agreements those in force that name the caller today
 * @param person     the caller's reference, for what they hold when its agreement is over
 */
public record Seen(boolean all, Set<UUID> agreements, Optional<String> person) {

    static final Seen EVERYBODYS = new Seen(true, Set.of(), Optional.empty());

    public Seen {
        agreements = Set.copyOf(agreements);
    }
}
