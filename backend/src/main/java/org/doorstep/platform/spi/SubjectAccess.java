package org.doorstep.platform.spi;

import java.util.Set;
import java.util.UUID;

import reactor.core.publisher.Flux;

/**
 * What a module keeps about a person, all of it, for the person themselves: "the data subject shall have the right to
 * obtain … access to the personal data" (UK GDPR, article 15). Every module with a store of personal data offers one.
 */
public interface SubjectAccess {

    /**
     * One kind of thing that is kept.
     *
     * @param name what it is called, the same for ever: {@code repairs}, {@code surveys}
     * @param json a JSON array with an object for each thing, empty where there is none
     */
    record Section(String name, String json) {}

    /**
     * Somebody who asks.
     *
     * @param person     their reference
     * @param agreements the ones in force that name them, from every module's {@link #agreements}: what happens in a home
     *                   they have left is about whoever lives there now
     * @param cases      ids of the cases that are about them, from every module's {@link #cases}: what is kept by case and
     *                   not by person is found by these
     */
    record Whom(String person, Set<UUID> agreements, Set<UUID> cases) {
        public Whom {
            agreements = Set.copyOf(agreements);
            cases = Set.copyOf(cases);
        }
    }

    /** The agreements this module knows to name a person today. */
    default Flux<UUID> agreements(String person) {
        return Flux.empty();
    }

    /** The ids of this module's cases that are about a person under these agreements, or under none. */
    default Flux<UUID> cases(String person, Set<UUID> agreements) {
        return Flux.empty();
    }

    Flux<Section> about(Whom whom);
}
