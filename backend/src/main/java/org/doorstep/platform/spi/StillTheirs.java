package org.doorstep.platform.spi;

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
     * @param id     of the case
     * @param person their reference
     * @return false when they are told no more of it; true for a case that is not there, of which nothing is known
     */
    Mono<Boolean> concerns(UUID id, String person);
}
