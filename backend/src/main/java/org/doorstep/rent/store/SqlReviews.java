package org.doorstep.rent.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;

import org.doorstep.rent.Breakdown;
import org.doorstep.rent.RentReviews.Untold;
import org.doorstep.rent.RentReviews.Waiting;
import org.doorstep.rent.service.ReviewStore;
import org.doorstep.residents.AgreementKind;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Changes of charges and their notices in PostgreSQL. What is asked of whom is in {@link ChangeSql}. */
@Repository
class SqlReviews implements ReviewStore {

    private static final UUID FIRST = new UUID(0, 0);

    private static final String NOTICE = "n.id, n.account, n.changes_on, n.n, n.tenure, n.told_at, n.lines::text as lines from rent_notice n ";

    private final DatabaseClient database;
    private final JsonMapper json;

    SqlReviews(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Flux<Tally> tallies(Collection<LocalDate> days, LocalDate today) {
        return database.sql(ChangeSql.TALLIES).bind(0, days.toArray(LocalDate[]::new)).bind(1, today)
                .map(row -> new Tally(Rows.get(row, "day", LocalDate.class), kind(row), Rows.get(row, "served", Boolean.class), Rows.get(row, "changed", Long.class), Rows.get(row, "untold", Long.class),
                        Rows.get(row, "unsent", Long.class)))
                .all();
    }

    @Override
    public Flux<ToTell> toTell(LocalDate changesOn, LocalDate today, Optional<UUID> after, int most) {
        return database.sql(ChangeSql.TO_TELL).bind(0, new LocalDate[] {changesOn}).bind(1, today).bind(2, after.orElse(FIRST)).bind(3, most)
                .map(row -> new ToTell(Rows.held(row), kind(row).orElseThrow(), Rows.get(row, "told", Integer.class), Rows.day(row, "served"))).all();
    }

    @Override
    public Flux<Untold> untold(LocalDate changesOn, LocalDate today, Set<AgreementKind> late, int most) {
        return database.sql(ChangeSql.UNTOLD).bind(0, new LocalDate[] {changesOn}).bind(1, today)
                .bind(2, late.stream().map(AgreementKind::code).toArray(String[]::new)).bind(3, most)
                .map(row -> new Untold(Rows.get(row, "reference", String.class), why(row, late))).all();
    }

    /** Too late before unsent: no letter helps whose time is over, whatever became of the last. */
    private static String why(Readable row, Set<AgreementKind> late) {
        var kind = kind(row);
        if (kind.isEmpty()) {
            return "nobody";
        }
        return kind.filter(late::contains).isPresent() && Rows.day(row, "served").isEmpty() ? "too-late" : "unsent";
    }

    @Override
    public Mono<Map<LocalDate, Long>> waiting(Collection<LocalDate> days) {
        return database.sql(ChangeSql.COUNT_WAITING).bind(0, days.toArray(LocalDate[]::new))
                .map(row -> Map.entry(Rows.get(row, "day", LocalDate.class), Rows.get(row, "n", Long.class))).all().collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    @Override
    public Flux<Waiting> waitingOn(LocalDate changesOn, int most) {
        return database.sql(ChangeSql.WAITING_ON).bind(0, new LocalDate[] {changesOn}).bind(1, most)
                .map(row -> new Waiting(Rows.get(row, "reference", String.class), Rows.day(row, "served"), Rows.day(row, "latest"))).all();
    }

    @Override
    public Flux<NetRent> rises(LocalDate changesOn, LocalDate yearBefore, LocalDate today) {
        return database.sql(ChangeSql.RISES).bind(0, changesOn).bind(1, yearBefore).bind(2, today)
                .map(row -> new NetRent(Rows.get(row, "reference", String.class), kind(row), Rows.money(row, "before"), Rows.money(row, "after")))
                .all();
    }

    @Override
    public Mono<Progress> progress(LocalDate changesOn) {
        return database.sql("""
                        select (select count(distinct account) from rent_notice where changes_on = $1 and served_on is not null) as told,
                               (select count(distinct account) from rent_notice where changes_on = $1 and served_on is null and not failed) as on_way, r.begun_at, r.done_at, r.reason
                        from (values (1)) as one left join rent_review r on r.changes_on = $1""")
                .bind(0, changesOn)
                .map(row -> new Progress(Rows.get(row, "told", Long.class), Rows.get(row, "on_way", Long.class), Rows.moment(row, "begun_at"), Rows.moment(row, "done_at"),
                        Optional.ofNullable(row.get("reason", String.class))))
                .one();
    }

    @Override
    public Mono<Void> begin(LocalDate changesOn, String actor, Optional<String> reason, Instant at) {
        return database.sql("""
                        insert into rent_review as r (changes_on, begun_at, begun_by, reason, reason_by)
                        values ($1, $2, $3, $4, case when $4 is not null then $3 end)
                        on conflict (changes_on) do update set done_at = null,
                            reason = coalesce(excluded.reason, r.reason), reason_by = coalesce(excluded.reason_by, r.reason_by)""")
                .bind(0, changesOn).bind(1, at.atOffset(ZoneOffset.UTC)).bind(2, actor)
                .bind(3, Parameters.in(R2dbcType.VARCHAR, reason.orElse(null))).then();
    }

    @Override
    public Mono<Void> done(LocalDate changesOn, Instant at) {
        return database.sql("update rent_review set done_at = $2 where changes_on = $1").bind(0, changesOn).bind(1, at.atOffset(ZoneOffset.UTC)).then();
    }

    @Override
    public Mono<Boolean> add(Notice notice, LocalDate latest) {
        return database.sql("""
                        insert into rent_notice (id, account, changes_on, n, tenure, told_at, lines, latest) values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8)
                        on conflict (account, changes_on, n) do nothing""")
                .bind(0, notice.id()).bind(1, notice.account()).bind(2, notice.changesOn()).bind(3, notice.n()).bind(4, notice.tenure())
                .bind(5, notice.toldAt().atOffset(ZoneOffset.UTC)).bind(6, json.writeValueAsString(notice.lines())).bind(7, latest)
                .fetch().rowsUpdated().map(count -> count == 1);
    }

    @Override
    public Mono<Settled> settle(UUID notice, Optional<LocalDate> served) {
        return database.sql("update rent_notice set served_on = $2, failed = $2::date is null where id = $1 and served_on is null returning account, tenure")
                .bind(0, notice).bind(1, Parameters.in(R2dbcType.DATE, served.orElse(null)))
                .map(row -> new Settled(Rows.get(row, "account", UUID.class), Rows.get(row, "tenure", String.class))).one();
    }

    @Override
    public Flux<Notice> toldOf(UUID account, LocalDate today) {
        return database.sql("select * from (select distinct on (n.changes_on) (n.failed or n.served_on > n.latest) and not " + ChangeSql.FORM_SERVED.formatted("n.account", "n.changes_on")
                        + " as missed, " + NOTICE + "where n.account = $1 and n.changes_on > $2"
                        + " and not exists (select from rent_wait w where w.account = n.account and w.starts between n.changes_on - 6 and n.changes_on) order by n.changes_on, n.n desc) told where missed is not true order by changes_on")
                .bind(0, account).bind(1, today).map(this::read).all();
    }

    @Override
    public Mono<Notice> notice(UUID id, String account) {
        return database.sql("select " + NOTICE + "where n.id = $1 and n.account = (select a.id from account a where a.reference = $2)")
                .bind(0, id).bind(1, account).map(this::read).one();
    }

    @Override
    public Mono<Map<UUID, UUID>> agreements(Collection<UUID> notices) {
        return database.sql("""
                        select n.id, a.agreement from (select id, account from rent_notice union all select id, account from rent_start
                                                     union all select id, account from rent_breakdown) n
                        join account a on a.id = n.account where n.id = any($1)""")
                .bind(0, notices.toArray(UUID[]::new))
                .map(row -> Map.entry(Rows.get(row, "id", UUID.class), Rows.get(row, "agreement", UUID.class)))
                .all().collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    @Override
    public Flux<ToDebit> toDebit(LocalDate changesOn, boolean others, Optional<UUID> after, int most) {
        return database.sql(ChangeSql.TO_DEBIT).bind(0, changesOn).bind(1, others).bind(2, after.orElse(FIRST)).bind(3, most)
                .map(row -> new ToDebit(Rows.held(row), json.readValue(Rows.get(row, "told", String.class), new TypeReference<List<Told>>() {}),
                        Rows.get(row, "waits", Boolean.class))).all();
    }

    @Override
    public Flux<UUID> ended(LocalDate today) {
        return database.sql("""
                        select distinct n.account
                        from (select account, ended_at from rent_notice union all select account, ended_at from rent_start
                              union all select account, ended_at from rent_breakdown) n
                        join account a on a.id = n.account join agreement g on g.id = a.agreement
                        where n.ended_at is null and (a.closed < $1 or g.ended < $1)""")
                .bind(0, today).map(row -> Rows.get(row, "account", UUID.class)).all();
    }

    @Override
    public Mono<Void> end(UUID account, Instant at) {
        return database.sql("""
                        with start as (update rent_start set ended_at = $2 where account = $1 and ended_at is null),
                        years as (update rent_breakdown set ended_at = $2 where account = $1 and ended_at is null)
                        update rent_notice set ended_at = $2 where account = $1 and ended_at is null""")
                .bind(0, account).bind(1, at.atOffset(ZoneOffset.UTC)).then();
    }

    private static Optional<AgreementKind> kind(Readable row) {
        return Optional.ofNullable(row.get("kind", String.class)).map(AgreementKind::of);
    }

    private Notice read(Readable row) {
        return new Notice(Rows.get(row, "id", UUID.class), Rows.get(row, "account", UUID.class), Rows.get(row, "changes_on", LocalDate.class),
                Rows.get(row, "n", Integer.class), Rows.get(row, "tenure", String.class), Rows.get(row, "told_at", OffsetDateTime.class).toInstant(),
                lines(Rows.get(row, "lines", String.class)));
    }

    private List<Breakdown> lines(String written) {
        return json.readValue(written, new TypeReference<>() {});
    }
}
