package org.doorstep.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresServerTests {

    private final EmbeddedPostgresServer postgres = EmbeddedPostgresServer.forTests();

    @Test
    void copiesADatabaseFromATemplate() throws SQLException {
        postgres.createDatabase("template_for_a_test");
        run("template_for_a_test", "create table kept (word text); insert into kept values ('here')");

        postgres.createDatabase("copy_for_a_test", "template_for_a_test");

        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("copy_for_a_test"), "postgres", "postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select word, current_setting('server_version_num')::int from kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("here");
            assertThat(rows.getInt(2)).isBetween(180000, 189999);
        }
        postgres.dropDatabase("copy_for_a_test");
        postgres.dropDatabase("template_for_a_test");
        assertThat(postgres.exists("copy_for_a_test")).isFalse();
    }

    @Test
    void knowsTheCapitalsOfEveryLanguage() throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("postgres"), "postgres", "postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select upper('zażółć'), current_setting('server_encoding')")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("ZAŻÓŁĆ");
            assertThat(rows.getString(2)).isEqualTo("UTF8");
        }
    }

    private void run(String database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(database), "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
