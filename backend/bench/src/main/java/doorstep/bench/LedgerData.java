package doorstep.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/** Accounts and entries, put straight into the tables over a connection that no limit of time holds up. */
record LedgerData(Connection connection) implements AutoCloseable {

    private static final String COLUMNS =
            "account, seq, type, route, amount, effective, posted, source, reference, reverses, why, previous_balance, balance, batch";

    static LedgerData connect() throws SQLException {
        return new LedgerData(DriverManager.getConnection("jdbc:postgresql://localhost:%s/%s".formatted(
                System.getProperty("doorstep.database.port"), System.getProperty("doorstep.database.name")), Postgres.USER, Postgres.USER));
    }

    void accounts(int count) throws SQLException {
        run("""
                insert into account (id, reference, kind, agreement, opened)
                select gen_random_uuid(), 'B' || n, 'rent', gen_random_uuid(), '1970-01-05' from generate_series(1, %d) n""".formatted(count));
    }

    /** Whose account the first is, so that somebody can be logged in who may see it. */
    void tenant(String person) throws SQLException {
        run("""
                insert into home (id, uprn, line1, town, postcode, dwelling_type, bedrooms, patch)
                values (gen_random_uuid(), '100000077', '1 Bench Street', 'Northampton', 'NN1 1DE', 'flat', 2, 'north');
                insert into person (id, reference, given_name, family_name, channel, language, format)
                values (gen_random_uuid(), '%1$s', 'Bench', 'Resident', 'email', 'en', 'standard');
                insert into agreement (id, reference, kind, home_id, started, lives_there)
                select a.agreement, 'BA1', 'secure', h.id, date '1970-01-05', true from account a, home h where a.reference = 'B1' and h.uprn = '100000077';
                insert into agreement_party (agreement_id, person_id, role, place)
                select a.agreement, p.id, 'holder', 1 from account a, person p where a.reference = 'B1' and p.reference = '%1$s'""".formatted(person));
    }

    /** One entry after the other for each account in turn, as a week's file has them. */
    Path file(int rows, int accounts, LocalDate today) throws IOException {
        var file = Files.createTempFile("bench-entries", ".csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("account,type,route,amount,effective,posted,source,reference,batch,batch-rows,batch-total,as-at\n");
            var first = today.minusWeeks(rows / accounts + 1L);
            for (int i = 0; i < rows; i++) {
                var day = first.plusWeeks(i / accounts);
                out.write("B%d,rent,,104.20,%s,%s,bench,R%d,bench,%d,%d.%02d,%s\n".formatted(i % accounts + 1, day, day, i, rows,
                        10_420L * rows / 100, 10_420L * rows % 100, today));
            }
        }
        return file;
    }

    Path copyOut() throws SQLException, IOException {
        var file = Files.createTempFile("bench-entries", ".copy");
        try (var out = Files.newOutputStream(file)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (select " + COLUMNS + " from ledger_entry order by account, seq) to stdout", out);
        }
        return file;
    }

    long copyIn(Path rows) throws SQLException, IOException {
        try (var in = Files.newInputStream(rows)) {
            return connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy ledger_entry (" + COLUMNS + ") from stdin", in);
        }
    }

    /** Behind the triggers' back, which refuse it. */
    void empty() throws SQLException {
        run("set session_replication_role = replica; truncate ledger_entry cascade; set session_replication_role = origin");
    }

    /** More weeks for every account, as if they had been posted one after the other. */
    void fillTo(long entries, int accounts, LocalDate today) throws SQLException {
        long weeks = entries / accounts;
        run("set session_replication_role = replica");
        for (long week = count() / accounts + 1; week <= weeks; week += 50) {
            run("""
                    insert into ledger_entry (account, seq, type, amount, effective, posted, source, reference, previous_balance, balance)
                    select a.id, last.seq + n, 'rent', 100, date '%2$s', greatest(last.posted, timestamptz '%2$s'), 'fill', a.reference || '-' || (last.seq + n),
                           last.balance + 100 * (n - 1), last.balance + 100 * n
                    from generate_series(1::bigint, %1$d) n, account a
                    join lateral (select * from ledger_entry e where e.account = a.id order by seq desc limit 1) last on true
                    order by n""".formatted(Math.min(50, weeks - week + 1), today));
        }
        run("set session_replication_role = origin");
    }

    private long count() throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("select count(*) from ledger_entry")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    void settle() throws SQLException {
        run("vacuum analyze ledger_entry");
        run("checkpoint");
    }

    /** How the newest entries of one account are found. */
    List<String> plan() throws SQLException {
        var lines = new ArrayList<String>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("""
                explain (analyze, buffers, costs off, timing off, summary off)
                select e.* from account a left join lateral (
                    select * from ledger_entry l where l.account = a.id and l.seq < 9223372036854775807 order by l.seq desc limit 21) e on true
                where a.reference = 'B77'""")) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
