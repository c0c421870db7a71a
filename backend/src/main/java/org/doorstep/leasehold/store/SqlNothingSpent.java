package org.doorstep.leasehold.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.doorstep.leasehold.Bills.Unexplained;
import org.doorstep.leasehold.service.NothingSpentStore;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Heads without an invoice, in PostgreSQL. */
@Component
class SqlNothingSpent implements NothingSpentStore {

    private static final String HEADS = """
             from charge_schedule s join charge_year y on y.schedule = s.id
            join charge_estimate e on e.schedule = y.schedule and e.year = y.year and e.amount > 0
            join charge_head h on h.schedule = e.schedule and h.code = e.head and h.kind = 'cost'
            where not exists (select from charge_cost c where c.schedule = y.schedule and c.year = y.year and c.head = h.code and c.amount <> 0)
            and exists (select from charge_part p where p.schedule = y.schedule and p.year = y.year and p.weight > 0)
            and not exists (select from charge_nothing_spent n where n.schedule = y.schedule and n.year = y.year and n.head = h.code)
            """;

    private final DatabaseClient database;

    SqlNothingSpent(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<List<Unexplained>> unexplained(LocalDate from) {
        return database.sql("select s.reference, s.name, y.year, array_agg(h.code order by h.name, h.code) as codes, array_agg(h.name order by h.name, h.code) as names"
                        + HEADS + " and y.actuals_issued >= $1 group by s.reference, s.name, y.year order by s.name, s.reference, y.year")
                .bind(0, from)
                .map(row -> new Unexplained(row.get("reference", String.class), row.get("name", String.class), row.get("year", Integer.class),
                        List.of(row.get("codes", String[].class)), List.of(row.get("names", String[].class)))).all().collectList();
    }

    @Override
    public Mono<UUID> say(String schedule, int year, Collection<String> heads, String by, Instant at) {
        return database.sql("""
                        insert into charge_nothing_spent (schedule, year, head, said_by, said_at) select y.schedule, y.year, h.code, $4, $5
                        """ + HEADS + " and s.reference = $1 and y.year = $2 and h.code = any($3) on conflict do nothing returning schedule")
                .bind(0, schedule).bind(1, year).bind(2, heads.toArray(String[]::new)).bind(3, by).bind(4, at.atOffset(ZoneOffset.UTC))
                .mapValue(UUID.class).all().collectList().filter(said -> !said.isEmpty()).map(List::getFirst);
    }
}
