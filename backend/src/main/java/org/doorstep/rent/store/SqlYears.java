package org.doorstep.rent.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import io.r2dbc.spi.Readable;

import org.doorstep.rent.model.YearlyBreakdowns.Round;
import org.doorstep.rent.service.RentStore.Held;
import org.doorstep.rent.service.YearStore;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was told of a rent year, in PostgreSQL. */
@Repository
class SqlYears implements YearStore {

    private static final UUID FIRST = new UUID(0, 0);

    private final DatabaseClient database;
    private final JsonMapper json;

    SqlYears(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Flux<Held> toTell(Round round, LocalDate today, Optional<UUID> after, int most) {
        return database.sql("""
                        select a.id, a.reference, a.agreement, a.closed from account a
                        join agreement g on g.id = a.agreement and g.kind <> 'lease' and g.started <= $4 and (g.ended is null or g.ended >= $4)
                        where a.id > $5 and a.opened <= $1 and (a.closed is null or a.closed >= $1)
                          and exists (select from rent_charge c where c.account = a.id and c.weekly > 0 and c.starts <= $1 and (c.ends is null or c.ends >= $1))
                          and not exists (select from rent_notice n where n.account = a.id and n.changes_on = $1 and not n.failed)
                          and not exists (select from rent_breakdown b where b.account = a.id and b.day = $1)
                          and coalesce((select max(t.told_at) from (
                              select told_at from rent_notice where account = a.id and not failed union all select told_at from rent_start where account = a.id
                              union all select told_at from rent_breakdown where account = a.id) t) at time zone 'Europe/London' < $2, $3)
                        order by a.id limit $6""")
                .bind(0, round.day()).bind(1, round.toldBefore()).bind(2, round.everybody()).bind(3, today).bind(4, after.orElse(FIRST)).bind(5, most)
                .map(Rows::held).all();
    }

    @Override
    public Mono<Boolean> add(Year year) {
        return database.sql("""
                        insert into rent_breakdown (id, account, day, tenure, told_at, lines) values ($1, $2, $3, $4, $5, $6::jsonb)
                        on conflict (account, day) do nothing""")
                .bind(0, year.id()).bind(1, year.account()).bind(2, year.day()).bind(3, year.tenure()).bind(4, year.toldAt().atOffset(ZoneOffset.UTC))
                .bind(5, json.writeValueAsString(year.lines()))
                .fetch().rowsUpdated().map(count -> count == 1);
    }

    @Override
    public Mono<Year> find(UUID id, String account) {
        return database.sql("""
                        select b.id, b.account, b.day, b.tenure, b.told_at, b.lines::text as lines from rent_breakdown b
                        where b.id = $1 and b.account = (select a.id from account a where a.reference = $2)""")
                .bind(0, id).bind(1, account).map(this::read).one();
    }

    private Year read(Readable row) {
        return new Year(Rows.get(row, "id", UUID.class), Rows.get(row, "account", UUID.class), Rows.get(row, "day", LocalDate.class),
                Rows.get(row, "tenure", String.class), Rows.get(row, "told_at", OffsetDateTime.class).toInstant(),
                json.readValue(Rows.get(row, "lines", String.class), new TypeReference<>() {}));
    }
}
