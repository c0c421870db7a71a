package org.doorstep.rent.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import io.r2dbc.spi.Readable;

import org.doorstep.rent.service.RentStore.Held;
import org.doorstep.rent.service.StartStore;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was told at the start, in PostgreSQL. */
@Repository
class SqlStarts implements StartStore {

    private static final UUID FIRST = new UUID(0, 0);

    private final DatabaseClient database;
    private final JsonMapper json;

    SqlStarts(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Flux<Held> toTell(LocalDate since, LocalDate today, Optional<UUID> after, int most) {
        return database.sql("""
                        select a.id, a.reference, a.agreement, a.closed from agreement g
                        join account a on a.agreement = g.id and a.opened <= $2 and (a.closed is null or a.closed >= $2)
                        where g.started between $1 and $2 and (g.ended is null or g.ended >= $2) and g.kind <> 'lease' and a.id > $3
                          and exists (select from rent_charge c where c.account = a.id and c.weekly > 0 and c.starts <= $2 and (c.ends is null or c.ends >= $2))
                          and not exists (select from rent_start s where s.account = a.id)
                        order by a.id limit $4""")
                .bind(0, since).bind(1, today).bind(2, after.orElse(FIRST)).bind(3, most).map(Rows::held).all();
    }

    @Override
    public Mono<Boolean> add(Start start) {
        return database.sql("insert into rent_start (account, id, tenure, told_at, lines) values ($1, $2, $3, $4, $5::jsonb) on conflict (account) do nothing")
                .bind(0, start.account()).bind(1, start.id()).bind(2, start.tenure()).bind(3, start.toldAt().atOffset(ZoneOffset.UTC))
                .bind(4, json.writeValueAsString(start.lines()))
                .fetch().rowsUpdated().map(count -> count == 1);
    }

    @Override
    public Mono<Start> find(UUID id, String account) {
        return database.sql("""
                        select s.id, s.account, s.tenure, s.told_at, s.lines::text as lines from rent_start s
                        where s.id = $1 and s.account = (select a.id from account a where a.reference = $2)""")
                .bind(0, id).bind(1, account).map(this::read).one();
    }

    private Start read(Readable row) {
        return new Start(Rows.get(row, "id", UUID.class), Rows.get(row, "account", UUID.class), Rows.get(row, "tenure", String.class),
                Rows.get(row, "told_at", OffsetDateTime.class).toInstant(),
                json.readValue(Rows.get(row, "lines", String.class), new TypeReference<>() {}));
    }
}
