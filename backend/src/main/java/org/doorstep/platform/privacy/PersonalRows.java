package org.doorstep.platform.privacy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;

import org.doorstep.platform.spi.SubjectAccess.Section;
import org.doorstep.platform.spi.SubjectAccess.Whom;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads a person's rows as JSON, and changes those that are old, so that a module writes nothing but its SQL. */
@Component
public class PersonalRows {

    private final DatabaseClient database;

    PersonalRows(DatabaseClient database) {
        this.database = database;
    }

    /** @param select the rows of {@code :person}, their {@code :agreements} or their {@code :cases}; its columns' names are the fields' */
    public Mono<Section> of(String name, String select, Whom whom) {
        var whose = "with whom as (select :person::text as person, :agreements::uuid[] as agreements, :cases::uuid[] as cases) ";
        return database.sql(whose + "select coalesce(json_agg(row_to_json(kept)), '[]')::text as json from (" + select + ") kept")
                .bind("person", whom.person())
                .bind("agreements", whom.agreements().toArray(UUID[]::new))
                .bind("cases", whom.cases().toArray(UUID[]::new))
                .map(row -> new Section(name, row.get("json", String.class)))
                .one();
    }

    /** The ids that a query for {@code :person} and {@code :agreements} finds. */
    public Flux<UUID> ids(String query, String person, Set<UUID> agreements) {
        return database.sql(query).bind("person", person).bind("agreements", agreements.toArray(UUID[]::new))
                .map(row -> row.get("id", UUID.class)).all();
    }

    /** @param change takes away, or makes nameless, what is older than {@code :before} */
    public Mono<Long> change(String change, Instant before) {
        return database.sql(change).bind("before", before.atOffset(ZoneOffset.UTC)).fetch().rowsUpdated();
    }
}
