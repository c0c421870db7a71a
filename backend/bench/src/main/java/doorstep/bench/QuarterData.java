package doorstep.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;

/** Homes whose people owe rent and pay it, and buildings of leases, put straight into the tables. */
record QuarterData(Connection connection) implements AutoCloseable {

    private static final int LEASES_A_BUILDING = 20;

    static QuarterData connect() throws SQLException {
        return new QuarterData(DriverManager.getConnection("jdbc:postgresql://localhost:%s/%s".formatted(
                System.getProperty("doorstep.database.port"), System.getProperty("doorstep.database.name")), Postgres.USER, Postgres.USER));
    }

    /** Thirteen weeks of rent, a payment every other week: twenty lines a statement. */
    void accounts(int count, LocalDate first) throws SQLException {
        people("Q", "secure", count, 100_000_000);
        run("""
                insert into account (id, reference, kind, agreement, opened)
                select gen_random_uuid(), 'Q' || substr(reference, 3), 'rent', id, '2020-01-06' from agreement where reference like 'QA%%';
                set session_replication_role = replica;
                insert into ledger_entry (account, seq, type, route, amount, effective, posted, source, reference, previous_balance, balance)
                select a.id, e.seq, e.type, e.route, e.amount, e.day, e.day, 'bench', a.reference || '-' || e.seq, e.balance - e.amount, e.balance
                from account a, (
                    select row_number() over w as seq, type, route, amount, day, sum(amount) over w as balance
                    from (select 'rent' as type, null as route, 10420::bigint as amount, date '%1$s' + 7 * n as day from generate_series(0, 12) n
                          union all
                          select 'payment', 'direct-debit', -20840, date '%1$s' + 14 * n + 3 from generate_series(0, 6) n) lines
                    window w as (order by day)) e
                where a.reference like 'Q%%';
                set session_replication_role = origin;
                """.formatted(first));
    }

    /** Six heads each, in buildings of twenty. */
    void leases(int count, int year) throws SQLException {
        people("L", "lease", count, 200_000_000);
        run("""
                insert into charge_schedule (id, reference, name, block, basis)
                select gen_random_uuid(), 'SC' || n, 'Bench Court ' || n, 'B' || n, 'equal' from generate_series(0, %1$d / %2$d) n;
                insert into charge_head (schedule, code, name, kind)
                select s.id, h, initcap(h), 'cost' from charge_schedule s, unnest(array['cleaning', 'insurance', 'lift', 'lighting', 'gardens', 'repairs']) h;
                insert into charge_year (schedule, year, landlords_weight, fee, fee_amount, reserve_opening) select id, %3$d, 1, 'per-cent', 1000, 0 from charge_schedule;
                insert into charge_part (schedule, year, lease, weight)
                select s.id, %3$d, a.reference, 1 from agreement a join charge_schedule s on s.reference = 'SC' || (substr(a.reference, 3)::int / %2$d)
                where a.reference like 'LA%%';
                insert into charge_estimate (schedule, year, head, amount) select schedule, %3$d, code, 123457 from charge_head;
                analyze;
                """.formatted(count, LEASES_A_BUILDING, year));
    }

    private void people(String mark, String kind, int count, long firstUprn) throws SQLException {
        run("""
                insert into home (id, uprn, line1, town, postcode, dwelling_type, bedrooms, patch)
                select gen_random_uuid(), (%4$d + n)::text, n || ' %1$s Street', 'Northampton', 'NN1 1DE', 'flat', 2, 'north' from generate_series(1, %2$d) n;
                insert into person (id, reference, given_name, family_name, channel, language, format)
                select gen_random_uuid(), '%1$sP' || n, 'Bench', 'Resident ' || n, 'email', 'en', 'standard' from generate_series(1, %2$d) n;
                insert into agreement (id, reference, kind, home_id, started, lives_there)
                select gen_random_uuid(), '%1$sA' || split_part(line1, ' ', 1), '%3$s', id, date '2020-01-06', true from home where line1 like '%% %1$s Street';
                insert into agreement_party (agreement_id, person_id, role, place)
                select a.id, p.id, 'holder', 1 from agreement a join person p on p.reference = '%1$sP' || substr(a.reference, 3) where a.reference like '%1$sA%%';
                """.formatted(mark, count, kind, firstUprn));
    }

    long made() throws SQLException {
        return count("select count(*) from quarter_paper where document is not null");
    }

    long due() throws SQLException {
        return count("select count(*) from quarter_paper");
    }

    boolean ended() throws SQLException {
        return count("select count(*) from statement_quarter where ended_at is not null") > 0;
    }

    private long count(String sql) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
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
