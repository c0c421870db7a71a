package org.doorstep.browser;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

import io.r2dbc.pool.ConnectionPool;
import org.doorstep.identity.web.TokensOfToday;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * The clock under the browser: it begins on a Tuesday morning in term time whatever today is, runs on, and is put
 * forward by {@code GET /dev/clock?to=}, so that a visit booked for later can be made within the same test. Tokens and
 * sessions live by the real time, as Keycloak does.
 */
@TestConfiguration(proxyBeanMethods = false)
@Import(TokensOfToday.class)
class BrowserClock {

    /** Tuesday 12 January 2027, 9:30am in England. */
    private static final Instant START = Instant.parse("2027-01-12T09:30:00Z");

    static final class Travelling extends Clock {

        private static final ZoneId LONDON = ZoneId.of("Europe/London");
        private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.between(Instant.now(), START));

        /** Never back: what was promised at a moment stays later than what came before it. */
        void forwardTo(Instant moment) {
            ahead.updateAndGet(now -> {
                var wanted = Duration.between(Instant.now(), moment);
                return wanted.compareTo(now) > 0 ? wanted : now;
            });
        }

        @Override
        public ZoneId getZone() {
            return LONDON;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.offset(Clock.system(zone), ahead.get());
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead.get());
        }
    }

    @Bean
    SlowRequests slowRequests(ConnectionPool pool) {
        return new SlowRequests(pool);
    }

    @Bean
    @Primary
    Travelling travellingClock() {
        return new Travelling();
    }

    @Bean
    RouterFunction<ServerResponse> clockHands(Travelling clock, DatabaseClient database) {
        return RouterFunctions.route(RequestPredicates.GET("/dev/clock"), request -> {
            request.queryParam("to").map(Instant::parse).ifPresent(clock::forwardTo);
            return ServerResponse.ok().bodyValue(clock.instant().toString());
        }).andRoute(RequestPredicates.GET("/dev/clock/behind"), _ -> behind(clock, database)
                .flatMap(jobs -> ServerResponse.ok().bodyValue(jobs)));
    }

    /** The jobs that were due before now and are not done: of the days that were passed over. */
    private static Mono<String> behind(Clock clock, DatabaseClient database) {
        return database.sql("select coalesce(string_agg(distinct task_name, ' '), '') as jobs from scheduled_tasks where execution_time < $1")
                .bind("$1", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).minusSeconds(5))
                .map(row -> row.get("jobs", String.class)).one();
    }
}
