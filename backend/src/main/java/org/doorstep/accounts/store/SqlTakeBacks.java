package org.doorstep.accounts.store;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.doorstep.accounts.AccountKind;
import org.doorstep.accounts.TakeBacks;
import org.doorstep.accounts.service.TakeBackStore;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What officers take back, in PostgreSQL. */
@Repository
class SqlTakeBacks implements TakeBackStore {

    private static final String FIND = "select a.id as account_id, a.reference as account_reference, a.kind, newest.balance as account_balance, r.seq is not null as reversed, b.id is not null as fed"
            + ", w.id as wanted, w.why as wanted_why, w.asked_by, w.asked_name, w.asked_at" + LedgerRows.ENTRY + """
             from account a join ledger_entry e on e.account = a.id and e.seq = $2
            join lateral (select l.balance from ledger_entry l where l.account = a.id order by l.seq desc limit 1) newest on true
            left join ledger_batch b on b.id = e.batch and not b.by_map
            left join ledger_entry r on r.account = e.account and r.reverses = e.seq
            left join ledger_take_back w on w.account = e.account and w.seq = e.seq and w.state = 'wanted'
            where a.reference = $1""";

    /** What an officer placed carries a number after the first time, which a file's reference cannot: it has no space. */
    private static final String OPEN_AGAIN = """
            update suspense s set account = null, cleared_by = null, cleared_at = null from ledger_entry e
            where e.account = $1 and e.seq = $2 and s.source = e.source and s.reference = split_part(e.reference, ' ', 1) and s.account = e.account""";

    private static final String OPEN = """
            insert into suspense (id, account_reference, type, route, amount, effective, posted, source, reference, batch, at, placed)
            select $3, a.reference, e.type, e.route, e.amount, e.effective, (e.posted at time zone 'Europe/London')::date, e.source, e.reference,
                   e.batch, $4, 1
            from ledger_entry e join account a on a.id = e.account
            where e.account = $1 and e.seq = $2 and e.type in ('payment', 'refund') and e.batch is not null
            on conflict do nothing""";

    private final DatabaseClient database;

    SqlTakeBacks(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Found> find(String account, long seq) {
        return database.sql(FIND).bind(0, account).bind(1, seq).map(row -> new Found(row.get("account_id", UUID.class), row.get("account_reference", String.class),
                AccountKind.of(row.get("kind", String.class)), LedgerRows.entryIfAny(row).orElseThrow(), LedgerRows.money(row, "account_balance"),
                row.get("reversed", Boolean.class), row.get("fed", Boolean.class), Optional.ofNullable(row.get("wanted", UUID.class)).map(id -> asked(row, id)))).one();
    }

    private static Asked asked(Readable row, UUID id) {
        return new Asked(id, row.get("wanted_why", String.class), row.get("asked_by", String.class), row.get("asked_name", String.class),
                LedgerRows.instant(row, "asked_at"));
    }

    @Override
    public Mono<Boolean> ask(UUID account, long seq, Asked asked, boolean wanted) {
        return database.sql("""
                        insert into ledger_take_back (id, account, seq, why, state, asked_by, asked_name, asked_at)
                        values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing""")
                .bind(0, asked.id()).bind(1, account).bind(2, seq).bind(3, asked.why()).bind(4, wanted ? "wanted" : "done")
                .bind(5, asked.by()).bind(6, asked.name()).bind(7, asked.at().atOffset(ZoneOffset.UTC))
                .fetch().rowsUpdated().map(count -> count == 1);
    }

    @Override
    public Mono<Boolean> second(UUID wanted, String by, Instant at) {
        return decided("update ledger_take_back set state = 'done', seconded_by = $2, seconded_at = $3 where id = $1 and state = 'wanted' and asked_by <> $2",
                wanted, by, at);
    }

    @Override
    public Mono<Boolean> drop(UUID wanted, String by, Instant at) {
        return decided("update ledger_take_back set state = 'dropped', seconded_by = $2, seconded_at = $3 where id = $1 and state = 'wanted'", wanted, by, at);
    }

    private Mono<Boolean> decided(String update, UUID wanted, String by, Instant at) {
        return database.sql(update).bind(0, wanted).bind(1, by).bind(2, at.atOffset(ZoneOffset.UTC)).fetch().rowsUpdated().map(count -> count == 1);
    }

    @Override
    public Flux<TakeBacks.WaitingTakeBack> waiting(Set<AccountKind> kinds, int most) {
        return database.sql("""
                        select a.reference, w.seq, e.amount, w.asked_name, w.asked_at
                        from ledger_take_back w join account a on a.id = w.account join ledger_entry e on e.account = w.account and e.seq = w.seq
                        where w.state = 'wanted' and a.kind = any ($1) order by w.asked_at limit $2""")
                .bind(0, kinds.stream().map(AccountKind::code).toArray(String[]::new)).bind(1, most)
                .map(row -> new TakeBacks.WaitingTakeBack(row.get("reference", String.class), row.get("seq", Long.class), LedgerRows.money(row, "amount"),
                        row.get("asked_name", String.class), LedgerRows.instant(row, "asked_at"))).all();
    }

    @Override
    public Mono<Void> wait(UUID account, long seq, UUID id, Instant at) {
        return database.sql(OPEN_AGAIN).bind(0, account).bind(1, seq).fetch().rowsUpdated()
                .flatMap(opened -> opened > 0 ? Mono.just(opened) : database.sql(OPEN).bind(0, account).bind(1, seq).bind(2, id)
                        .bind(3, at.atOffset(ZoneOffset.UTC)).fetch().rowsUpdated())
                .then();
    }
}
