package org.doorstep.directdebit.store;

import static org.doorstep.directdebit.store.DebitRows.get;
import static org.doorstep.directdebit.store.DebitRows.utc;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.directdebit.DebitRuns;
import org.doorstep.directdebit.model.CollectionDay;
import org.doorstep.directdebit.service.RunStore;
import org.doorstep.directdebit.service.StoredDebit;
import org.doorstep.directdebit.service.StoredLine;
import org.doorstep.kernel.Money;
import org.doorstep.platform.safe.Sealed;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Files and their records in PostgreSQL. */
@Repository
class SqlRuns implements RunStore {

    private static final String LINE = """
            l.id as line, l.run, l.direct_debit, l.code, l.amount, coalesce(l.lodging, 0) as line_lodging, l.month, l.due, l.state as line_state, l.reason as line_reason, l.seq
            """;

    private final DatabaseClient database;

    SqlRuns(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<StoredRun> open(CollectionDay.On days) {
        return database.sql("insert into direct_debit_run (input, processing, entry) values ($1, $2, $3) on conflict (input) do nothing")
                .bind(0, days.input()).bind(1, days.processing()).bind(2, days.entry()).fetch().rowsUpdated()
                .then(database.sql("select input, entry, number, made_at is not null as made from direct_debit_run where input = $1 for update")
                        .bind(0, days.input())
                        .map(row -> new StoredRun(get(row, "input", LocalDate.class), get(row, "entry", LocalDate.class), get(row, "number", Long.class),
                                get(row, "made", Boolean.class)))
                        .one());
    }

    @Override
    public Mono<Long> abandonBefore(LocalDate today) {
        return database.sql("select input from direct_debit_run where made_at is null and input < $1").bind(0, today)
                .map(row -> get(row, "input", LocalDate.class)).all().collectList()
                .filter(gone -> !gone.isEmpty())
                .flatMap(gone -> database.sql(SqlHandIns.RELEASE).bind(0, gone.toArray(LocalDate[]::new)).fetch().rowsUpdated()
                        .then(database.sql("delete from direct_debit_run where made_at is null and input = any($1)")
                                .bind(0, gone.toArray(LocalDate[]::new)).fetch().rowsUpdated()))
                .defaultIfEmpty(0L);
    }

    @Override
    public Mono<List<StoredDebit>> toLodge(int limit) {
        return debits("where d.state = 'waiting' order by d.id limit " + limit);
    }

    @Override
    public Mono<List<StoredDebit>> toCancel(int limit) {
        return debits("""
                where d.state = 'cancelled' and d.ending in ('resident', 'left') and d.earliest is not null and not exists (
                    select 1 from direct_debit_line l where l.direct_debit = d.id and l.code = '0C' and l.lodging = d.lodging)
                order by d.id limit\s""" + limit);
    }

    private Mono<List<StoredDebit>> debits(String which) {
        return database.sql(DebitRows.SELECT + which).map(DebitRows::debit).all().collectList();
    }

    @Override
    public Mono<List<StoredDebit>> collectable(UUID after, LocalDate entry, int limit) {
        return database.sql(DebitRows.SELECT + """
                        where d.state in ('lodged', 'active') and d.earliest <= $1 and d.id > $2 and exists (
                            select from direct_debit_line l join direct_debit_run r on r.input = l.run
                            where l.direct_debit = d.id and l.code = '0N' and l.lodging = d.lodging and r.handed_in_at is not null)
                        order by d.id limit $3""")
                .bind(0, entry).bind(1, after).bind(2, limit).map(DebitRows::debit).all().collectList();
    }

    @Override
    public Mono<List<Untaken>> untaken(List<Month> months) {
        return database.sql("""
                        select g.place, d.absent @> g.input or coalesce(d.left_since <= g.input, false) as gone
                        from unnest($1, $2, $3) with ordinality as g (debit, month, input, place) join direct_debit d on d.id = g.debit where not exists (
                            select from direct_debit_line l where l.direct_debit = g.debit and l.month = g.month and l.state <> 'refused')
                        order by g.place""")
                .bind(0, months.stream().map(Month::debit).toArray(UUID[]::new))
                .bind(1, months.stream().map(each -> each.month().atDay(1)).toArray(LocalDate[]::new))
                .bind(2, months.stream().map(Month::input).toArray(LocalDate[]::new))
                .map(row -> new Untaken(months.get(get(row, "place", Long.class).intValue() - 1), get(row, "gone", Boolean.class))).all().collectList();
    }

    @Override
    public Mono<Boolean> add(StoredLine line) {
        return database.sql("""
                        insert into direct_debit_line (id, run, direct_debit, code, amount, lodging, month, due, state)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, 'asked') on conflict do nothing""")
                .bind(0, line.id()).bind(1, line.run()).bind(2, line.debit()).bind(3, line.code().code()).bind(4, line.amount().pence())
                .bind(5, line.lodging()).bind(6, Parameters.in(R2dbcType.DATE, line.month().map(month -> month.atDay(1)).orElse(null)))
                .bind(7, Parameters.in(R2dbcType.DATE, line.due().orElse(null)))
                .fetch().rowsUpdated().map(count -> count == 1);
    }

    /** First the instructions, which nobody changes until the file is there; then what of them no longer holds. */
    @Override
    public Mono<Void> dropStale(LocalDate run) {
        return Flux.just("""
                        select count(*) from (select d.id from direct_debit d where d.id in (select direct_debit from direct_debit_line where run = $1)
                                              order by d.id for no key update) as held""", """
                        with stale as (
                            delete from direct_debit_line l using direct_debit d where l.run = $1 and d.id = l.direct_debit
                               and (l.month is not null and (d.state not in ('lodged', 'active') or d.earliest is null or l.due < d.earliest)
                                    or l.code = '0N' and (d.state not in ('lodged', 'active', 'paused') or d.lodging <> l.lodging))
                            returning l.direct_debit, l.code, l.lodging)
                        update direct_debit d set earliest = null from stale s
                        where s.code = '0N' and d.id = s.direct_debit and d.lodging = s.lodging""", """
                        delete from direct_debit_line l using direct_debit d
                        where l.run = $1 and l.code = '0C' and d.id = l.direct_debit and d.earliest is null""")
                .concatMap(sql -> database.sql(sql).bind(0, run).fetch().rowsUpdated(), 1).then();
    }

    @Override
    public Mono<Void> leaveOut(UUID line) {
        return database.sql("delete from direct_debit_line where id = $1").bind(0, line).fetch().rowsUpdated().then();
    }

    @Override
    public Mono<List<Printed>> printed(LocalDate run) {
        return database.sql("select d.reference, d.holder, d.last_four, d.sealed, d.key_id, " + LINE + """
                        from direct_debit_line l join direct_debit d on d.id = l.direct_debit where l.run = $1
                        order by l.month is not null, l.id""")
                .bind(0, run)
                .map(row -> new Printed(get(row, "direct_debit", UUID.class), DebitRows.text(row, "reference"), DebitRows.payer(row), DebitRows.line(row)))
                .all().collectList();
    }

    @Override
    public Mono<Void> made(LocalDate run, Made made) {
        return database.sql("""
                        update direct_debit_run set made_at = $2, collections = $3, taken = $4, instructions = $5, sha256 = $6, sealed = $7, key_id = $8
                        where input = $1 and made_at is null""")
                .bind(0, run).bind(1, utc(made.at())).bind(2, made.collections()).bind(3, made.taken()).bind(4, made.instructions())
                .bind(5, made.sha256()).bind(6, made.sealed().bytes()).bind(7, made.sealed().key())
                .fetch().rowsUpdated().then();
    }

    @Override
    public Mono<Void> forget(LocalDate run) {
        return database.sql("delete from direct_debit_run where input = $1 and made_at is null").bind(0, run).fetch().rowsUpdated().then();
    }

    @Override
    public Mono<List<DebitRuns.RunView>> newest(int limit, String reader) {
        return database.sql("""
                        select r.input, r.processing, r.entry, r.made_at, r.handed_in_at, r.given_up_at, r.refused_at,
                               case when r.given_up_at is null and r.refused_at is null then r.wish end as wish, r.wish_name, r.wish_by = $2 as own, r.collections, r.taken, r.instructions,
                               count(l.id) filter (where l.state = 'posted') as posted, count(l.id) filter (where l.state = 'unpaid') as unpaid
                        from direct_debit_run r left join direct_debit_line l on l.run = r.input and l.month is not null
                        group by r.input order by r.input desc limit $1""")
                .bind(0, limit).bind(1, reader)
                .map(row -> new DebitRuns.RunView(get(row, "input", LocalDate.class), get(row, "processing", LocalDate.class),
                        get(row, "entry", LocalDate.class), moment(row, "made_at"), moment(row, "handed_in_at"), moment(row, "given_up_at"), moment(row, "refused_at"), wish(row),
                        get(row, "collections", Long.class), Money.ofPence(get(row, "taken", Long.class)), get(row, "instructions", Long.class),
                        get(row, "posted", Long.class), get(row, "unpaid", Long.class)))
                .all().collectList();
    }

    private static Optional<DebitRuns.Wish> wish(Readable row) {
        return Optional.ofNullable(row.get("wish", String.class)).map(what -> new DebitRuns.Wish(what, DebitRows.text(row, "wish_name"), get(row, "own", Boolean.class)));
    }

    private static Optional<Instant> moment(Readable row, String column) {
        return Optional.ofNullable(row.get(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    @Override
    public Mono<Sealed> file(LocalDate run, String actor, Instant at) {
        return database.sql("""
                        update direct_debit_run set fetched_at = coalesce(fetched_at, $2), fetched_by = coalesce(fetched_by, $3)
                        where input = $1 and sealed is not null returning sealed, key_id""")
                .bind(0, run).bind(1, utc(at)).bind(2, actor).map(DebitRows::sealed).one();
    }

    @Override
    public Mono<List<ToPost>> toPost(LocalDate run, UUID after, int limit) {
        return database.sql("select d.account, r.entry, " + LINE + """
                        from direct_debit_line l join direct_debit d on d.id = l.direct_debit join direct_debit_run r on r.input = l.run
                        where l.run = $1 and r.handed_in_at is not null and r.refused_at is null and l.id > $2 and l.state = 'asked' and l.month is not null order by l.id limit $3""")
                .bind(0, run).bind(1, after).bind(2, limit)
                .map(row -> new ToPost(DebitRows.line(row), get(row, "account", UUID.class), get(row, "entry", LocalDate.class))).all().collectList();
    }

    @Override
    public Mono<UUID> lockAsked(UUID line, LocalDate run) {
        return database.sql("select id from direct_debit_line where id = $1 and run = $2 and state = 'asked' for update")
                .bind(0, line).bind(1, run).map(row -> get(row, "id", UUID.class)).one();
    }

    @Override
    public Mono<Void> posted(UUID line, long seq) {
        return database.sql("update direct_debit_line set state = 'posted', seq = $2 where id = $1 and state = 'asked'")
                .bind(0, line).bind(1, seq).fetch().rowsUpdated().then();
    }

    @Override
    public Flux<Posted> posted() {
        return database.sql("""
                        select l.id, d.account, case when l.state = 'posted' then l.amount else 0 end as amount
                        from direct_debit_line l join direct_debit d on d.id = l.direct_debit where l.seq is not null""")
                .map(row -> new Posted(get(row, "id", UUID.class), get(row, "account", UUID.class), Money.ofPence(get(row, "amount", Long.class)))).all();
    }

    @Override
    public Mono<StoredLine> lockCollection(UUID debit, LocalDate processing) {
        return database.sql("select " + LINE + """
                        from direct_debit_line l join direct_debit_run r on r.input = l.run
                        where l.direct_debit = $1 and r.processing = $2 and l.month is not null and l.state <> 'refused' for update of l""")
                .bind(0, debit).bind(1, processing).map(DebitRows::line).one();
    }

    @Override
    public Mono<UUID> lockPosted(UUID account, long seq) {
        return database.sql("""
                        select l.id from direct_debit_line l join direct_debit d on d.id = l.direct_debit
                        where d.account = $1 and l.seq = $2 and l.state = 'posted' for update of l""")
                .bind(0, account).bind(1, seq).map(row -> get(row, "id", UUID.class)).one();
    }

    @Override
    public Mono<Void> unpaid(UUID line, String reason) {
        return database.sql("update direct_debit_line set state = 'unpaid', reason = $2 where id = $1")
                .bind(0, line).bind(1, reason).fetch().rowsUpdated().then();
    }
}
