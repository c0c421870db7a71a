package org.doorstep;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What a landlord's database may hold that upgrades from before. */
class UpgradeTests {

    private static final String SERVER = "jdbc:postgresql://localhost:" + TestDatabase.port() + "/";
    private static final String NAME = "upgraded";

    /** Told of as an invoice of 612.00, and a credit since: it stops no upgrade, and the other keeps how high it was. */
    @Test
    void aCostThatWasToldOfMayHaveBecomeACredit() throws SQLException {
        run("postgres", "create database " + NAME + " template template0");
        migrated("192");
        run(NAME, "set session_replication_role = replica", cost(1, -61_200), cost(2, 8_800), told(1), told(2));
        migrated("latest");
        assertThat(amounts()).containsExactly(8_800L);
    }

    private static void migrated(String target) {
        Flyway.configure().dataSource(SERVER + NAME, "postgres", "postgres").target(target).load().migrate();
    }

    private static String cost(int number, long pence) {
        return "insert into charge_cost (id, reference, schedule, year, head, supplier, invoice, what, received, amount) values ('%s', 'C%d', '%s', 2026, 'h', 's', 'i', 'w', '2026-07-10', %d)"
                .formatted(id(number), number, id(9), pence);
    }

    private static String told(int number) {
        return "insert into charge_told (cost, lease, told) values ('%s', 'L1', '2026-12-01')".formatted(id(number));
    }

    private static String id(int number) {
        return "00000000-0000-0000-0000-%012d".formatted(number);
    }

    private static void run(String database, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(SERVER + database, "postgres", "postgres"); var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<Long> amounts() throws SQLException {
        try (var connection = DriverManager.getConnection(SERVER + NAME, "postgres", "postgres"); var statement = connection.createStatement();
                var found = statement.executeQuery("select amount from charge_told order by amount")) {
            var amounts = new ArrayList<Long>();
            while (found.next()) {
                amounts.add(found.getLong(1));
            }
            return amounts;
        }
    }
}
