package org.doorstep.repairs.store;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import org.doorstep.kernel.Ids;
import org.doorstep.repairs.RepairCard;
import org.doorstep.repairs.model.Repair;
import org.doorstep.repairs.service.RepairStore;
import org.doorstep.repairs.service.Whose;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import static org.doorstep.repairs.store.RepairRows.utc;

/** Repairs in PostgreSQL. */
@Component
class SqlRepairs implements RepairStore {

    private static final String INSERT = """
            insert into repair (id, reference, person, agreement, place_kind, place, place_name, fault, besides, recall_of,
                trade, minutes, priority, raised_for, payer, hazards, tenure, right_to_repair, review_reasons,
                answers, words, meet_name, meet_phone, access, access_notes, state, next_step, next_by, visit_day,
                visit_window, reported_at, changed_at, patch)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
                $23, $24, $25, $26, $27, $28, $29, $30, $31, $31, $32)
            on conflict do nothing""";

    private static final String UPDATE = """
            update repair set state = $2, next_step = $3, next_by = $4, visit_day = $5, visit_window = $6, done_at = $7,
                done_note = $8, first_time = $9, waiting_for = $10, changed_at = $11
            where id = $1""";

    /**
     * $1 whether anybody's, $2 the person, $3 their agreements. The ids are looked up first, each way by its own index:
     * as conditions joined by "or" they would be tried on every repair there is.
     */
    private static final String IS_THEIRS = """
            ($1 or id = any(array(
                select mine.id from repair mine where mine.person = $2 and mine.agreement is null
                union all select ours.id from repair ours where ours.agreement = any($3)
                union all select f.repair from repair_follower f where f.person = $2)))""";

    private static final String THEIRS = "select * from repair where " + IS_THEIRS;

    /**
     * $1 the person, $2 their agreements, $3 how many. What a list shows, and no more: a whole repair holds JSON that would
     * be read for nothing. And nothing that is only sometimes a condition: PostgreSQL would plan it anew each time it is
     * asked, which costs more than the answer.
     */
    private static final String CARDS = """
            select reference, fault, place_name, priority, state, next_step, next_by, reported_at, visit_day, visit_window
            from repair where id = any(array(
                select mine.id from repair mine where mine.person = $1 and mine.agreement is null
                union all select ours.id from repair ours where ours.agreement = any($2)
                union all select f.repair from repair_follower f where f.person = $1))
            """;

    /** Of %1$s: an emergency that is open is not looked for below a dripping tap; what is over comes last. */
    private static final String RANK = "(case when %1$s.state in ('done', 'cancelled') then 2 when %1$s.priority = 'emergency' then 0 else 1 end)";

    /** $4 the last one seen, one of theirs, whose place in the order the next are after. */
    private static final String AFTER = """
            and exists (select 1 from (%s) theirs join repair seen on seen.reference = theirs.reference
                where seen.reference = $4 and (%s > %s
                    or %2$s = %3$s and (repair.reported_at, repair.id) < (seen.reported_at, seen.id)))
            """.formatted(CARDS, RANK.formatted("repair"), RANK.formatted("seen"));

    private static final String IN_ORDER = "order by " + RANK.formatted("repair") + ", reported_at desc, id desc limit $3";

    private static final String VISITED = " and state not in ('done', 'cancelled') and visit_day >= $1";

    private final DatabaseClient database;
    private final RepairRows rows;
    private final JsonMapper json;
    private final Ids ids;
    private final Clock clock;

