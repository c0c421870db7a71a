package org.doorstep.residents;

import java.util.Collection;

/** Somebody an agreement names, in its order. */
public record Party(Person person, PartyRole role) {

    /** Whether this person, by their reference, is one of those whom an agreement names. */
    public static boolean names(Collection<Party> parties, String person) {
        return parties.stream().anyMatch(party -> party.person().reference().equals(person));
    }
}
