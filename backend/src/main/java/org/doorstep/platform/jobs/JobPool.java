package org.doorstep.platform.jobs;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The few JDBC connections of the job runner. Deliberately no {@code DataSource} bean: one would turn Spring Boot's
 * JDBC transaction manager on beside the reactive one.
 */
class JobPool implements AutoCloseable {

    private final HikariDataSource pool;

    JobPool(String url, @Nullable String user, @Nullable String password, int connections) {
        var config = new HikariConfig();
        config.setPoolName("jobs");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setInitializationFailTimeout(-1);
        pool = new HikariDataSource(config);
    }

    DataSource connections() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
