package org.doorstep.standards.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import org.doorstep.kernel.Subject;
import org.doorstep.standards.PromiseView.State;
import org.doorstep.standards.Upcoming;
import org.doorstep.standards.model.Promise;
import org.doorstep.standards.service.PromiseStore;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class SqlPromiseStore implements PromiseStore {

    private final DatabaseClient database;

    SqlPromiseStore(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> add(List<Promise> promises) {
        if (promises.isEmpty()) {
            return Mono.empty();
        }
        return database.sql("""
                        insert into promise (id, subject_kind, subject_id, standard, charter_version, trigger_event,
                                             triggered_at, first_due, due, provisional, state)
                        select id, kind, subject, standard, version, trigger_event, at, due, due, provisional, 'open'
                          from unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::text[], $6::text[],
                                      $7::timestamptz[], $8::timestamptz[], $9::boolean[])
                            as new (id, kind, subject, standard, version, trigger_event, at, due, provisional)
                         order by standard
                        on conflict (subject_kind, subject_id, standard) where state = 'open' do nothing""")
                .bind(0, array(promises, Promise::id, UUID[]::new))
                .bind(1, array(promises, promise -> promise.subject().kind(), String[]::new))
                .bind(2, array(promises, promise -> promise.subject().id(), UUID[]::new))
                .bind(3, array(promises, Promise::standard, String[]::new))
                .bind(4, array(promises, Promise::charterVersion, String[]::new))
                .bind(5, array(promises, Promise::trigger, String[]::new))
                .bind(6, array(promises, promise -> at(promise.triggeredAt()), OffsetDateTime[]::new))
                .bind(7, array(promises, promise -> at(promise.due()), OffsetDateTime[]::new))
                .bind(8, array(promises, Promise::provisional, Boolean[]::new))
                .then();
    }

    @Override
    public Mono<List<Promise>> openForChange(Subject subject) {
        return database.sql("""
                        select * from promise
                         where subject_kind = $1 and subject_id = $2 and state = 'open'
                         order by due, id
                           for update""")
                .bind(0, subject.kind())
                .bind(1, subject.id())
                .map(SqlPromiseStore::promise).all().collectList();
    }

    @Override
    public Mono<Void> save(List<Promise> promises) {
        return Flux.fromIterable(promises).concatMap(this::save).then();
    }

    private Mono<Void> save(Promise promise) {
        return database.sql("""
                        update promise
                           set due = $2, state = $3, stopped_at = $4, stopped_by = $5, extended_because = $6
                         where id = $1 and state = 'open'""")
                .bind(0, promise.id())
                .bind(1, at(promise.due()))
                .bind(2, promise.kept().name().toLowerCase(Locale.ROOT))
                .bind(3, Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, promise.stoppedAt().map(SqlPromiseStore::at).orElse(null)))
                .bind(4, Parameters.in(R2dbcType.VARCHAR, promise.stoppedBy().orElse(null)))
                .bind(5, Parameters.in(R2dbcType.VARCHAR, promise.extended().orElse(null)))
                .then();
    }

    @Override
    public Mono<List<Promise>> of(Set<Subject> subjects) {
        var wanted = List.copyOf(subjects);
        return database.sql("""
                        select promise.*
                          from promise join unnest($1::text[], $2::uuid[]) as wanted (kind, id)
                            on subject_kind = wanted.kind and subject_id = wanted.id
                         order by due, promise.id""")
                .bind(0, array(wanted, Subject::kind, String[]::new))
                .bind(1, array(wanted, Subject::id, UUID[]::new))
                .map(SqlPromiseStore::promise).all().collectList();
    }

    @Override
    public Mono<List<Promise>> fallingDue(Upcoming.Query query) {
        var after = query.after();
        return database.sql("""
                        select * from promise p
                         where state = 'open'
                           and (cardinality($1::text[]) = 0 or subject_kind = any ($1::text[]))
                           and subject_kind <> all ($5::text[])
                           and (due, id) > ($2, $3)
                           and not exists (select from promise sooner
                                            where sooner.subject_kind = p.subject_kind and sooner.subject_id = p.subject_id
                                              and sooner.state = 'open' and (sooner.due, sooner.id) < (p.due, p.id))
                         order by due, id
                         limit $4""")
                .bind(0, query.kinds().toArray(String[]::new))
                .bind(1, at(after.map(Upcoming.Cursor::due).orElse(Instant.EPOCH)))
                .bind(2, after.map(Upcoming.Cursor::id).orElse(new UUID(0, 0)))
                .bind(3, query.size() + 1)
                .bind(4, query.except().toArray(String[]::new))
                .map(SqlPromiseStore::promise).all().collectList();
    }

    private static Promise promise(Readable row) {
        return new Promise(row.get("id", UUID.class),
                new Subject(row.get("subject_kind", String.class), row.get("subject_id", UUID.class)),
                row.get("standard", String.class), row.get("charter_version", String.class), row.get("trigger_event", String.class),
                row.get("triggered_at", Instant.class), row.get("first_due", Instant.class), row.get("due", Instant.class),
                row.get("provisional", Boolean.class),
                State.valueOf(row.get("state", String.class).toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.get("stopped_at", Instant.class)),
                Optional.ofNullable(row.get("stopped_by", String.class)),
                Optional.ofNullable(row.get("extended_because", String.class)));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static <T, V> V[] array(List<T> all, Function<T, V> part, java.util.function.IntFunction<V[]> made) {
        return all.stream().map(part).toArray(made);
    }
}
