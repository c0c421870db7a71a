package org.doorstep.appointments.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.doorstep.appointments.SlotNeed;
import org.doorstep.appointments.model.Operative;
import org.doorstep.appointments.service.AppointmentRules;
import org.doorstep.appointments.service.DiaryStore;
import org.doorstep.kernel.WorkingCalendar;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The diaries in PostgreSQL. */
@Repository
class SqlDiaries implements DiaryStore {

    private final DatabaseClient database;
    private final AppointmentRules rules;
    private final WorkingCalendar calendar;

    SqlDiaries(DatabaseClient database, AppointmentRules rules, WorkingCalendar calendar) {
        this.database = database;
        this.rules = rules;
        this.calendar = calendar;
    }

    @Override
    public Mono<Found> search(SlotNeed need, LocalDate from, LocalDate until, Instant now, Optional<UUID> except) {
        return read(DiarySql.BY_TRADE, from, until, now, except,
                sql -> sql.bind("trade", need.trade()).bind("patch", need.patch()));
    }

    @Override
    public Mono<Found> of(Collection<UUID> operatives, LocalDate day, Instant now, Optional<UUID> except) {
        return read(DiarySql.BY_ID, day, day, now, except, sql -> sql.bind("ids", operatives.toArray(UUID[]::new)));
    }

    private interface Chosen {
        GenericExecuteSpec bind(GenericExecuteSpec sql);
    }

    private Mono<Found> read(String chosen, LocalDate from, LocalDate until, Instant now, Optional<UUID> except, Chosen who) {
        var sql = database.sql(chosen + DiarySql.READ).bind("from", from).bind("until", until).bind("now", utc(now))
                .bind("begins", utc(rules.slots().day(from).at(0)))
                .bind("ends", utc(rules.slots().day(until.plusDays(1)).at(0)));
        return Mono.defer(() -> {
            var rows = new DiaryRows(rules.slots(), calendar, from, until, except);
            return who.bind(sql).map(rows::read).all().then(Mono.fromSupplier(rows::found))
                    // Whoever goes on from here may wait for a connection with two thousand others: what was read is let go
                    // of, which a chain of operators otherwise keeps until its end (backend/docs/adr/0024).
                    .onTerminateDetach();
        });
    }

    @Override
    public Mono<Void> claim(Set<OperativeDay> days) {
        // Everybody locks in the order of the keys.
        var keys = days.stream().map(SqlDiaries::key).distinct().sorted().toArray(Long[]::new);
        return database.sql(DiarySql.LOCK).bind("keys", keys).fetch().all().then();
    }

    @Override
    public Mono<OperativeDay> claimOneOf(List<OperativeDay> days) {
        var keys = days.stream().map(SqlDiaries::key).toArray(Long[]::new);
        var first = Mono.defer(() -> claim(Set.of(days.getFirst())).thenReturn(days.getFirst()));
        return database.sql(DiarySql.TRY_LOCK).bind("keys", keys)
                .map(row -> days.get(DiaryRows.get(row, "place", Long.class).intValue() - 1)).one()
                .switchIfEmpty(first);
    }

    /** Two days that share a key only wait for each other needlessly. */
    private static long key(OperativeDay day) {
        return day.operative().getMostSignificantBits() * 31 + day.operative().getLeastSignificantBits()
                ^ day.day().toEpochDay() * 0x9E3779B97F4A7C15L;
    }

    @Override
    public Mono<Void> replan(List<Replanned> visits) {
        if (visits.isEmpty()) {
            return Mono.empty();
        }
        return database.sql(DiarySql.REPLAN)
                .bind("ids", visits.stream().map(Replanned::visit).toArray(UUID[]::new))
                .bind("starts", visits.stream().map(visit -> visit.start().getEpochSecond()).toArray(Long[]::new))
                .bind("ends", visits.stream().map(visit -> visit.end().getEpochSecond()).toArray(Long[]::new))
                .fetch().rowsUpdated()
                .filter(moved -> moved == visits.size())
                .switchIfEmpty(Mono.error(() -> new OptimisticLockingFailureException("a visit is no longer movable")))
                .then();
    }

    @Override
    public Mono<Operative> operative(String code) {
        return database.sql(DiarySql.OPERATIVE).bind("code", code).map(DiaryRows::operative).one();
    }

    @Override
    public Mono<List<Operative>> onBoard(String trade, LocalDate day) {
        return database.sql(DiarySql.ON_BOARD).bind("trade", trade).bind("day", day).map(DiaryRows::operative).all().collectList();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
