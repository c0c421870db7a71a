package org.doorstep.platform.tx;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.PoolMetrics;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.pool.InstrumentedPool;
import reactor.pool.PoolBuilder;

/**
 * Lets a crowd in a few at a time. The others wait in line, in the order they came, and hold nothing while they do:
 * without it two thousand who want the same slots at once wait for connections instead, and most are turned away when
 * their patience for one ({@code max-acquire-time}) ends. Half of the connections stay free for everybody else.
 */
@Component
public class Bulkhead {

    private final InstrumentedPool<Object> places;

    Bulkhead(ConnectionPool connections) {
        int all = connections.getMetrics().map(PoolMetrics::getMaxAllocatedSize).orElse(2);
        this.places = PoolBuilder.from(Mono.fromSupplier(Object::new)).sizeBetween(0, Math.max(1, all / 2)).buildPool();
    }

    /** The work, begun when there is a place for it. Not to be used inside itself: the inner one might wait for the outer. */
    public <T> Mono<T> pass(Mono<T> work) {
        return places.withPoolable(_ -> work).singleOrEmpty();
    }
}
