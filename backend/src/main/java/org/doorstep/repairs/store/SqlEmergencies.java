package org.doorstep.repairs.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import io.r2dbc.spi.Readable;
import org.doorstep.repairs.Emergencies;
import org.doorstep.repairs.service.EmergencyStore;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.doorstep.repairs.store.RepairRows.utc;

/** Emergencies in PostgreSQL. */
@Component
class SqlEmergencies implements EmergencyStore {

    private static final String ALERT = """
            select r.person, r.reference, r.fault, r.place_name, r.words, r.access_notes, r.meet_name, r.meet_phone, a.raised_at, a.times_raised, a.accepted_by, a.accepted_at
            from emergency_alert a join repair r on r.id = a.repair""";

    private final DatabaseClient database;

    SqlEmergencies(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Boolean> raise(UUID alert, UUID repair, Instant at) {
        return database.sql("insert into emergency_alert (id, repair, raised_at) values ($1, $2, $3) on conflict do nothing")
                .bind(0, alert).bind(1, repair).bind(2, utc(at)).fetch().rowsUpdated().map(count -> count == 1);
    }

    @Override
    public Mono<Raised> raiseAgain(UUID alert, int times) {
        return database.sql("update emergency_alert set times_raised = greatest(times_raised, $2) where id = $1 and accepted_at is null")
                .bind(0, alert).bind(1, times).fetch().rowsUpdated()
                .filter(count -> count == 1)
                .flatMap(_ -> database.sql(ALERT + " where a.id = $1").bind(0, alert).map(SqlEmergencies::raised).one());
    }

    @Override
    public Mono<Integer> waiting() {
        return database.sql("select count(*)::int as waiting from emergency_alert where accepted_at is null")
                .map(row -> row.get("waiting", Integer.class)).one();
    }

    @Override
    public Flux<Raised> since(Instant accepted) {
        return database.sql(ALERT + " where a.accepted_at is null or a.accepted_at > $1 order by a.accepted_at is not null, a.raised_at limit 100")
                .bind(0, utc(accepted)).map(SqlEmergencies::raised).all();
    }

    @Override
    public Mono<Raised> accept(String reference, String name, Instant at) {
        return database.sql("""
                        update emergency_alert a set accepted_by = $2, accepted_at = $3
                        from repair r where r.id = a.repair and r.reference = $1 and a.accepted_at is null""")
                .bind(0, reference).bind(1, name).bind(2, utc(at)).then()
                .then(database.sql(ALERT + " where r.reference = $1 order by a.raised_at desc limit 1").bind(0, reference).map(SqlEmergencies::raised).one());
    }

    private static Raised raised(Readable row) {
        return new Raised(alert(row), row.get("person", String.class));
    }

    private static Emergencies.Alert alert(Readable row) {
        return new Emergencies.Alert(row.get("reference", String.class), row.get("fault", String.class),
                row.get("place_name", String.class),
                (row.get("words", String.class) + "\n" + row.get("access_notes", String.class)).strip(), row.get("meet_name", String.class), row.get("meet_phone", String.class),
                row.get("raised_at", OffsetDateTime.class).toInstant(), row.get("times_raised", Integer.class),
                Optional.ofNullable(row.get("accepted_by", String.class)),
                Optional.ofNullable(row.get("accepted_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }
}
