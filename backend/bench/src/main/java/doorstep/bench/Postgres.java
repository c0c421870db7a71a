package doorstep.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** The same PostgreSQL for everything that is compared; it waits for the disk as in production. */
record Postgres(EmbeddedPostgres server, AtomicInteger databases) implements AutoCloseable {

    static final String USER = "postgres";

    static Postgres start() throws IOException {
        return new Postgres(
                EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("shared_buffers", "256MB")
                        .start(),
                new AtomicInteger());
    }

    int port() {
        return server.getPort();
    }

    String freshDatabase() throws SQLException {
        var name = "bench_" + databases.incrementAndGet();
        try (var connection = connect("postgres"); var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return name;
    }

    Connection connect(String database) throws SQLException {
        return server.getDatabase(USER, database).getConnection();
    }

    void run(String database, String sql) throws SQLException {
        try (var connection = connect(database); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
