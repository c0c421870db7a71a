package org.doorstep.directdebit.store;

import static org.doorstep.directdebit.store.DebitRows.get;
import static org.doorstep.directdebit.store.DebitRows.text;
import static org.doorstep.directdebit.store.DebitRows.utc;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.directdebit.model.FileStanding;
import org.doorstep.directdebit.service.HandInStore;
import org.doorstep.kernel.CurrentUser;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What became of the files, in PostgreSQL. */
@Repository
class SqlHandIns implements HandInStore {

    /** One whose file the bank never had is no instruction, however far it has come meanwhile: it is to be lodged, and told, anew. */
    private static final String UNLODGE = """
            update direct_debit set state = case when state in ('lodged', 'active') then 'waiting' else state end, earliest = null
            where id in (select direct_debit from lines where code = '0N')""";

    /** What these files would have lodged is to be lodged again; what they would have taken was never asked for. */
    static final String RELEASE = "with lines as (delete from direct_debit_line where run = any($1) returning direct_debit, code) " + UNLODGE;

    private static final String REFUSE = """
            with lines as (delete from direct_debit_line where run = $1 and month is null returning direct_debit, code),
            asked as (update direct_debit_line set state = 'refused' where run = $1 and state = 'asked' and month is not null)
            """ + UNLODGE;

    private static final String ASKED = "select from direct_debit_line l where l.run = r.input and l.month is not null and l.state = 'asked'";

    private static final String NOT_TAKEN_BACK = "from direct_debit_line l join direct_debit_run r on r.input = l.run where r.refused_at is not null and l.state = 'posted'";

    private final DatabaseClient database;

