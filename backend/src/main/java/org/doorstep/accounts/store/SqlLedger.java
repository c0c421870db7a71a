package org.doorstep.accounts.store;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.accounts.AccountStanding;
import org.doorstep.accounts.EntryType;
import org.doorstep.accounts.Feed;
import org.doorstep.accounts.OpenAccount;
import org.doorstep.accounts.Period;
import org.doorstep.accounts.Route;
import org.doorstep.accounts.model.Entry;
import org.doorstep.accounts.model.PostingFacts;
import org.doorstep.accounts.model.Reversing;
import org.doorstep.accounts.service.Ledger;
import org.doorstep.accounts.service.Seen;
import org.doorstep.accounts.service.StoredAccount;
import org.doorstep.kernel.Money;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The ledger in PostgreSQL: every question is one statement. */
@Repository
class SqlLedger implements Ledger {

    private static final String ACCOUNT = """
            a.id as account_id, a.reference as account_reference, a.kind, a.agreement, a.opened, a.closed,
            coalesce(newest.balance, 0) as account_balance,
            coalesce((select string_agg(f.route || ' ' || extract(epoch from f.as_at)::bigint, ';') from route_freshness f), '') as as_at""";

    private static final String FROM = """

            from account a left join lateral (
                select l.balance from ledger_entry l where l.account = a.id order by l.seq desc limit 1) newest on true""";

    private static final String SEEN = """
            a.reference = :reference and (:all or a.agreement = any(:agreements)
                or exists (select from account_holder h where h.account = a.id and h.person = :person))""";

    private static final String LIST = "select " + ACCOUNT + FROM + """

            where a.id in (select id from account where agreement = any(:agreements)
                           union select account from account_holder where person = :person)""";

    private static final String FIND = "select " + ACCOUNT + LedgerRows.ENTRY + FROM + """

            left join lateral (
                select * from ledger_entry l where l.account = a.id and l.seq < :before order by l.seq desc limit :most) e on true
            where\s""" + SEEN + " order by e.seq desc";

    private static final String MOVEMENTS = "select " + ACCOUNT + LedgerRows.ENTRY + ", coalesce(before.balance, 0) as opening" + FROM + """

            left join lateral (
                select l.balance from ledger_entry l where l.account = a.id and l.posted < :from order by l.seq desc limit 1) before on true
            left join lateral (
                select * from ledger_entry l where l.account = a.id and l.posted >= :from and l.posted < :until) e on true
            where\s""" + SEEN + " order by e.seq";

    private static final String OPEN = """
            select a.id, a.reference, a.agreement, a.opened,
                   coalesce((select string_agg(h.person, ' ' order by h.person) from account_holder h where h.account = a.id), '') as holders
            from account a where\s""";

    private static final String FACTS = """
            select coalesce(last.seq, 0) as seq, coalesce(last.balance, 0) as balance, coalesce(last.posted, to_timestamp(0)) as posted,
                   known.account as known_account, known.seq as known_seq, known.type as known_type, known.amount as known_amount,
                   known.reverses as known_reverses
            from (values (1)) as one
            left join lateral (select * from ledger_entry where account = $1 order by seq desc limit 1) last on true
            left join ledger_entry known on known.source = $2 and known.reference = $3""";

    private static final String APPEND = """
            insert into ledger_entry
                (account, seq, type, route, amount, effective, posted, source, reference, reverses, why, previous_balance, balance)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            on conflict on constraint ledger_entry_posted_once do nothing""";

    private final DatabaseClient database;

