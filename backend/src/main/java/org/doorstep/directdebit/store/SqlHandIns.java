package org.doorstep.directdebit.store;

import static org.doorstep.directdebit.store.DebitRows.get;
import static org.doorstep.directdebit.store.DebitRows.utc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.doorstep.directdebit.service.HandInStore;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What became of the files, in PostgreSQL. */
@Repository
class SqlHandIns implements HandInStore {

    /** What these files would have lodged is to be lodged again; what they would have taken was never asked for. */
    static final String RELEASE = """
            with lines as (delete from direct_debit_line where run = any($1) returning direct_debit, code)
            update direct_debit set state = case state when 'lodged' then 'waiting' else state end, earliest = null
            where id in (select direct_debit from lines where code = '0N')""";

    private static final String ASKED = "select from direct_debit_line l where l.run = r.input and l.month is not null and l.state = 'asked'";

    private final DatabaseClient database;

    SqlHandIns(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Standing> lock(LocalDate input) {
        return database.sql("""
                        select input, entry, handed_in_at is not null as handed_in, given_up_at is not null as given_up
                        from direct_debit_run where input = $1 and made_at is not null for update""")
                .bind(0, input)
                .map(row -> new Standing(get(row, "input", LocalDate.class), get(row, "entry", LocalDate.class), get(row, "handed_in", Boolean.class),
                        get(row, "given_up", Boolean.class)))
                .one();
    }

    @Override
    public Mono<Void> handedIn(LocalDate input, String actor, Instant at) {
        return database.sql("update direct_debit_run set handed_in_at = $2, handed_in_by = $3 where input = $1")
                .bind(0, input).bind(1, utc(at)).bind(2, actor).fetch().rowsUpdated().then();
    }

    @Override
    public Mono<Void> givenUp(LocalDate input, String actor, Instant at) {
        return database.sql(RELEASE).bind(0, new LocalDate[] {input}).fetch().rowsUpdated()
                .then(database.sql("update direct_debit_run set given_up_at = $2, given_up_by = $3, sealed = null, key_id = null where input = $1")
                        .bind(0, input).bind(1, utc(at)).bind(2, actor).fetch().rowsUpdated())
                .then();
    }

    @Override
    public Mono<List<Unposted>> unposted() {
        return database.sql("select r.input, r.entry from direct_debit_run r where r.handed_in_at is not null and exists (" + ASKED + ") order by r.input")
                .map(row -> new Unposted(get(row, "input", LocalDate.class), get(row, "entry", LocalDate.class))).all().collectList();
    }

    @Override
    public Mono<Troubles> troubles(LocalDate made, LocalDate handedIn, LocalDate posted) {
        return database.sql("""
                        select (select count(*) from direct_debit_run
                                where made_at is not null and handed_in_at is null and given_up_at is null and input < $2) as not_handed_in,
                               (select count(*) from direct_debit_run where made_at is null and input < $1) as not_made,
                               (select count(*) from direct_debit_line l join direct_debit_run r on r.input = l.run
                                where l.state = 'asked' and l.month is not null and r.handed_in_at is not null and r.entry < $3) as unposted,
                               (select count(*) from direct_debit_advice where outcome = 'look' and seen_at is null)
                               + (select count(*) from direct_debit where held is not null and held_seen_at is null) as to_see""")
                .bind(0, made).bind(1, handedIn).bind(2, posted)
                .map(row -> new Troubles(get(row, "not_handed_in", Long.class), get(row, "not_made", Long.class), get(row, "unposted", Long.class),
                        get(row, "to_see", Long.class)))
                .one();
    }
}
