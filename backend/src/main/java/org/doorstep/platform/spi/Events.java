package org.doorstep.platform.spi;

import reactor.core.publisher.Mono;

/** Tells other modules that something happened. */
public interface Events {

    /**
     * Hands the event to every {@link EventListener} of its class, each in a job of its own, after the caller's
     * transaction has committed; when it rolls back, nobody hears of it.
     *
     * @param event a record of a module's {@code events} package, of kernel and JDK types only
     */
    Mono<Void> publish(Object event);
}
