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
            select r.reference, r.fault, r.place_name, r.meet_phone, a.raised_at, a.times_raised, a.accepted_by, a.accepted_at
            from emergency_alert a join repair r on r.id = a.repair""";

    private final DatabaseClient database;

    SqlEmergencies(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> raise(UUID repair, Instant at) {
        return database.sql("insert into emergency_alert (repair, raised_at) values ($1, $2) on conflict do nothing")
                .bind(0, repair).bind(1, utc(at)).then();
    }

    @Override
    public Mono<Emergencies.Alert> raiseAgain(UUID repair, int times) {
        return database.sql("update emergency_alert set times_raised = greatest(times_raised, $2) where repair = $1 and accepted_at is null")
                .bind(0, repair).bind(1, times).fetch().rowsUpdated()
                .filter(count -> count == 1)
                .flatMap(_ -> database.sql(ALERT + " where a.repair = $1").bind(0, repair).map(SqlEmergencies::alert).one());
    }

    @Override
    public Flux<Emergencies.Alert> since(Instant accepted) {
        return database.sql(ALERT + " where a.accepted_at is null or a.accepted_at > $1 order by a.accepted_at is not null, a.raised_at limit 100")
                .bind(0, utc(accepted)).map(SqlEmergencies::alert).all();
    }

    @Override
    public Mono<Emergencies.Alert> accept(String reference, String name, Instant at) {
        return database.sql("""
                        update emergency_alert a set accepted_by = $2, accepted_at = $3
                        from repair r where r.id = a.repair and r.reference = $1 and a.accepted_at is null""")
                .bind(0, reference).bind(1, name).bind(2, utc(at)).then()
                .then(database.sql(ALERT + " where r.reference = $1").bind(0, reference).map(SqlEmergencies::alert).one());
    }

    private static Emergencies.Alert alert(Readable row) {
        return new Emergencies.Alert(row.get("reference", String.class), row.get("fault", String.class),
                row.get("place_name", String.class), row.get("meet_phone", String.class),
                row.get("raised_at", OffsetDateTime.class).toInstant(), row.get("times_raised", Integer.class),
                Optional.ofNullable(row.get("accepted_by", String.class)),
                Optional.ofNullable(row.get("accepted_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }
}
