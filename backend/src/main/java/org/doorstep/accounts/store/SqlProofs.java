package org.doorstep.accounts.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import java.util.UUID;
import org.doorstep.accounts.Booked;
import org.doorstep.accounts.model.TakingBack;
import org.doorstep.accounts.service.ProofStore;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Works the ledger out anew, trusting none of the balances in it and none of the triggers that keep it. */
@Repository
class SqlProofs implements ProofStore {

    private static final String PATIENCE = "set local statement_timeout = '30min'";

    private static final String ENTRIES = """
            with walked as (
                select e.*, lag(balance, 1, 0::bigint) over w as balance_before, lag(posted) over w as posted_before,
                       row_number() over w as place, sum(amount) over w as summed
                from ledger_entry e window w as (partition by account order by seq)),
            judged as (
                select account, seq, case
                    when place <> seq then 'place'
                    when previous_balance <> balance_before then 'forerunner'
                    when balance <> summed or balance <> previous_balance + amount then 'sum'
                    when posted < posted_before then 'order' end as what
                from walked)
            insert into ledger_fault (day, what, account, seq) select $1, what, account, seq from judged where what is not null""";

    private static final String REVERSALS = """
            insert into ledger_fault (day, what, account, seq)
            select $1, 'reversal', r.account, r.seq
            from ledger_entry r left join ledger_entry e on e.account = r.account and e.seq = r.reverses
            where r.reverses is not null and (e.amount is distinct from -r.amount or e.type = 'reversal')""";

    /** What was new in a file is on the accounts or waits, to the row and to the penny; what was on one and waits again is counted once. */
    private static final String BATCHES = """
            insert into ledger_fault (day, what, batch)
            select $1, 'batch', coalesce(b.id, came.batch)
            from ledger_batch b full join (
                select batch, count(*) as rows, sum(amount) as total
                from (select batch, amount from ledger_entry where batch is not null union all
                      select s.batch, s.amount from suspense s
                      where s.part_of is null and not exists (select from ledger_entry e where e.source = s.source and e.reference = s.reference and e.batch = s.batch)) as each
                group by batch) came on came.batch = b.id
            where b.kept_rows is distinct from came.rows or b.kept_total is distinct from came.total or b.kept_rows > b.rows""";

    /** An account whose newest entries are gone has a chain that is whole, and less in it than the proof before saw. */
    private static final String LOST = """
            insert into ledger_fault (day, what, account, seq)
            select $1, 'lost', h.account, h.seq
            from ledger_head h left join ledger_entry e on e.account = h.account and e.seq = h.seq
            where e.balance is distinct from h.balance""";

    /** Never back: what is lost stays lost each night until somebody has put it right. */
    private static final String HEADS = """
            insert into ledger_head as h (account, seq, balance)
            select distinct on (account) account, seq, balance from ledger_entry order by account, seq desc
            on conflict (account) do update set seq = excluded.seq, balance = excluded.balance where h.seq < excluded.seq""";

    private static final String COMPARE = """
            insert into ledger_fault (day, what, account, source, reference)
            select $1, 'books', g.account, g.source, g.reference
            from unnest($2::uuid[], $3::text[], $4::text[], $5::bigint[]) as g (account, source, reference, amount)
            where g.amount is distinct from (
                select sum(e.amount + coalesce(r.amount, 0))::bigint from ledger_entry e
                left join ledger_entry r on r.account = e.account and r.reverses = e.seq
                where e.account = g.account and e.source = g.source and (e.reference = g.reference or starts_with(e.reference, g.reference || '-')))""";

    private final DatabaseClient database;

    SqlProofs(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Proof> prove(LocalDate day, Instant at) {
        return Flux.just(PATIENCE, StraySql.FORGET, "delete from ledger_fault where day = $1", "delete from ledger_proof where day = $1",
                        "insert into ledger_proof (day, at, entries, faults) select $1, to_timestamp(0), count(*), 0 from ledger_entry",
                        ENTRIES, REVERSALS, BATCHES, LOST, HEADS)
                .concatMap(sql -> run(sql, day), 1)
                .then(summed(day, at));
    }

    @Override
    public Mono<Long> compare(LocalDate day, List<Booked> booked) {
        return told(booked).then(Mono.defer(() -> found(day, compared(day, booked))));
    }

    @Override
    public Mono<Long> strays(LocalDate day) {
        return Flux.just(PATIENCE, StraySql.OURS, StraySql.REVERSED, StraySql.SUSPENSE, StraySql.FORGET).concatMap(sql -> run(sql, day), 1).reduce(0L, Long::sum)
                .flatMap(wrong -> found(day, Mono.just(wrong)));
    }

    private Mono<Long> told(List<Booked> booked) {
        return database.sql(StraySql.TOLD).bind(0, booked.stream().map(Booked::account).toArray(UUID[]::new))
                .bind(1, booked.stream().map(Booked::source).toArray(String[]::new))
                .bind(2, booked.stream().map(Booked::reference).toArray(String[]::new)).fetch().rowsUpdated();
    }

    private Mono<Long> compared(LocalDate day, List<Booked> booked) {
        return database.sql(COMPARE).bind(0, day)
                .bind(1, booked.stream().map(Booked::account).toArray(UUID[]::new))
                .bind(2, booked.stream().map(Booked::source).toArray(String[]::new))
                .bind(3, booked.stream().map(Booked::reference).toArray(String[]::new))
                .bind(4, booked.stream().map(each -> each.amount().pence()).toArray(Long[]::new))
                .fetch().rowsUpdated();
    }

    private Mono<Long> found(LocalDate day, Mono<Long> faults) {
        return faults.flatMap(wrong -> wrong == 0 ? Mono.just(wrong)
                        : database.sql("update ledger_proof set faults = faults + $2 where day = $1").bind(0, day).bind(1, wrong).fetch().rowsUpdated().thenReturn(wrong));
    }

    private Mono<Long> run(String sql, LocalDate day) {
        var statement = database.sql(sql);
        var dated = sql.contains("$1") ? statement.bind(0, day) : statement;
        return (sql.contains("$2") ? dated.bind(1, TakingBack.OUR_OWN.toArray(String[]::new)) : dated).fetch().rowsUpdated().defaultIfEmpty(0L);
    }

    private Mono<Proof> summed(LocalDate day, Instant at) {
        return database.sql("""
                        update ledger_proof set at = $2, faults = (select count(*) from ledger_fault where day = $1) where day = $1
                        returning entries, faults""")
                .bind(0, day).bind(1, at.atOffset(ZoneOffset.UTC))
                .map(row -> new Proof(day, at, row.get("entries", Long.class), row.get("faults", Long.class))).one();
    }

    @Override
    public Mono<Optional<Proof>> newest() {
        return database.sql("select day, at, entries, faults from ledger_proof order by day desc limit 1")
                .map(row -> new Proof(row.get("day", LocalDate.class), LedgerRows.instant(row, "at"), row.get("entries", Long.class),
                        row.get("faults", Long.class)))
                .one().map(Optional::of).defaultIfEmpty(Optional.empty());
    }
}
