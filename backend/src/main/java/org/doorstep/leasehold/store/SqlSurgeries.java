package org.doorstep.leasehold.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import io.r2dbc.spi.Readable;
import org.doorstep.leasehold.Surgeries.EndedDay;
import org.doorstep.leasehold.model.SurgeryHours;
import org.doorstep.leasehold.service.SurgeryStore;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Surgeries in PostgreSQL. */
@Component
class SqlSurgeries implements SurgeryStore {

    private final DatabaseClient database;

    SqlSurgeries(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<SurgeryHours> from(LocalDate day, int most) {
        return database.sql("select id, day, opens, closes, minutes, place from surgery where day >= $1 and cancelled is null order by day, opens, id limit $2")
                .bind(0, day).bind(1, most)
                .map(row -> new SurgeryHours(row.get("id", UUID.class), row.get("day", LocalDate.class), row.get("opens", LocalTime.class),
                        row.get("closes", LocalTime.class), row.get("minutes", Integer.class), row.get("place", String.class))).all();
    }

    @Override
    public Flux<Kept> talks(Collection<UUID> surgeries) {
        return database.sql("""
                        select id, surgery, starts, lease, person, about, revision from surgery_talk
                        where surgery = any($1) and cancelled is null order by starts""")
                .bind(0, surgeries.toArray(UUID[]::new))
                .map(SqlSurgeries::kept).all();
    }

    @Override
    public Mono<Boolean> open(SurgeryHours hours, Instant at, String by) {
        return one(database.sql("""
                        insert into surgery (id, day, opens, closes, minutes, place, opened_at, opened_by) values ($1, $2, $3, $4, $5, $6, $7, $8)
                        on conflict do nothing""")
                .bind(0, hours.id()).bind(1, hours.day()).bind(2, hours.opens()).bind(3, hours.closes()).bind(4, hours.minutes()).bind(5, hours.place())
                .bind(6, at.atOffset(ZoneOffset.UTC)).bind(7, by));
    }

    /** The day is held until the talk is there: who cancels it comes before or after, never between. */
    @Override
    public Mono<Boolean> book(Kept talk, Instant at, Wait wait) {
        return one(database.sql("""
                        insert into surgery_talk (id, surgery, starts, lease, person, about, revision, booked_at, waits)
                        select $1, s.id, $3, $4, $5, $6, $7, $8, tstzrange($9, $10) from surgery s where s.id = $2 and s.cancelled is null for share
                        on conflict do nothing""")
                .bind(0, talk.id()).bind(1, talk.surgery()).bind(2, talk.starts()).bind(3, talk.lease()).bind(4, talk.person()).bind(5, talk.about())
                .bind(6, talk.revision()).bind(7, at.atOffset(ZoneOffset.UTC)).bind(8, wait.from().atOffset(ZoneOffset.UTC)).bind(9, wait.begins().atOffset(ZoneOffset.UTC)));
    }

    /** An update cannot do nothing on a conflict: its refusal ends the transaction, which holds nothing else yet. */
    @Override
    public Mono<Boolean> move(Kept talk, int before, Wait wait) {
        return one(database.sql("""
                        update surgery_talk set surgery = $2, starts = $3, person = $4, about = $5, revision = $6, waits = tstzrange($8, $9)
                        where id = $1 and revision = $7 and cancelled is null
                          and exists (select from surgery s where s.id = $2 and s.cancelled is null for share)""")
                .bind(0, talk.id()).bind(1, talk.surgery()).bind(2, talk.starts()).bind(3, talk.person()).bind(4, talk.about())
                .bind(5, talk.revision()).bind(6, before).bind(7, wait.from().atOffset(ZoneOffset.UTC)).bind(8, wait.begins().atOffset(ZoneOffset.UTC)))
                .onErrorReturn(DataIntegrityViolationException.class, false);
    }

    @Override
    public Mono<Boolean> cancel(UUID talk, Instant at) {
        return one(database.sql("update surgery_talk set cancelled = $2 where id = $1 and cancelled is null").bind(0, talk).bind(1, at.atOffset(ZoneOffset.UTC)));
    }

    @Override
    public Mono<Boolean> cancelDay(UUID surgery, String why, Instant at, String by) {
        return one(database.sql("update surgery set cancelled = $2, cancelled_by = $3, why = $4 where id = $1 and cancelled is null")
                .bind(0, surgery).bind(1, at.atOffset(ZoneOffset.UTC)).bind(2, by).bind(3, why));
    }

    @Override
    public Mono<Boolean> isCancelled(UUID surgery) {
        return database.sql("select exists (select from surgery where id = $1 and cancelled is not null)").bind(0, surgery).mapValue(Boolean.class).one();
    }

    @Override
    public Flux<Kept> end(UUID surgery, Instant at) {
        return database.sql("""
                        update surgery_talk set cancelled = $2 where surgery = $1 and cancelled is null
                        returning id, surgery, starts, lease, person, about, revision""")
                .bind(0, surgery).bind(1, at.atOffset(ZoneOffset.UTC)).map(SqlSurgeries::kept).all();
    }

    /** Only talks that ended with their day: one that was taken back before has nothing to hear. */
    @Override
    public Flux<EndedDay> ended(String lease, LocalDate from) {
        return database.sql("""
                        select distinct s.day, s.why from surgery s join surgery_talk t on t.surgery = s.id and t.cancelled = s.cancelled
                        where t.lease = $1 and s.day >= $2 order by s.day""")
                .bind(0, lease).bind(1, from).map(row -> new EndedDay(row.get("day", LocalDate.class), row.get("why", String.class))).all();
    }

    @Override
    public Mono<Map<UUID, String>> leasesOf(Collection<UUID> talks) {
        return database.sql("select id, lease from surgery_talk where id = any($1)").bind(0, talks.toArray(UUID[]::new))
                .map(row -> Map.entry(row.get("id", UUID.class), row.get("lease", String.class))).all().collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static Kept kept(Readable row) {
        return new Kept(row.get("id", UUID.class), row.get("surgery", UUID.class), row.get("starts", LocalTime.class), row.get("lease", String.class),
                row.get("person", String.class), row.get("about", String.class), row.get("revision", Integer.class));
    }

    private static Mono<Boolean> one(DatabaseClient.GenericExecuteSpec statement) {
        return statement.fetch().rowsUpdated().map(count -> count == 1);
    }
}
