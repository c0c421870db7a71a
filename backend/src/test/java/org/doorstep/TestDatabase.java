package org.doorstep;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.doorstep.dev.EmbeddedPostgresServer;
import org.flywaydb.core.Flyway;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * One real PostgreSQL for the whole test run; every application context gets a database of its own, copied from one
 * that was migrated once.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final class Server {
        static final EmbeddedPostgresServer POSTGRES = start();

        private static EmbeddedPostgresServer start() {
            var server = EmbeddedPostgresServer.forTests();
            allowAnyClock(server.jdbcUrl("template1"));
            Flyway.configure().dataSource(server.jdbcUrl("template1"), "postgres", "postgres").load().migrate();
            return server;
        }

        /** Tests move their clock and not the database's, which refuses entries that are posted ahead of its own. */
        private static void allowAnyClock(String url) {
            try (var connection = DriverManager.getConnection(url, "postgres", "postgres"); var statement = connection.createStatement()) {
                statement.execute("alter role postgres set doorstep.clock_ahead = '100 years'");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The port the server listens on. */
    public static int port() {
        return Server.POSTGRES.port();
    }

    /** A fresh, migrated, empty database; its name. */
    public static synchronized String fresh() {
        var name = "test_" + COUNT.incrementAndGet();
        Server.POSTGRES.createDatabase(name);
        return name;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test database", Map.of(
                "doorstep.database.host", "localhost",
                "doorstep.database.port", port(),
                "doorstep.database.name", fresh(),
                "doorstep.database.user", "postgres",
                "doorstep.database.password", "postgres")));
    }
}
