package org.doorstep.repairs.store;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;

import org.doorstep.repairs.SharedRepairs.Shared;
import org.doorstep.repairs.service.SharedRepairStore;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Repairs of shared parts in PostgreSQL: the statement asks for no column that says who or what they wrote. */
@Component
class SqlSharedRepairs implements SharedRepairStore {

    private final DatabaseClient database;

    SqlSharedRepairs(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<Shared> shared(Set<String> references) {
        return database.sql("""
                        select reference, fault, place_name, reported_at, done_at from repair
                        where place_kind = 'communal' and reference = any($1)""")
                .bind(0, references.toArray(String[]::new))
                .map(row -> new Shared(row.get("reference", String.class), row.get("fault", String.class), row.get("place_name", String.class),
                        row.get("reported_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.get("done_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant)))
                .all();
    }
}