    SqlHandIns(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<File> lock(LocalDate input) {
        return database.sql("""
                        select r.*, exists (select from direct_debit_line l where l.run = r.input and l.state = 'unpaid') as reported
                        from direct_debit_run r where r.input = $1 and r.made_at is not null for update of r""")
                .bind(0, input)
                .map(row -> new File(get(row, "input", LocalDate.class), get(row, "entry", LocalDate.class), figures(row),
                        new FileStanding(known(row), wish(row))))
                .one();
    }

    private static Map<String, String> figures(Readable row) {
        return Map.of("collections", get(row, "collections", Long.class).toString(), "pence", get(row, "taken", Long.class).toString(),
                "instructions", get(row, "instructions", Long.class).toString());
    }

    private static FileStanding.Known known(Readable row) {
        return new FileStanding.Known(there(row, "fetched_at"), there(row, "handed_in_at"), there(row, "given_up_at"), there(row, "refused_at"),
                get(row, "reported", Boolean.class));
    }

    private static boolean there(Readable row, String column) {
        return row.get(column) != null;
    }

    private static Optional<FileStanding.Wish> wish(Readable row) {
        return Optional.ofNullable(row.get("wish", String.class)).map(word -> new FileStanding.Wish(FileStanding.Word.of(word), text(row, "wish_by")));
    }

    @Override
    public Mono<Void> wish(LocalDate input, FileStanding.Word word, CurrentUser by, Instant at) {
        return database.sql("update direct_debit_run set wish = $2, wish_by = $3, wish_name = $4, wish_at = $5 where input = $1")
                .bind(0, input).bind(1, word.code()).bind(2, by.actor()).bind(3, by instanceof CurrentUser.Staff staff ? staff.name() : "")
                .bind(4, utc(at)).fetch().rowsUpdated().then();
    }

    @Override
    public Mono<Void> dropWish(LocalDate input) {
        return database.sql("update direct_debit_run set wish = null, wish_by = null, wish_name = null, wish_at = null where input = $1")
                .bind(0, input).fetch().rowsUpdated().then();
    }

    /** A bank's report may prove it while one officer has said that it never went. */
    @Override
    public Mono<Void> handedIn(LocalDate input, String actor, Instant at) {
        return dropWish(input).then(database.sql("update direct_debit_run set handed_in_at = $2, handed_in_by = $3 where input = $1")
                .bind(0, input).bind(1, utc(at)).bind(2, actor).fetch().rowsUpdated()).then();
    }

    @Override
    public Mono<Void> givenUp(LocalDate input, String actor, Instant at) {
        return database.sql(RELEASE).bind(0, new LocalDate[] {input}).fetch().rowsUpdated()
                .then(database.sql("update direct_debit_run set given_up_at = $2, given_up_by = $3, sealed = null, key_id = null where input = $1")
                        .bind(0, input).bind(1, utc(at)).bind(2, actor).fetch().rowsUpdated())
                .then();
    }

    @Override
    public Mono<Void> refused(LocalDate input, String actor, Instant at) {
        return database.sql(REFUSE).bind(0, input).fetch().rowsUpdated()
                .then(database.sql("update direct_debit_run set refused_at = $2, refused_by = $3, sealed = null, key_id = null where input = $1")
                        .bind(0, input).bind(1, utc(at)).bind(2, actor).fetch().rowsUpdated())
                .then();
    }

    @Override
    public Mono<List<Unposted>> unposted() {
        return database.sql("select r.input, r.entry from direct_debit_run r where r.handed_in_at is not null and exists (" + ASKED + ") order by r.input")
                .map(row -> new Unposted(get(row, "input", LocalDate.class), get(row, "entry", LocalDate.class))).all().collectList();
    }

    @Override
    public Mono<Awaited> awaited(LocalDate today) {
        return database.sql("""
                        select (select count(*) from direct_debit_run where handed_in_at is not null) > 0 as begun,
                               (select min(r.entry) from direct_debit_run r where r.made_at is not null and r.entry <= $1 and exists (""" + ASKED + ")) as entry")
                .bind(0, today)
                .map(row -> new Awaited(get(row, "begun", Boolean.class), Optional.ofNullable(row.get("entry", LocalDate.class)))).one();
    }

    @Override
    public Flux<LocalDate> notTakenBack() {
        return database.sql("select distinct r.input " + NOT_TAKEN_BACK).map(row -> get(row, "input", LocalDate.class)).all();
    }

    @Override
    public Mono<List<OnAccount>> toTakeBack(LocalDate input, UUID after, int limit) {
        return database.sql("select l.id, l.seq, (select d.account from direct_debit d where d.id = l.direct_debit) as account " + NOT_TAKEN_BACK
                        + " and l.run = $1 and l.id > $2 order by l.id limit $3")
                .bind(0, input).bind(1, after).bind(2, limit)
                .map(row -> new OnAccount(get(row, "id", UUID.class), get(row, "account", UUID.class), get(row, "seq", Long.class))).all().collectList();
    }

    @Override
    public Mono<UUID> lockOnAccount(UUID line, LocalDate input) {
        return database.sql("select id from direct_debit_line where id = $1 and run = $2 and state = 'posted' for update").bind(0, line).bind(1, input)
                .map(row -> get(row, "id", UUID.class)).one();
    }

    @Override
    public Mono<Void> takenBack(UUID line) {
        return database.sql("update direct_debit_line set state = 'refused' where id = $1").bind(0, line).fetch().rowsUpdated().then();
    }

    @Override
    public Mono<Troubles> troubles(LocalDate made, LocalDate handedIn, LocalDate posted, LocalDate toSee) {
        return database.sql("""
                        with to_see as (
                            select r.taken_at as since from direct_debit_advice a join direct_debit_report r on r.sha256 = a.report
                            where a.outcome = 'look' and a.seen_at is null
                            union all select held_at from direct_debit where held is not null and held_seen_at is null)
                        select (select count(*) from direct_debit_run
                                where made_at is not null and handed_in_at is null and given_up_at is null and input < $2) as not_handed_in,
                               (select count(*) from direct_debit_run where made_at is null and input < $1) as not_made,
                               (select count(*) from direct_debit_line l join direct_debit_run r on r.input = l.run
                                where l.state = 'asked' and l.month is not null and r.handed_in_at is not null and r.entry < $3) as unposted,
                               (select count(*)\s""" + NOT_TAKEN_BACK + """
                        ) as not_taken_back,
                               (select count(*) from to_see) as to_see,
                               (select count(*) from to_see where since < $4::timestamp at time zone 'Europe/London') as to_see_late,
                               (select count(*) from direct_debit_doubt where over_at is null and seen_at is null) as unmatched,
                               (select count(*) from direct_debit where left_asked and left_said_at is null and state in ('waiting', 'lodged', 'active', 'paused')) as leaving""")
                .bind(0, made).bind(1, handedIn).bind(2, posted).bind(3, toSee)
                .map(row -> new Troubles(get(row, "not_handed_in", Long.class), get(row, "not_made", Long.class), get(row, "unposted", Long.class),
                        get(row, "not_taken_back", Long.class), get(row, "to_see", Long.class), get(row, "to_see_late", Long.class),
                        get(row, "unmatched", Long.class), get(row, "leaving", Long.class)))
                .one();
    }
}
