package org.doorstep.platform.live;

import io.r2dbc.postgresql.api.Notification;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.postgresql.api.PostgresqlResult;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Wrapped;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Hears what PostgreSQL notifies, on a connection of its own beside the pool, and comes back after it was cut. */
public class Notifications {

    /** Said each time it has begun to listen: what was notified before was not heard. */
    public static final String BEGUN = "";

    private final ConnectionFactory database;

    public Notifications(ConnectionFactory database) {
        this.database = unpooled(database);
    }

    /** What is said on a channel, for as long as somebody listens; {@link #BEGUN} whenever something may have been missed. */
    public Flux<String> on(String channel) {
        return heard(channel).repeat()
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(200)).maxBackoff(Duration.ofSeconds(5)));
    }

    private Flux<String> heard(String channel) {
        return Flux.usingWhen(
                Mono.from(database.create()).cast(PostgresqlConnection.class),
                connection -> listen(connection, channel).thenMany(
                        Flux.concat(Mono.just(BEGUN), connection.getNotifications().map(Notifications::said))),
                PostgresqlConnection::close);
    }

    private static String said(Notification notification) {
        @Nullable String said = notification.getParameter();
        return said == null ? BEGUN : said;
    }

    private static Mono<Void> listen(PostgresqlConnection connection, String channel) {
        return connection.createStatement("listen " + channel).execute()
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