    SqlRepairs(DatabaseClient database, RepairRows rows, JsonMapper json, Ids ids, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Mono<Boolean> insert(Repair repair) {
        var where = repair.where();
        var report = repair.report();
        var judged = repair.judged();
        var meeting = report.meeting();
        var standing = repair.standing();
        return database.sql(INSERT)
                .bind(0, repair.id()).bind(1, repair.reference()).bind(2, report.person())
                .bind(3, RepairRows.uuid(where.agreement()))
                .bind(4, where.communal() ? "communal" : "home").bind(5, where.place()).bind(6, where.name())
                .bind(7, report.fault()).bind(8, RepairRows.uuid(report.besides())).bind(9, RepairRows.uuid(report.recallOf()))
                .bind(10, judged.trade()).bind(11, judged.minutes()).bind(12, judged.priority().toString())
                .bind(13, judged.raisedFor().toArray(String[]::new)).bind(14, judged.payer())
                .bind(15, Json.of(json.writeValueAsString(judged.hazards()))).bind(16, judged.tenure())
                .bind(17, RepairRows.text(judged.rightToRepair())).bind(18, judged.reviewReasons().toArray(String[]::new))
                .bind(19, Json.of(json.writeValueAsString(report.answers()))).bind(20, report.words())
                .bind(21, meeting.name()).bind(22, meeting.phone()).bind(23, meeting.access().toArray(String[]::new))
                .bind(24, meeting.notes()).bind(25, standing.state().code()).bind(26, standing.next().kind().code())
                .bind(27, RepairRows.instant(standing.next().by())).bind(28, RepairRows.day(standing.visitDay()))
                .bind(29, RepairRows.text(standing.visitWindow())).bind(30, utc(report.at())).bind(31, where.patch())
                .fetch().rowsUpdated().map(count -> count == 1);
    }

    @Override
    public Mono<Repair> find(Whose whose, String reference) {
        return theirs(whose, database.sql(THEIRS + " and reference = $4")).bind(3, reference).map(rows::repair).one();
    }

    @Override
    public Mono<Repair> find(Whose whose, UUID id) {
        return theirs(whose, database.sql(THEIRS + " and id = $4")).bind(3, id).map(rows::repair).one();
    }

    @Override
    public Mono<String> mark(Whose whose, UUID id) {
        return theirs(whose, database.sql("select repair_mark(id) from repair where " + IS_THEIRS + " and id = $4"))
                .bind(3, id).map(row -> row.get(0, String.class)).one();
    }

    @Override
    public Mono<Repair> lock(Whose whose, UUID id) {
        // Its key stays: whoever writes a line about it need not wait, nor we for them.
        return theirs(whose, database.sql(THEIRS + " and id = $4 for no key update")).bind(3, id).map(rows::repair).one();
    }

    @Override
    public Flux<RepairCard> cards(Whose.Residents whose, Optional<String> before, int limit) {
        var sql = database.sql(CARDS + (before.isPresent() ? AFTER : "") + IN_ORDER)
                .bind(0, whose.person()).bind(1, whose.agreements().toArray(UUID[]::new)).bind(2, limit);
        return before.map(seen -> sql.bind(3, seen)).orElse(sql).map(RepairRows::card).all();
    }

    @Override
    public Flux<Repair> byIds(Set<UUID> ids) {
        return database.sql("select * from repair where id = any($1)").bind(0, ids.toArray(UUID[]::new)).map(rows::repair).all();
    }

    @Override
    public Flux<Repair> toReview() {
        return database.sql("""
                        select * from repair where reviewed_by is null and cardinality(review_reasons) > 0
                            and (state not in ('done', 'cancelled') or 'hazard-words' = any(review_reasons))
                        order by reported_at limit 100""")
                .map(rows::repair).all();
    }

    /** The whole condition of the index on what comes next, so that the planner finds it. */
    @Override
    public Flux<Repair> waiting() {
        return database.sql("""
                        select * from repair where state not in ('done', 'cancelled') and state = 'waiting'
                        order by next_by limit 100""")
                .map(rows::repair).all();
    }

    @Override
    public Flux<UUID> agreementsVisited() {
        return database.sql("select distinct agreement from repair where agreement is not null" + VISITED).bind(0, LocalDate.now(clock))
                .map(row -> row.get(0, UUID.class)).all();
    }

    @Override
    public Flux<Repair> visitedUnder(Set<UUID> agreements) {
        return database.sql("select * from repair where agreement = any($2)" + VISITED + " order by visit_day, reported_at limit 100")
                .bind(0, LocalDate.now(clock)).bind(1, agreements.toArray(UUID[]::new)).map(rows::repair).all();
    }

    @Override
    public Mono<Boolean> hazardUnread(UUID repair) {
        return database.sql("select reviewed_by is null and 'hazard-words' = any(review_reasons) from repair where id = $1")
                .bind(0, repair).map(row -> row.get(0, Boolean.class)).one();
    }

    @Override
    public Mono<Boolean> reviewed(UUID repair, String by) {
        return database.sql("update repair set reviewed_by = $2 where id = $1 and reviewed_by is null and cardinality(review_reasons) > 0")
                .bind(0, repair).bind(1, by).fetch().rowsUpdated().map(count -> count == 1);
    }

    @Override
    public Flux<Repair> openAt(Collection<UUID> places) {
        return database.sql("select * from repair where place = any($1) and state not in ('done', 'cancelled') order by reported_at")
                .bind(0, places.toArray(UUID[]::new)).map(rows::repair).all();
    }

    @Override
    public Mono<Repair> lastDone(UUID place, String fault, Instant since) {
        return database.sql("""
                        select * from repair where place = $1 and fault = $2 and state = 'done' and done_at >= $3
                        order by done_at desc limit 1""")
                .bind(0, place).bind(1, fault).bind(2, utc(since)).map(rows::repair).one();
    }

    @Override
    public Mono<Void> update(Repair repair) {
        var now = repair.standing();
        return database.sql(UPDATE)
                .bind(0, repair.id()).bind(1, now.state().code()).bind(2, now.next().kind().code())
                .bind(3, RepairRows.instant(now.next().by())).bind(4, RepairRows.day(now.visitDay()))
                .bind(5, RepairRows.text(now.visitWindow())).bind(6, RepairRows.instant(now.doneAt()))
                .bind(7, RepairRows.text(now.doneNote()))
                .bind(8, Parameters.in(R2dbcType.BOOLEAN, now.firstTime().orElse(null)))
                .bind(9, RepairRows.text(now.waitingFor())).bind(10, utc(clock.instant()))
                .then();
    }

    @Override
    public Mono<Void> judge(Repair repair) {
        return database.sql("update repair set hazards = $2, tenure = $3, changed_at = $4 where id = $1")
                .bind(0, repair.id()).bind(1, Json.of(json.writeValueAsString(repair.judged().hazards())))
                .bind(2, repair.judged().tenure()).bind(3, utc(clock.instant()))
                .then();
    }

    @Override
    public Mono<Boolean> add(UUID repair, Entry entry) {
        return database.sql("""
                        insert into repair_entry (id, repair, at, what, args, once) values ($1, $2, $3, $4, $5, $6)
                        on conflict do nothing""")
                .bind(0, ids.next()).bind(1, repair).bind(2, utc(entry.at())).bind(3, entry.what())
                .bind(4, entry.args().toArray(String[]::new)).bind(5, entry.once())
                .fetch().rowsUpdated().map(count -> count == 1);
    }

    @Override
    public Flux<String> followers(UUID repair) {
        return database.sql("select person from repair_follower where repair = $1 order by since, person")
                .bind(0, repair).map(row -> row.get("person", String.class)).all();
    }

    @Override
    public Mono<Map<UUID, List<String>>> followers(Set<UUID> repairs) {
        return database.sql("select repair, array_agg(person order by since, person) as people from repair_follower where repair = any($1) group by repair")
                .bind(0, repairs.toArray(UUID[]::new)).fetch().all()
                .collectMap(row -> (UUID) row.get("repair"), row -> List.of((String[]) row.get("people")));
    }

    @Override
    public Mono<Void> follow(UUID repair, String person, Instant since) {
        return database.sql("insert into repair_follower (repair, person, since) values ($1, $2, $3) on conflict do nothing")
                .bind(0, repair).bind(1, person).bind(2, utc(since))
                .then();
    }

    @Override
    public Flux<Entry> entries(UUID repair) {
        return database.sql("select at, what, args, once from repair_entry where repair = $1 order by at desc, id desc")
                .bind(0, repair).map(rows::entry).all();
    }

    private static GenericExecuteSpec theirs(Whose whose, GenericExecuteSpec sql) {
        return switch (whose) {
            case Whose.Anybodys _ -> sql.bind(0, true).bind(1, "").bind(2, new UUID[0]);
            case Whose.Residents(var person, var agreements, _) ->
                    sql.bind(0, false).bind(1, person).bind(2, agreements.toArray(UUID[]::new));
        };
    }
}
