package org.doorstep.appointments.store;

import static org.doorstep.appointments.store.SqlDiaries.utc;

import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Type;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.appointments.Finish;
import org.doorstep.appointments.VisitView.NoAccess;
import org.doorstep.appointments.model.Visit;
import org.doorstep.appointments.service.VisitStore;
import org.doorstep.kernel.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The visits in PostgreSQL. */
@Repository
class SqlVisits implements VisitStore {

    private final DatabaseClient database;
    private final Clock clock;

    SqlVisits(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Mono<Visit> current(Subject subject) {
        return of(database.sql(VisitSql.CURRENT), subject).map(VisitRows::visit).one();
    }

    /** The look comes after the lock: a statement sees nothing that was kept while it waited. */
    @Override
    public Mono<Integer> freeHold(String by, Optional<UUID> except, Instant now, int limit) {
        var free = database.sql(VisitSql.FREE_HOLD).bind("by", by).bind("limit", limit).bind("now", utc(now))
                .bind("except", uuid(except)).map(row -> row.get("number", Integer.class)).one();
        return database.sql(VisitSql.LOCK_HOLDER).bind("by", by).fetch().all().then(free);
    }

    @Override
    public Mono<List<Visit>> of(Collection<Subject> subjects) {
        return database.sql(VisitSql.OF).bind("now", utc(clock.instant()))
                .bind("kinds", subjects.stream().map(Subject::kind).toArray(String[]::new))
                .bind("subjects", subjects.stream().map(Subject::id).toArray(UUID[]::new))
                .map(VisitRows::visit).all().collectList();
    }

    @Override
    public Mono<Visit> find(UUID id, Reach reach) {
        return database.sql(VisitSql.FIND).bind("id", id)
                .bind("code", in(R2dbcType.VARCHAR, reach.operativeCode().orElse(null)))
                .map(VisitRows::visit).one();
    }

    @Override
    public Mono<Visit> find(UUID id, Subject subject) {
        return of(database.sql(VisitSql.FIND_OF), subject).bind("id", id).map(VisitRows::visit).one();
    }

    @Override
    public Mono<Void> lock(UUID id) {
        return database.sql(VisitSql.LOCK).bind("id", id).fetch().all().then();
    }

    @Override
    public Mono<List<Visit>> onDay(Collection<UUID> operatives, LocalDate day) {
        return database.sql(VisitSql.ON_DAY).bind("day", day).bind("operatives", operatives.toArray(UUID[]::new))
                .map(VisitRows::visit).all().collectList();
    }

    @Override
    public Mono<List<Visit>> unfinished(Reach reach, LocalDate today) {
        return database.sql(VisitSql.UNFINISHED).bind("today", today)
                .bind("code", in(R2dbcType.VARCHAR, reach.operativeCode().orElse(null)))
                .map(VisitRows::visit).all().collectList();
    }

    @Override
    public Mono<Void> add(Visit visit, Instant now) {
        var sql = of(database.sql(VisitSql.ADD), visit.subject()).bind("id", visit.id()).bind("now", utc(now))
                .bind("follows", uuid(visit.follows()));
        return state(place(sql, visit), visit).then();
    }

    @Override
    public Mono<Void> place(Visit before, Visit after, Instant now) {
        return changed(place(database.sql(VisitSql.PLACE).bind("now", utc(now)), after), before, after)
                .filter(kept -> kept)
                .switchIfEmpty(Mono.error(() -> new OptimisticLockingFailureException("the visit changed meanwhile")))
                .then();
    }

    @Override
    public Mono<Boolean> restate(Visit before, Visit after) {
        return changed(database.sql(VisitSql.RESTATE), before, after);
    }

    private static Mono<Boolean> changed(GenericExecuteSpec sql, Visit before, Visit after) {
        return state(sql, after).bind("id", before.id())
                .bind("stateBefore", before.state().name())
                .bind("heldBefore", time(before.hold().until()))
                .bind("operativeBefore", before.place().operative().id())
                .bind("dayBefore", before.place().day())
                .bind("slotBefore", before.place().window().code())
                .fetch().rowsUpdated().map(rows -> rows == 1);
    }

    @Override
    public Mono<Void> because(Visit visit, String reason) {
        return database.sql(VisitSql.BECAUSE).bind("id", visit.id()).bind("reason", reason).then();
    }

    @Override
    public Mono<Void> result(Visit visit, Finish finish) {
        var waiting = finish instanceof Finish.Waiting later ? later : null;
        return database.sql(VisitSql.RESULT).bind("id", visit.id())
                .bind("done", finish.whatWasDone())
                .bind("firstTime", finish instanceof Finish.Completed completed && completed.firstTime())
                .bind("waiting", in(R2dbcType.VARCHAR, waiting == null ? null : waiting.reason()))
                .bind("review", in(R2dbcType.DATE, waiting == null ? null : waiting.reviewOn()))
                .then();
    }

    @Override
    public Mono<Void> noAccess(Visit visit, NoAccess noAccess) {
        return database.sql(VisitSql.NO_ACCESS).bind("id", visit.id())
                .bind("at", utc(noAccess.at()))
                .bind("photo", uuid(noAccess.photo()))
                .bind("note", noAccess.note())
                .bind("until", utc(noAccess.answerUntil()))
                .then();
    }

    @Override
    public Mono<Void> answer(Visit visit, String by, String words, Instant at) {
        return database.sql(VisitSql.ANSWER).bind("id", visit.id()).bind("at", utc(at)).bind("by", by)
                .bind("words", words).then();
    }

    private static GenericExecuteSpec of(GenericExecuteSpec sql, Subject subject) {
        return sql.bind("kind", subject.kind()).bind("subject", subject.id());
    }

    private static GenericExecuteSpec place(GenericExecuteSpec sql, Visit visit) {
        var place = visit.place();
        var work = visit.work();
        return sql.bind("trade", work.trade()).bind("patch", work.patch()).bind("minutes", work.minutes())
                .bind("due", utc(work.due()))
                .bind("operative", place.operative().id()).bind("day", place.day()).bind("slot", place.window().code())
                .bind("windowStart", utc(place.windowStart())).bind("windowEnd", utc(place.windowEnd()))
                .bind("plannedStart", utc(place.plannedStart())).bind("plannedEnd", utc(place.plannedEnd()));
    }

    private static GenericExecuteSpec state(GenericExecuteSpec sql, Visit visit) {
        var hold = visit.hold();
        var times = visit.times();
        return sql.bind("state", visit.state().name()).bind("heldBy", hold.by()).bind("heldUntil", time(hold.until()))
                .bind("extended", hold.extended())
                .bind("number", in(R2dbcType.INTEGER, hold.turn().map(Visit.Turn::number).orElse(null)))
                .bind("heldSince", time(hold.turn().map(Visit.Turn::since)))
                .bind("meet", visit.access().meet()).bind("phone", visit.access().phone())
                .bind("notes", visit.access().notes())
                .bind("booked", time(times.booked())).bind("onTheWay", time(times.onTheWay()))
                .bind("arrived", time(times.arrived())).bind("ended", time(times.ended()));
    }

    private static Object time(Optional<Instant> instant) {
        return in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, instant.map(SqlDiaries::utc).orElse(null));
    }

    private static Object uuid(Optional<UUID> id) {
        return in(PostgresqlObjectId.UUID, id.orElse(null));
    }

    private static Object in(Type type, @Nullable Object value) {
        return Parameters.in(type, value);
    }
}
