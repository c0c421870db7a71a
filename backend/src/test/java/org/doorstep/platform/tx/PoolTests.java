package org.doorstep.platform.tx;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.pool.PoolMetrics;
import java.time.Duration;
import java.util.List;
import org.doorstep.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.util.retry.Retry;

/** Connections to the database: there from the start, never handed out dead, never left taken. */
@IntegrationTest
class PoolTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    ConnectionPool pool;

    @Autowired
    DatabaseClient database;

    @Test
    void isFullBeforeAnybodyAsks(@Autowired ConfigurableApplicationContext doorstep) {
        var ready = new ApplicationReadyEvent(new SpringApplication(), new String[0], doorstep, Duration.ZERO);
        var fresh = new ConnectionPool(ConnectionPoolConfiguration.builder(pool.unwrap()).initialSize(3).maxSize(3).build());
        assertThat(fresh.getMetrics().orElseThrow().allocatedSize()).isZero();
        new PoolConfiguration().filled(fresh).onApplicationEvent(ready);
        StepVerifier.create(until(() -> fresh.getMetrics().orElseThrow().allocatedSize() == 3).then(fresh.disposeLater()))
                .expectComplete().verify(PATIENCE);
    }

    @Test
    void givesOutNoConnectionThatTheDatabaseHasClosed() {
        var others = "select pg_terminate_backend(pid) from pg_stat_activity "
                + "where datname = current_database() and pid <> pg_backend_pid() and application_name like 'r2dbc%'";
        database.sql(others).mapValue(Boolean.class).all().blockLast(PATIENCE);
        // What the database said on closing is on its way: no longer than that may a dead one be taken for alive.
        var all = Flux.range(0, 4 * metrics().getMaxAllocatedSize()).flatMap(_ -> one()).collectList()
                .retryWhen(Retry.fixedDelay(20, Duration.ofMillis(50)));
        StepVerifier.create(all.map(List::size)).expectNext(4 * metrics().getMaxAllocatedSize()).expectComplete().verify(PATIENCE);
    }

    @Test
    void keepsNoConnectionForAQuestionNobodyWaitsForAnyMore() {
        Flux.range(0, 200)
                .flatMap(_ -> database.sql("select pg_sleep(0.2)::text").mapValue(String.class).all()
                        .then().timeout(Duration.ofMillis(20), Mono.empty()), 50)
                .blockLast(PATIENCE);
        StepVerifier.create(until(() -> metrics().acquiredSize() == 0 && metrics().pendingAcquireSize() == 0))
                .expectNext(true).expectComplete().verify(PATIENCE);
        assertThat(one().block(PATIENCE)).isEqualTo(1);
    }

    private Mono<Integer> one() {
        return database.sql("select 1").mapValue(Integer.class).one();
    }

    private PoolMetrics metrics() {
        return pool.getMetrics().orElseThrow();
    }

    private static Mono<Boolean> until(java.util.function.BooleanSupplier there) {
        return Mono.fromSupplier(there::getAsBoolean).filter(yes -> yes).repeatWhenEmpty(again -> again.delayElements(Duration.ofMillis(50)));
    }
}
