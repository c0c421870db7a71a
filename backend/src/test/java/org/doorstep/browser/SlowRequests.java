package org.doorstep.browser;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import io.r2dbc.pool.ConnectionPool;
import org.doorstep.TestDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * What a request waits for that is not answered for long, into the log of the run: once in a dozen runs one was not, and
 * what is seen afterwards does not tell why. Streams are meant to last.
 */
class SlowRequests implements WebFilter, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(SlowRequests.class);
    private static final Duration LONG = Duration.ofSeconds(8);
    private static final String ACTIVITY = """
            select concat_ws(' | ', pid, state, wait_event, pg_blocking_pids(pid), now() - xact_start, left(regexp_replace(query, '\\s+', ' ', 'g'), 160))
            from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()""";

    private final ConnectionPool pool;

    SlowRequests(ConnectionPool pool) {
        this.pool = pool;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (exchange.getRequest().getHeaders().getAccept().contains(MediaType.TEXT_EVENT_STREAM)) {
            return chain.filter(exchange);
        }
        var what = exchange.getRequest().getMethod() + " " + exchange.getRequest().getPath();
        var watch = Schedulers.boundedElastic().schedule(() -> tell(what), LONG.toMillis(), TimeUnit.MILLISECONDS);
        return chain.filter(exchange).doFinally(_ -> watch.dispose());
    }

    private void tell(String what) {
        LOG.warn("{} is not answered after {}\n{}\n{}\n{}", what, LONG, connections(), activity(), threads());
    }

    private String connections() {
        return pool.getMetrics().map(metrics -> "connections: %d allocated, %d acquired, %d idle, %d waited for".formatted(
                metrics.allocatedSize(), metrics.acquiredSize(), metrics.idleSize(), metrics.pendingAcquireSize())).orElse("no pool");
    }

    private static String activity() {
        try (var connection = DriverManager.getConnection("jdbc:postgresql://localhost:" + TestDatabase.port() + "/postgres", "postgres", "postgres");
                var statement = connection.createStatement(); var rows = statement.executeQuery(ACTIVITY)) {
            var lines = new StringBuilder();
            while (rows.next()) {
                lines.append(rows.getString(1)).append('\n');
            }
            return lines.toString();
        } catch (SQLException e) {
            return e.toString();
        }
    }

    /** Those that serve, and what of ours they are in. */
    private static String threads() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> Arrays.stream(thread.getValue()).anyMatch(frame -> frame.getClassName().startsWith("org.doorstep"))
                        || thread.getKey().getName().matches("(reactor-http|database).*"))
                .map(thread -> thread.getKey().getName() + " " + thread.getKey().getState() + "\n    "
                        + Arrays.stream(thread.getValue()).limit(25).map(StackTraceElement::toString).collect(Collectors.joining("\n    ")))
                .collect(Collectors.joining("\n"));
    }
}
