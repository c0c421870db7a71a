package org.doorstep.dev;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;

/**
 * A real PostgreSQL 18 beside the JVM. Tests share one ({@link #forTests()}) and take a database each; development
 * keeps its data between starts.
 */
public final class EmbeddedPostgresServer implements AutoCloseable {

    private static final String USER = "postgres";
    private static @Nullable EmbeddedPostgresServer shared;

    private final EmbeddedPostgres postgres;
    private final AutoCloseable watcher;

    private EmbeddedPostgresServer(EmbeddedPostgres postgres, Path data) throws IOException {
        this.postgres = postgres;
        // The first line of postmaster.pid is the process to end.
        this.watcher = Watcher.over(Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst().trim()), "INT");
        SpringApplication.getShutdownHandlers().add(this::close);
    }

    /** The one server of this test JVM, on a free port; its data goes when the JVM does. */
    public static synchronized EmbeddedPostgresServer forTests() {
        if (shared == null) {
            var data = RunFolders.mine(ProjectFolder.ROOT.resolve("backend/target/postgres")).resolve("data");
            shared = start(builder(data, 0)
                    .setCleanDataDirectory(true)
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off"), data);
        }
        return shared;
    }

    /** A server whose data stays in the folder when it stops. */
    static EmbeddedPostgresServer keeping(Path data, int port) {
        // Cleaning would fail on a folder left by a killed JVM, and the data is to be kept anyway.
        return start(builder(data, port).setCleanDataDirectory(false), data);
    }

    private static EmbeddedPostgres.Builder builder(Path data, int port) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setPort(port)
                .setRegisterShutdownHook(false)
                // The same order and the same capitals everywhere, whatever the machine's locale (docker-compose.yml too).
                .setLocaleConfig("encoding", "UTF8")
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("max_connections", "300")
                .setServerConfig("timezone", "UTC");
    }

    private static EmbeddedPostgresServer start(EmbeddedPostgres.Builder builder, Path data) {
        try {
            Files.createDirectories(data.getParent());
            return new EmbeddedPostgresServer(builder.start(), data);
        } catch (IOException | IllegalStateException e) {
            throw new IllegalStateException("PostgreSQL did not start. As root it needs user namespaces (unshare -U); "
                    + "where they are off, run the build as an ordinary user.", e);
        }
    }

    public int port() {
        return postgres.getPort();
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port() + "/" + database;
    }

    /** What the application needs to use the database. */
    public Map<String, String> properties(String database) {
        return Map.of(
                "doorstep.database.host", "localhost",
                "doorstep.database.port", Integer.toString(port()),
                "doorstep.database.name", database,
                "doorstep.database.user", USER,
                "doorstep.database.password", USER);
    }

    /** Makes an empty database; one that is there stays as it is. */
    public void createDatabase(String name) {
        if (!exists(name)) {
            execute("create database \"" + name + "\"");
        }
    }

    /** Makes a database as a quick copy of another one that nobody is connected to. */
    public void createDatabase(String name, String template) {
        execute("create database \"" + name + "\" template \"" + template + "\"");
    }

    public void dropDatabase(String name) {
        execute("drop database if exists \"" + name + "\" with (force)");
    }

    public boolean exists(String name) {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, name);
            return query.executeQuery().next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        try {
            postgres.close();
            watcher.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
