package org.doorstep.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.r2dbc.core.DatabaseClient;

/** Accounts for the tests, each call its own, so that tests do not meet. */
public final class Ledgers {

    private static int count = 0;

    private final DatabaseClient database;

    public Ledgers(DatabaseClient database) {
        this.database = database;
    }

    /** @param reference as people are shown it */
    public record Account(UUID id, String reference) {}

    /** A rent account of the agreement, opened on 6 January 2020. */
    public Account rent(UUID agreement) {
        return account("rent", agreement);
    }

    public synchronized Account account(String kind, UUID agreement) {
        var account = new Account(UUID.randomUUID(), "RA" + ++count);
        database.sql("insert into account (id, reference, kind, agreement, opened) values ($1, $2, $3, $4, $5)")
                .bind(0, account.id()).bind(1, account.reference()).bind(2, kind).bind(3, agreement).bind(4, LocalDate.of(2020, 1, 6))
                .fetch().rowsUpdated().block();
        return account;
    }

    /** The agreement is over, and the account is this person's from now on. */
    public void former(Account account, UUID agreement, String person) {
        run("update agreement set ended = '2026-12-31' where id = '" + agreement + "'");
        database.sql("insert into account_holder (account, person) values ($1, $2)").bind(0, account.id()).bind(1, person)
                .fetch().rowsUpdated().block();
    }

    public void run(String sql) {
        database.sql(sql).fetch().rowsUpdated().block();
    }

    /** No file has told of anything yet: not of money, nor of what is charged, and no bank's map of any way. */
    public void nobodyHasTold() {
        run("delete from route_freshness");
        run("delete from charge_sender");
        run("delete from mapped_route");
        run("delete from source_route");
    }

    /** Entries that a test posted, or whose books it throws away, are on no account any more: the nightly proof finds none that nobody tells of. @param which of them, as {@code e} */
    public void takeBack(String which) {
        run("""
                insert into ledger_entry (account, seq, type, amount, effective, posted, source, reference, previous_balance, balance, reverses, why)
                select e.account, last.seq + row_number() over w, 'reversal', -e.amount, e.effective, last.posted, 'reversal', 'test:' || e.account || ':' || e.seq,
                       last.balance - (sum(e.amount) over w - e.amount)::bigint, last.balance - (sum(e.amount) over w)::bigint, e.seq, 'A test is over'
                from ledger_entry e join lateral (select * from ledger_entry l where l.account = e.account order by l.seq desc limit 1) last on true
                where e.type <> 'reversal' and not exists (select from ledger_entry r where r.account = e.account and r.reverses = e.seq) and (""" + which + """
                )
                window w as (partition by e.account order by e.seq)""");
        told();
    }

    /** Whatever was taken back by no officer's deed counts as one from now on. */
    public void told() {
        run("""
                insert into ledger_take_back (id, account, seq, why, state, asked_by, asked_name, asked_at)
                select gen_random_uuid(), r.account, r.reverses, 'A test', 'done', 'test', 'Test', now() from ledger_entry r where r.reverses is not null
                on conflict do nothing""");
    }

    /** The inner ids of rows. */
    public List<UUID> ids(String from) {
        return database.sql("select id from " + from).mapValue(UUID.class).all().collectList().block();
    }

    public long count(String from) {
        return database.sql("select count(*) from " + from).mapValue(Long.class).one().block();
    }

    /** Entries that do not follow on from the one before, by a query that shares nothing with what keeps them. */
    public long broken(Account account) {
        return count("""
                (select *, lag(balance, 1, 0) over w as before, sum(amount) over w as summed, row_number() over w as place,
                        lag(posted) over w as posted_before
                 from ledger_entry where account = '%s' window w as (order by seq)) e
                where before <> previous_balance or summed <> balance or place <> seq or posted_before > posted""".formatted(account.id()));
    }
}