    SqlLedger(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<StoredAccount> list(Seen seen) {
        return database.sql(LIST).bind("agreements", seen.agreements().toArray(UUID[]::new)).bind("person", seen.person().orElse(""))
                .map(LedgerRows::account).all();
    }

    @Override
    public Mono<Page> find(Seen seen, String reference, Optional<Long> before, int most) {
        return seenBy(seen, reference, FIND).bind("before", before.orElse(Long.MAX_VALUE)).bind("most", most)
                .map(row -> new Row(LedgerRows.account(row), Money.ZERO, LedgerRows.entryIfAny(row))).all().collectList()
                .filter(rows -> !rows.isEmpty())
                .map(rows -> new Page(rows.getFirst().account(), Row.entries(rows)));
    }

    @Override
    public Mono<Movements> movements(Seen seen, String reference, Instant from, Instant until) {
        return seenBy(seen, reference, MOVEMENTS).bind("from", from.atOffset(ZoneOffset.UTC)).bind("until", until.atOffset(ZoneOffset.UTC))
                .map(row -> new Row(LedgerRows.account(row), LedgerRows.money(row, "opening"), LedgerRows.entryIfAny(row))).all().collectList()
                .filter(rows -> !rows.isEmpty())
                .map(rows -> new Movements(rows.getFirst().account(), rows.getFirst().opening(), Row.entries(rows)));
    }

    @Override
    public Flux<OpenAccount> openIn(Period period, Instant from, Instant until, String after, int most) {
        return database.sql(OPEN + """
                        a.reference > $1 and a.opened <= $2 and (a.closed is null or a.closed >= $3
                            or (select l.posted from ledger_entry l where l.account = a.id order by l.seq desc limit 1) >= $4
                               and exists (select from ledger_entry l where l.account = a.id and l.posted >= $4 and l.posted < $5))
                        order by a.reference limit $6""")
                .bind(0, after).bind(1, period.to()).bind(2, period.from()).bind(3, from.atOffset(ZoneOffset.UTC)).bind(4, until.atOffset(ZoneOffset.UTC)).bind(5, most)
                .map(SqlLedger::open).all();
    }

    @Override
    public Mono<OpenAccount> named(Seen seen, String reference) {
        return database.sql(OPEN + "a.reference = $1").bind(0, reference).map(SqlLedger::open).one().filter(_ -> seen.all());
    }

    private static OpenAccount open(Readable row) {
        return new OpenAccount(row.get("id", UUID.class), row.get("reference", String.class), row.get("agreement", UUID.class), row.get("opened", LocalDate.class),
                Arrays.stream(row.get("holders", String.class).split(" ")).filter(person -> !person.isEmpty()).toList());
    }

    @Override
    public Mono<Map<UUID, AccountStanding>> standings(Collection<UUID> accounts) {
        return database.sql("select " + ACCOUNT + FROM + " where a.id = any($1)").bind(0, accounts.toArray(UUID[]::new))
                .map(LedgerRows::account).all()
                .collectMap(StoredAccount::id, account -> new AccountStanding(account.kind(), account.closed(), account.balance()));
    }

    @Override
    public Mono<Map<UUID, String>> references(Collection<UUID> accounts) {
        return database.sql("select id, reference from account where id = any($1)").bind(0, accounts.toArray(UUID[]::new)).fetch().all()
                .collectMap(row -> (UUID) row.get("id"), row -> (String) row.get("reference"));
    }

    private DatabaseClient.GenericExecuteSpec seenBy(Seen seen, String reference, String statement) {
        return database.sql(statement).bind("reference", reference).bind("all", seen.all())
                .bind("agreements", seen.agreements().toArray(UUID[]::new)).bind("person", seen.person().orElse(""));
    }

    /** Not the key of it, which every new entry refers to; and alone, since what waits for a lock reads the time before it. */
    @Override
    public Mono<Boolean> lock(UUID account) {
        return database.sql("select id from account where id = $1 for no key update").bind(0, account)
                .map(_ -> true).one().defaultIfEmpty(false);
    }

    @Override
    public Mono<PostingFacts> facts(UUID account, String source, String reference) {
        return database.sql(FACTS).bind(0, account).bind(1, source).bind(2, reference)
                .map(row -> new PostingFacts(
                        new PostingFacts.Last(row.get("seq", Long.class), LedgerRows.money(row, "balance"), LedgerRows.instant(row, "posted")),
                        Optional.ofNullable(row.get("known_account", UUID.class)).map(where -> new PostingFacts.Known(where,
                                row.get("known_seq", Long.class), EntryType.of(row.get("known_type", String.class)),
                                LedgerRows.money(row, "known_amount"), Optional.ofNullable(row.get("known_reverses", Long.class))))))
                .one();
    }

    @Override
    public Mono<Reversing.Target> target(UUID account, long seq) {
        return database.sql("""
                        select e.type, e.amount, r.seq as reversed_by from ledger_entry e
                        left join ledger_entry r on r.account = e.account and r.reverses = e.seq
                        where e.account = $1 and e.seq = $2""")
                .bind(0, account).bind(1, seq)
                .map(row -> new Reversing.Target(EntryType.of(row.get("type", String.class)), LedgerRows.money(row, "amount"),
                        Optional.ofNullable(row.get("reversed_by", Long.class))))
                .one();
    }

    @Override
    public Mono<Boolean> append(UUID account, Entry entry) {
        return database.sql(APPEND)
                .bind(0, account).bind(1, entry.seq()).bind(2, entry.type().code())
                .bind(3, Parameters.in(R2dbcType.VARCHAR, entry.route().map(Route::code).orElse(null)))
                .bind(4, entry.amount().pence()).bind(5, entry.effective()).bind(6, entry.posted().atOffset(ZoneOffset.UTC))
                .bind(7, entry.source()).bind(8, entry.reference())
                .bind(9, Parameters.in(R2dbcType.BIGINT, entry.reverses().orElse(null)))
                .bind(10, Parameters.in(R2dbcType.VARCHAR, entry.why().orElse(null)))
                .bind(11, entry.previousBalance().pence()).bind(12, entry.balance().pence())
                .fetch().rowsUpdated().map(count -> count == 1);
    }

    @Override
    public Mono<Map<Feed, Instant>> asAt() {
        return database.sql("select route, as_at from route_freshness")
                .map(row -> Map.entry(Feed.of(row.get("route", String.class)), LedgerRows.instant(row, "as_at")))
                .all().collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** In the order of their ids, as everybody who holds several does. */
    @Override
    public Mono<Void> drawn(Collection<String> references, LocalDate until) {
        return database.sql("""
                        with held as (select id from account where reference = any($1) and (drawn is null or drawn < $2) order by id for no key update)
                        update account a set drawn = greatest(a.drawn, $2) from held where a.id = held.id""")
                .bind(0, references.toArray(String[]::new)).bind(1, until).then();
    }

    @Override
    public Mono<Void> upToDate(Feed feed, Instant asAt, Instant now) {
        return database.sql("""
                        insert into route_freshness as f (route, as_at, ours) values ($1, $2, $3)
                        on conflict (route) do update set as_at = greatest(f.as_at, excluded.as_at), ours = excluded.ours""")
                .bind(0, feed.code()).bind(1, asAt.atOffset(ZoneOffset.UTC)).bind(2, now.atOffset(ZoneOffset.UTC)).then();
    }
}
