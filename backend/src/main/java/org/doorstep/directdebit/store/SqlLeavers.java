package org.doorstep.directdebit.store;

import static org.doorstep.directdebit.store.DebitRows.get;
import static org.doorstep.directdebit.store.DebitRows.text;
import static org.doorstep.directdebit.store.DebitRows.utc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.doorstep.directdebit.Leavers;
import org.doorstep.directdebit.service.LeaverStore;
import org.doorstep.directdebit.service.StoredDebit;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Whose payers the register names no more, in PostgreSQL. */
@Repository
class SqlLeavers implements LeaverStore {

    private static final String GONE = "d.left_since is not null and d.state in ('waiting', 'lodged', 'active', 'paused')";
    private static final String ASKED = GONE + " and d.left_asked and d.left_said_at is null";

    /** Before any of them is changed, which is done in whatever order they are found. */
    private static final String HOLD = """
            select count(*) from (select id from direct_debit where id = any($1) and left_since is null or id = any($2) and left_since is not null
                                  order by id for no key update) as held""";

    private static final String MARK = """
            update direct_debit set left_since = case when id = any($1) then $3::date end, left_asked = false, left_said_at = null, left_said_by = null,
                   absent = case when id = any($2) then absent + datemultirange(daterange(least(left_since, $3), $3)) else absent end
            where id = any($1) and left_since is null or id = any($2) and left_since is not null""";

    private final DatabaseClient database;

    SqlLeavers(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> gone(Collection<UUID> gone, Collection<UUID> there, LocalDate today) {
        return database.sql(HOLD).bind(0, array(gone)).bind(1, array(there)).map(row -> row.get(0, Long.class)).one().filter(held -> held > 0)
                .flatMap(_ -> database.sql(MARK).bind(0, array(gone)).bind(1, array(there)).bind(2, today).fetch().rowsUpdated()).then();
    }

    @Override
    public Mono<Long> ask(int most) {
        return ids("select d.id from direct_debit d where " + GONE + " and d.left_said_at is null order by d.id for no key update").filter(unsaid -> unsaid.length > most)
                .flatMap(many -> database.sql("update direct_debit set left_asked = true where id = any($1) and not left_asked").bind(0, many).fetch().rowsUpdated())
                .then(asked());
    }

    private Mono<UUID[]> ids(String sql) {
        return database.sql(sql).map(row -> get(row, "id", UUID.class)).all().collectList().map(SqlLeavers::array);
    }

    @Override
    public Mono<List<StoredDebit>> due(LocalDate day, UUID after, int limit) {
        return database.sql(DebitRows.SELECT + "where " + GONE + " and d.left_since <= $1 and (d.left_said_at is not null or not d.left_asked) and d.id > $2 order by d.id limit $3")
                .bind(0, day).bind(1, after).bind(2, limit).map(DebitRows::debit).all().collectList();
    }

    @Override
    public Mono<Long> asked() {
        return database.sql("select count(*) as count from direct_debit d where " + ASKED).map(row -> get(row, "count", Long.class)).one();
    }

    @Override
    public Mono<List<Asked>> waiting(UUID after, int limit) {
        return database.sql("select d.id, d.reference, d.account_reference, d.left_since from direct_debit d where " + ASKED + " and d.id > $1 order by d.id limit $2")
                .bind(0, after).bind(1, limit).map(row -> new Asked(get(row, "id", UUID.class),
                        new Leavers.Leaver(text(row, "reference"), text(row, "account_reference"), get(row, "left_since", LocalDate.class)))).all().collectList();
    }

    @Override
    public Mono<Held> lock(Collection<UUID> ids) {
        return database.sql("select coalesce(array_agg(h.id) filter (where h.left_said_at is null), '{}') as asked, count(h.left_said_at) as said from (select d.id, d.left_said_at from direct_debit d where d.id = any($1) and ("
                        + ASKED + " or d.left_said_at is not null) order by d.id for no key update) h")
                .bind(0, array(ids)).map(row -> new Held(List.of(get(row, "asked", UUID[].class)), get(row, "said", Long.class))).one();
    }

    @Override
    public Mono<Void> said(Collection<UUID> ids, String actor, Instant at) {
        return database.sql("update direct_debit set left_said_at = $2, left_said_by = $3 where id = any($1)")
                .bind(0, array(ids)).bind(1, utc(at)).bind(2, actor).fetch().rowsUpdated().then();
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
