package org.doorstep.leasehold.store;

import java.time.LocalDate;
import java.util.UUID;

import org.doorstep.leasehold.CostDecision;
import org.doorstep.leasehold.service.LateCostStore;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Late costs in PostgreSQL; {@code $1} is today and {@code $2} the months of the law. */
@Component
class SqlLateCosts implements LateCostStore {

    private static final String FROM = """

            from charge_cost c join charge_schedule s on s.id = c.schedule
            join charge_year y on y.schedule = c.schedule and y.year = c.year
            join charge_head h on h.schedule = c.schedule and h.code = c.head
            where h.kind = 'cost' and c.amount > 0
            """;

    private static final String OPEN = """
            select s.reference as schedule, s.name as schedule_name, h.name as head,
                (select count(*) from charge_part p where p.schedule = c.schedule and p.year = c.year) as leases,
                count(*) filter (where c.decided is null) over () as waiting,
            """ + SqlCharges.COST + FROM;

    /** A statement that is out asks for every cost of its year. The few days are what a month's clamping can move. */
    private static final String SOON = """
             and c.told is null and c.demanded is null and c.decided is null and (y.actuals_issued is null or y.actuals_issued > $1)
            and least(c.received, c.paid) + make_interval(months => $2) >= $1
            and least(c.received, c.paid) between ($1::date - make_interval(months => $2, days => 4))::date and $3
            order by least(c.received, c.paid), c.reference limit $4""";

    /** As EighteenMonths counts it: asked for after the last day, and not told in writing the day before it or sooner. */
    private static final String LATE = """
             and least(c.received, c.paid) < $1
            and coalesce(least(c.demanded, case when y.actuals_issued <= $1 then y.actuals_issued end), $1)
                > least(c.received, c.paid) + make_interval(months => $2)
            and (c.told is null or c.told > least(c.received, c.paid) + make_interval(months => $2, days => -1))
            """;

    private final DatabaseClient database;

    SqlLateCosts(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Page> soon(LocalDate today, int months, LocalDate incurredBy, int most) {
        return page(database.sql(OPEN + SOON).bind(0, today).bind(1, months).bind(2, incurredBy).bind(3, most));
    }

    @Override
    public Mono<Page> late(LocalDate today, int months, int most) {
        return page(database.sql(OPEN + LATE + " order by c.decided is not null, least(c.received, c.paid), c.reference limit $3")
                .bind(0, today).bind(1, months).bind(2, most));
    }

    @Override
    public Mono<UUID> decide(String cost, CostDecision decision, LocalDate today, int months) {
        return database.sql("update charge_cost set decided = $4 where id = (select c.id" + FROM + LATE + " and c.reference = $3) returning id")
                .bind(0, today).bind(1, months).bind(2, cost).bind(3, decision.code()).mapValue(UUID.class).one();
    }

    private record Counted(OpenCost cost, long waiting) {}

    private static Mono<Page> page(DatabaseClient.GenericExecuteSpec listed) {
        return listed.map(row -> new Counted(new OpenCost(row.get("schedule", String.class), row.get("schedule_name", String.class),
                        row.get("head", String.class), SqlCharges.cost(row), row.get("leases", Long.class).intValue()), row.get("waiting", Long.class)))
                .all().collectList().map(found -> found.isEmpty() ? Page.NONE
                        : new Page(found.stream().map(Counted::cost).toList(), found.getFirst().waiting()));
    }
}
