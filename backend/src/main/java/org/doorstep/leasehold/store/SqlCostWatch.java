package org.doorstep.leasehold.store;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.leasehold.service.CostWatchStore;
import org.doorstep.leasehold.service.LateCostStore.When;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Watched costs in PostgreSQL; {@code $1} to {@code $3} as {@link SqlLateCosts} has them. */
@Component
class SqlCostWatch implements CostWatchStore {

    private static final String TO_WATCH = "select c.id, least(c.received, c.paid) as incurred " + SqlLateCosts.FROM + """
            and not exists (select from charge_cost_watch w where w.cost = c.id)
            """ + SqlLateCosts.SOON;

    /** The last of the leases to be asked or told by letter decides; who asked for all of it before bills were sent here asked by the statement. */
    private static final String SETTLED = """
            select w.cost, case when stands then coalesce(case when c.told >= w.incurred and c.told_amount >= c.amount then c.told end,
                    case when reached.by_letter then reached.on_day end) end as told,
                case when stands then coalesce(case when c.demanded >= w.incurred and c.demanded_amount >= c.amount then c.demanded end, reached.on_day,
                (select y.actuals_issued from charge_year y where y.schedule = c.schedule and y.year = c.year and y.actuals_issued < $3)) end as demanded
            from charge_cost_watch w join charge_cost c on c.id = w.cost
            cross join lateral (select c.decided is null and c.amount > 0 and least(c.received, c.paid) = w.incurred as stands) k
            left join lateral (select max(least(each.asked, each.told)) as on_day, bool_or(each.told is not null) as by_letter from (
                    select (select min(a.asked) from charge_asked a where a.lease = p.lease and a.cost = c.id and a.amount >= c.amount) as asked,
                        (select min(t.told) from charge_told t where t.lease = p.lease and t.cost = c.id and t.amount >= c.amount
                            and t.told >= least(c.received, c.paid)) as told
                    from charge_part p where p.schedule = c.schedule and p.year = c.year and p.weight > 0) each
                having bool_and(each.asked is not null or each.told is not null)) reached on true
            where (not stands or c.id not in (select c.id\s""" + SqlLateCosts.FROM + SqlLateCosts.NOT_ASKED + SqlLateCosts.NOT_BY_FILE + """
                )) and w.since <= $1
            order by w.cost limit $4""";

    private final DatabaseClient database;

    SqlCostWatch(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<Watched> toWatch(When when, LocalDate incurredBy, int most) {
        return SqlLateCosts.bound(database, TO_WATCH, when).bind(3, incurredBy).bind(4, most)
                .map(row -> new Watched(row.get("id", UUID.class), row.get("incurred", LocalDate.class))).all();
    }

    @Override
    public Mono<Boolean> watch(Watched cost, LocalDate today) {
        return database.sql("insert into charge_cost_watch (cost, incurred, since) values ($1, $2, $3) on conflict do nothing")
                .bind(0, cost.cost()).bind(1, cost.incurred()).bind(2, today).fetch().rowsUpdated().map(count -> count == 1);
    }

    @Override
    public Flux<Settled> settled(When when, int most) {
        return SqlLateCosts.bound(database, SETTLED, when).bind(3, most)
                .map(row -> new Settled(row.get("cost", UUID.class), Optional.ofNullable(row.get("told", LocalDate.class)),
                        Optional.ofNullable(row.get("demanded", LocalDate.class)))).all();
    }

    @Override
    public Mono<Boolean> end(UUID cost) {
        return database.sql("delete from charge_cost_watch where cost = $1").bind(0, cost).fetch().rowsUpdated().map(count -> count == 1);
    }
}
