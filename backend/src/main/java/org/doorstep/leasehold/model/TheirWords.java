package org.doorstep.leasehold.model;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Whose words about a lease somebody may read: those of the people it names today, who share it. Whoever has left it takes theirs
 * along, and what they were answered; that they asked stays, since an assignment leaves a request valid (Landlord and Tenant Act
 * 1985, section 24).
 *
 * @param named by their references; empty for staff, who read everybody's
 */
public record TheirWords(Optional<Set<String>> named) {

    public static final TheirWords ALL = new TheirWords(Optional.empty());

    public TheirWords {
        named = named.map(Set::copyOf);
    }

    public static TheirWords of(Collection<String> named) {
        return new TheirWords(Optional.of(Set.copyOf(named)));
    }

    /** @param person who wrote, by their reference */
    public boolean has(String person) {
        return named.map(people -> people.contains(person)).orElse(true);
    }
}
