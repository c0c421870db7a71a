package org.doorstep.platform.spi;

import java.util.Set;
import java.util.UUID;

import reactor.core.publisher.Mono;

/**
 * Whether a case still concerns somebody who was to be told of it: days may lie between the writing of a message and its
 * sending, and people leave homes. The module whose cases they are offers a bean.
 */
public interface StillTheirs {

    /** The kind of subject it answers for: {@code repair}. */
    String kind();

    /**
     * Asked for a whole list at once.
     *
     * @return those who are told no more of it; of a case that is not there nothing is known, and it is not among them
     */
    Mono<Set<Told>> noLongerTheirs(Set<Told> told);

    /**
     * @param id     of the case
     * @param person their reference
     */
    record Told(UUID id, String person) {}
}
