package org.doorstep.leasehold.store;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.leasehold.RightsSummary.Version;
import org.doorstep.leasehold.service.RightsStore;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Summaries of rights in PostgreSQL. */
@Component
class SqlRights implements RightsStore {

    private final DatabaseClient database;
    private final JsonMapper json;

    SqlRights(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Mono<Checked> checked(LocalDate starts, String textHash) {
        return database.sql("select checked_by, checked_at from rights_check where starts = $1 and text_hash = $2").bind(0, starts).bind(1, textHash)
                .map(row -> new Checked(text(row, "checked_by"), row.get("checked_at", OffsetDateTime.class).toInstant())).one();
    }

    @Override
    public Mono<Boolean> check(LocalDate starts, String textHash, String by, Instant at) {
        return one(database.sql("insert into rights_check (starts, text_hash, checked_by, checked_at) values ($1, $2, $3, $4) on conflict do nothing")
                .bind(0, starts).bind(1, textHash).bind(2, by).bind(3, at.atOffset(ZoneOffset.UTC)));
    }

    @Override
    public Mono<Void> keepRights(UUID demand, Version summary) {
        var text = database.sql("""
                        insert into rights_text (hash, starts, source, checked, title, paragraphs) values ($1, $2, $3, $4, $5, $6::jsonb)
                        on conflict do nothing""")
                .bind(0, summary.textHash()).bind(1, summary.from()).bind(2, summary.source()).bind(3, summary.checked().orElseThrow())
                .bind(4, summary.title()).bind(5, json.writeValueAsString(summary.paragraphs())).then();
        return text.then(database.sql("insert into demand_rights (demand, rights) values ($1, $2) on conflict (demand) do update set rights = excluded.rights")
                .bind(0, demand).bind(1, summary.textHash()).then());
    }

    @Override
    public Mono<Map<UUID, Version>> rightsOf(Collection<UUID> demands) {
        return database.sql("""
                        select d.demand, r.starts, r.source, r.checked, r.title, r.paragraphs::text as paragraphs
                        from demand_rights d join rights_text r on r.hash = d.rights where d.demand = any($1)""")
                .bind(0, demands.toArray(UUID[]::new))
                .map(row -> Map.entry(row.get("demand", UUID.class), version(row))).all().collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Version version(Readable row) {
        List<String> paragraphs = json.readValue(row.get("paragraphs", String.class), new TypeReference<>() {});
        return new Version(row.get("starts", LocalDate.class), row.get("source", String.class), Optional.of(row.get("checked", String.class)),
                row.get("title", String.class), paragraphs);
    }

    private static String text(Readable row, String column) {
        return row.get(column, String.class);
    }

    private static Mono<Boolean> one(DatabaseClient.GenericExecuteSpec statement) {
        return statement.fetch().rowsUpdated().map(count -> count == 1);
    }
}
