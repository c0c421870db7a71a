package org.doorstep.platform.tx;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.r2dbc.autoconfigure.ConnectionFactoryOptionsBuilderCustomizer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.resources.LoopResources;

/**
 * How connections to the database are driven (backend/docs/adr/0017). They have threads of their own: opened on a thread
 * that serves HTTP they would all stay with that one. And the pool is filled before anybody asks, which its
 * {@code initial-size} alone does not do.
 */
@Configuration(proxyBeanMethods = false)
class PoolConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(PoolConfiguration.class);

    @Bean(destroyMethod = "dispose")
    LoopResources databaseThreads() {
        int threads = Runtime.getRuntime().availableProcessors();
        return LoopResources.create("database", 1, threads, true, false);
    }

    @Bean
    ConnectionFactoryOptionsBuilderCustomizer onThreadsOfTheirOwn(LoopResources databaseThreads) {
        return options -> options.option(PostgresqlConnectionFactoryProvider.LOOP_RESOURCES, databaseThreads);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> filled(ConnectionPool pool) {
        return _ -> pool.warmup().subscribe(
                _ -> { },
                // The pool opens connections when they are asked for: a database that is late costs only that.
                error -> LOG.warn("The pool could not be filled at start: {}", error.getClass().getSimpleName()));
    }
}
