package org.doorstep.platform.tx;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.PoolMetrics;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.pool.InstrumentedPool;
import reactor.pool.PoolBuilder;

/**
 * Lets a crowd in a few at a time; the others wait in line, in the order they came, and take no connection while they do.
 * Half of the connections stay free for everybody else. For short looks that ask little: who waits here is not turned
 * away after {@code max-acquire-time}, so what each holds meanwhile must be small (backend/docs/adr/0024).
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
