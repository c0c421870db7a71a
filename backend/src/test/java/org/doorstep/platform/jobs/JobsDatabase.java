package org.doorstep.platform.jobs;

import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import java.time.Duration;
import java.util.List;
import org.doorstep.dev.EmbeddedPostgresServer;
import org.flywaydb.core.Flyway;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

/** A real PostgreSQL with the jobs' table and nothing else of the application, for the tests of the machinery. */
final class JobsDatabase {

    static final String NAME = "jobs";
    private static final EmbeddedPostgresServer SERVER = start();
    static final PostgresqlConnectionFactory CONNECTIONS = new PostgresqlConnectionFactory(
            PostgresqlConnectionConfiguration.builder().host("localhost").port(SERVER.port())
                    .username("postgres").password("postgres").database(NAME).build());
    static final DatabaseClient SQL = DatabaseClient.create(CONNECTIONS);
    static final TransactionalOperator TX = TransactionalOperator.create(new R2dbcTransactionManager(CONNECTIONS));
    static final JobPool POOL = new JobPool(SERVER.jdbcUrl(NAME), "postgres", "postgres", 3);

    private JobsDatabase() {}

    private static EmbeddedPostgresServer start() {
        var server = EmbeddedPostgresServer.forTests();
        server.createDatabase(NAME, "template0");
        Flyway.configure().dataSource(server.jdbcUrl(NAME), "postgres", "postgres").locations("classpath:db/migration")
                .target("02").load().migrate();
        return server;
    }

    /** Polls so seldom that only a wake-up can explain a job that ran. */
    static JobSettings settings() {
        return polling(Duration.ofMinutes(10));
    }

    static JobSettings polling(Duration poll) {
        return new JobSettings(true, 4, 3, poll, Duration.ofMillis(200), 4, 3,
                Duration.ofMillis(10), Duration.ofMillis(50));
    }

    static void empty() {
        SQL.sql("delete from scheduled_tasks").fetch().rowsUpdated().block();
    }

    static List<String> waiting() {
        return SQL.sql("select task_name || ' ' || task_instance as job from scheduled_tasks order by 1")
                .map(row -> row.get("job", String.class)).all().collectList().block();
    }
}
