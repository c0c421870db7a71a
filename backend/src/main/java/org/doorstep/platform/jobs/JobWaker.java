package org.doorstep.platform.jobs;

import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.postgresql.api.PostgresqlResult;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Wrapped;
import java.time.Duration;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Hears PostgreSQL say that a job was committed, on a connection of its own beside the pool. Notifications of the time
 * it is down are lost, so each new connection starts with a look at the table; the runner's polling is the safety net.
 */
class JobWaker {

    private final ConnectionFactory database;

    JobWaker(ConnectionFactory database) {
        this.database = unpooled(database);
    }

    Disposable start(Runnable wake) {
        return heard().repeat()
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(200)).maxBackoff(Duration.ofSeconds(5)))
                .subscribe(_ -> wake.run());
    }

    private Flux<Object> heard() {
        return Flux.usingWhen(
                Mono.from(database.create()).cast(PostgresqlConnection.class),
                connection -> listen(connection).thenMany(
                        Flux.concat(Mono.just("connected"), connection.getNotifications())),
                PostgresqlConnection::close);
    }

    private static Mono<Void> listen(PostgresqlConnection connection) {
        return connection.createStatement("listen " + Jobs.CHANNEL).execute()
                .flatMap(PostgresqlResult::getRowsUpdated).then();
    }

    private static ConnectionFactory unpooled(ConnectionFactory factory) {
        var inner = factory;
        while (inner instanceof Wrapped<?> wrapped && wrapped.unwrap() instanceof ConnectionFactory wrappedOne) {
            inner = wrappedOne;
        }
        return inner;
    }
}
