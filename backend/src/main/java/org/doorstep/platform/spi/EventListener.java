package org.doorstep.platform.spi;

import reactor.core.publisher.Mono;

/**
 * A bean that wants to know. It hears an event at least once, after the commit, perhaps late and out of order, and is
 * tried again when it fails: so it is idempotent by what the event names.
 */
public interface EventListener<E> {

    /** Stable, unique: {@code surveys.after-repair}. Waiting events are kept under it, so it outlives class names. */
    String name();

    Class<E> event();

    Mono<Void> on(E event);
}
