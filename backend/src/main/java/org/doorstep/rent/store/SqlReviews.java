package org.doorstep.rent.store;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.rent.Breakdown;
import org.doorstep.rent.service.RentStore.Held;
import org.doorstep.rent.service.ReviewStore;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The yearly changes and their notices in PostgreSQL. */
@Repository
class SqlReviews implements ReviewStore {

    private static final UUID FIRST = new UUID(0, 0);

    /** Open accounts that pay something else, or for something else, from {@code $1} on. */
    private static final String CHANGED = """
            account a where (a.closed is null or a.closed >= $1) and exists (
                select from (
                    select c.head, c.weekly, c.eligible, c.starts = $1 as begins from rent_charge c
                    where c.account = a.id and c.weekly > 0 and (c.starts = $1 or c.ends = $1 - 1)) edge
                group by edge.head, edge.weekly, edge.eligible having count(*) = 1)""";

    private static final String NOTICE = "select id, account, changes_on, tenure, told_at, lines::text as lines from rent_notice where ";

    private final DatabaseClient database;
    private final JsonMapper json;

    SqlReviews(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Mono<Long> countChanged(LocalDate changesOn) {
        return database.sql("select count(*) as n from " + CHANGED).bind(0, changesOn).map(row -> Rows.get(row, "n", Long.class)).one();
    }

    @Override
    public Flux<Held> toTell(LocalDate changesOn, Optional<UUID> after, int most) {
        return database.sql("select a.id, a.reference, a.agreement, a.closed from " + CHANGED + """

                        and a.id > $2 and not exists (select from rent_notice n where n.account = a.id and n.changes_on = $1)
                        order by a.id limit $3""")
                .bind(0, changesOn).bind(1, after.orElse(FIRST)).bind(2, most).map(Rows::held).all();
    }

    @Override
    public Flux<NetRent> rises(LocalDate changesOn) {
        return database.sql("""
                        select a.reference, was.weekly as before, new.weekly as after
                        from rent_charge new
                        join rent_charge was on was.account = new.account and was.head = new.head and was.ends = new.starts - 1
                        join account a on a.id = new.account
                        where new.starts = $1 and new.head = 'net-rent' and new.weekly > was.weekly and (a.closed is null or a.closed >= $1)
                        order by a.reference""")
                .bind(0, changesOn)
                .map(row -> new NetRent(Rows.get(row, "reference", String.class), Rows.money(row, "before"), Rows.money(row, "after")))
                .all();
    }

    @Override
    public Mono<Progress> progress(LocalDate changesOn) {
        return database.sql("""
                        select (select count(*) from rent_notice where changes_on = $1) as told, r.begun_at, r.done_at
                        from (values (1)) as one left join rent_review r on r.changes_on = $1""")
                .bind(0, changesOn)
                .map(row -> new Progress(Rows.get(row, "told", Long.class), Rows.moment(row, "begun_at"), Rows.moment(row, "done_at")))
                .one();
    }

    @Override
    public Mono<Void> begin(LocalDate changesOn, String actor, Instant at) {
        return database.sql("insert into rent_review (changes_on, begun_at, begun_by) values ($1, $2, $3) on conflict do nothing")
                .bind(0, changesOn).bind(1, at.atOffset(ZoneOffset.UTC)).bind(2, actor).then();
    }

    @Override
    public Mono<Void> done(LocalDate changesOn, Instant at) {
        return database.sql("update rent_review set done_at = $2 where changes_on = $1").bind(0, changesOn).bind(1, at.atOffset(ZoneOffset.UTC)).then();
    }

    @Override
    public Mono<Boolean> add(Notice notice) {
        return database.sql("""
                        insert into rent_notice (id, account, changes_on, tenure, told_at, lines) values ($1, $2, $3, $4, $5, $6::jsonb)
                        on conflict (account, changes_on) do nothing""")
                .bind(0, notice.id()).bind(1, notice.account()).bind(2, notice.changesOn()).bind(3, notice.tenure())
                .bind(4, notice.toldAt().atOffset(ZoneOffset.UTC)).bind(5, json.writeValueAsString(notice.lines()))
                .fetch().rowsUpdated().map(count -> count == 1);
    }

    @Override
    public Mono<Notice> told(UUID account, LocalDate changesOn) {
        return database.sql(NOTICE + "account = $1 and changes_on = $2").bind(0, account).bind(1, changesOn).map(this::read).one();
    }

    @Override
    public Mono<Notice> notice(UUID id, String account) {
        return database.sql(NOTICE + "id = $1 and account = (select a.id from account a where a.reference = $2)")
                .bind(0, id).bind(1, account).map(this::read).one();
    }

    @Override
    public Mono<Map<UUID, UUID>> agreements(Collection<UUID> notices) {
        return database.sql("select n.id, a.agreement from rent_notice n join account a on a.id = n.account where n.id = any($1)")
                .bind(0, notices.toArray(UUID[]::new))
                .map(row -> Map.entry(Rows.get(row, "id", UUID.class), Rows.get(row, "agreement", UUID.class)))
                .all().collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Notice read(Readable row) {
        List<Breakdown> lines = json.readValue(Rows.get(row, "lines", String.class), new TypeReference<>() {});
        return new Notice(Rows.get(row, "id", UUID.class), Rows.get(row, "account", UUID.class), Rows.get(row, "changes_on", LocalDate.class),
                Rows.get(row, "tenure", String.class), Rows.get(row, "told_at", OffsetDateTime.class).toInstant(), lines);
    }
}
