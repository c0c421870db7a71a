package org.doorstep.leasehold.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.doorstep.kernel.Money;
import org.doorstep.leasehold.CostDecision;
import org.doorstep.leasehold.LateCosts;
import org.doorstep.leasehold.service.LateCostStore;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Late costs in PostgreSQL; {@code $1} is today, {@code $2} the months of the law, {@code $3} the day from which bills are sent here. */
@Component
class SqlLateCosts implements LateCostStore {

    static final String FROM = """

            from charge_cost c join charge_schedule s on s.id = c.schedule
            join charge_year y on y.schedule = c.schedule and y.year = c.year
            join charge_head h on h.schedule = c.schedule and h.code = c.head
            where h.kind = 'cost' and c.amount > 0
            """;

    /** Leases with a part of a cost whose bills did not hold all of it in time, and that no letter told of all of it in time. */
    private static final String LEFT = """
            (select p.lease from charge_part p where p.schedule = c.schedule and p.year = c.year and p.weight > 0
                and not exists (select from charge_asked a where a.lease = p.lease and a.cost = c.id and a.amount >= c.amount
                    and a.asked between least(c.received, c.paid) and least(c.received, c.paid) + make_interval(months => $2))
                and not exists (select from charge_told t where t.lease = p.lease and t.cost = c.id and t.amount >= c.amount
                    and t.told between least(c.received, c.paid) and least(c.received, c.paid) + make_interval(months => $2, days => -1)))
            """;

    private static final String OPEN = """
            select s.reference as schedule, s.name as schedule_name, h.name as head,
                (select count(*) from\s""" + LEFT + """
                 as leaving) as leases,
                array(select leaving.lease from\s""" + LEFT + " as leaving order by leaving.lease limit " + LateCosts.NAMED + """
                ) as named,
                count(*) filter (where c.decided is null) over () as waiting,
            """ + SqlCharges.COST + FROM;

    /** By Demands: some lease is left, and the system before did not ask for it. */
    static final String NOT_ASKED = """
             and (y.actuals_issued < $3
                and y.actuals_issued between least(c.received, c.paid) and least(c.received, c.paid) + make_interval(months => $2)) is not true
            and exists\s""" + LEFT;

    /** Whoever sends it has told of all of it, or asked for it, on no day since it was incurred. */
    static final String NOT_BY_FILE = """
             and (c.told >= least(c.received, c.paid) and c.told_amount >= c.amount
                or c.demanded >= least(c.received, c.paid) and c.demanded_amount >= c.amount) is not true
            """;

    /** A statement alone asks nobody. The few days are what a month's clamping can move. */
    static final String SOON = NOT_ASKED + NOT_BY_FILE + """
             and least(c.received, c.paid) + make_interval(months => $2) >= $1
            and least(c.received, c.paid) between ($1::date - make_interval(months => $2, days => 4))::date and $4
            order by least(c.received, c.paid), c.reference limit $5""";

    private static final String SKIPPED = " offset $%d";

    /** As EighteenMonths counts it: asked for after the last day, and not told in writing the day before it or sooner. */
    private static final String LATE = NOT_ASKED + """
             and $1 > least(c.received, c.paid) + make_interval(months => $2)
            and (c.demanded_amount >= c.amount and c.demanded between least(c.received, c.paid) and least(c.received, c.paid) + make_interval(months => $2)
                or c.told_amount >= c.amount and c.told between least(c.received, c.paid) and least(c.received, c.paid) + make_interval(months => $2, days => -1))
                is not true
            """;

    /** Whether what was decided {@code d} for one lease is of the cost {@code c} as it is. */
    static final String DECIDED_FOR = "d.amount = c.amount and d.incurred = least(c.received, c.paid)";

    private final DatabaseClient database;

    SqlLateCosts(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Page> soon(When when, LocalDate incurredBy, Slice slice) {
        return page(bound(OPEN + SOON + SKIPPED.formatted(6), when).bind(3, incurredBy).bind(4, slice.most()).bind(5, slice.skipped()));
    }

    @Override
    public Mono<Page> late(When when, Slice slice) {
        return page(bound(OPEN + LATE + " order by c.decided is not null, least(c.received, c.paid), c.reference limit $4" + SKIPPED.formatted(5), when)
                .bind(3, slice.most()).bind(4, slice.skipped()));
    }

    @Override
    public Mono<UUID> decide(String cost, CostDecision decision, When when) {
        return bound("update charge_cost set decided = $5 where id = (select c.id " + FROM + LATE + " and c.reference = $4) returning id", when)
                .bind(3, cost).bind(4, decision.code()).mapValue(UUID.class).one();
    }

    @Override
    public Mono<UUID> decideFor(String cost, Collection<String> leases, CostDecision decision, When when, Instant at) {
        return bound("with late as (select c.id, least(c.received, c.paid) as incurred, c.amount " + FROM + LATE + """
                         and c.reference = $4), kept as (
                            insert into charge_decided as d (cost, lease, decision, incurred, amount, decided_at)
                            select late.id, lease, $5, late.incurred, late.amount, $7 from late cross join unnest($6) as lease
                            on conflict (cost, lease) do update set decision = excluded.decision, incurred = excluded.incurred, amount = excluded.amount,
                                decided_at = excluded.decided_at returning d.cost)
                        select distinct cost from kept""", when)
                .bind(3, cost).bind(4, decision.code()).bind(5, leases.toArray(String[]::new)).bind(6, at.atOffset(ZoneOffset.UTC)).mapValue(UUID.class).one();
    }

    @Override
    public Mono<Map<String, Map<String, CostDecision>>> decidedFor(Collection<String> costs) {
        return database.sql("select c.reference, d.lease, d.decision from charge_decided d join charge_cost c on c.id = d.cost where c.reference = any($1) and " + DECIDED_FOR)
                .bind(0, costs.toArray(String[]::new)).map(row -> new DecidedFor(row.get("reference", String.class), row.get("lease", String.class),
                        CostDecision.of(row.get("decision", String.class)).orElseThrow())).all()
                .collect(Collectors.groupingBy(DecidedFor::cost, Collectors.toMap(DecidedFor::lease, DecidedFor::decision)));
    }

    private record DecidedFor(String cost, String lease, CostDecision decision) {}

    @Override
    public Flux<String> bearing(Collection<String> costs) {
        return database.sql("select distinct p.lease from charge_cost c join charge_part p on p.schedule = c.schedule and p.year = c.year and p.weight > 0 where c.reference = any($1)")
                .bind(0, costs.toArray(String[]::new)).mapValue(String.class).all();
    }

    @Override
    public Mono<Map<String, Collection<String>>> left(Collection<String> costs, Collection<String> leases, When when) {
        return database.sql("select c.reference, leaving.lease from charge_cost c cross join lateral " + LEFT + " as leaving where c.reference = any($1) and leaving.lease = any($3) order by 1, 2")
                .bind(0, costs.toArray(String[]::new)).bind(1, when.months()).bind(2, leases.toArray(String[]::new))
                .map(row -> Map.entry(row.get("reference", String.class), row.get("lease", String.class))).all().collectMultimap(Map.Entry::getKey, Map.Entry::getValue);
    }

    @Override
    public Flux<ToTell> toTell(Collection<String> costs, When when) {
        var turn = database.sql("select id from charge_cost where reference = any($1) order by id for no key update").bind(0, costs.toArray(String[]::new)).then();
        return turn.thenMany(bound("select c.id, c.reference, least(c.received, c.paid) as incurred, c.amount, array" + LEFT + " as leases " + FROM + NOT_ASKED + NOT_BY_FILE + """
                         and c.reference = any($4)
                        and $1 <= least(c.received, c.paid) + make_interval(months => $2, days => -1)
                        order by least(c.received, c.paid), c.reference""", when)
                .bind(3, costs.toArray(String[]::new))
                .map(row -> new ToTell(row.get("id", UUID.class), row.get("reference", String.class), row.get("incurred", LocalDate.class), new Money(row.get("amount", Long.class)),
                        Stream.of(row.get("leases", String[].class)).sorted().toList())).all());
    }

    @Override
    public Mono<Boolean> tell(List<ToTell> costs, String lease, LocalDate served, String letter) {
        return database.sql("""
                        insert into charge_told as t (cost, lease, told, amount, letter, incurred, supplier, what)
                        select c.id, $2, $3, n.amount, $5, least(c.received, c.paid), c.supplier, c.what
                        from unnest($1, $4) as n (id, amount) join charge_cost c on c.id = n.id
                        on conflict (cost, lease, told, letter) do update set amount = excluded.amount, incurred = excluded.incurred, supplier = excluded.supplier,
                            what = excluded.what where t.amount < excluded.amount""")
                .bind(0, costs.stream().map(ToTell::cost).toArray(UUID[]::new)).bind(1, lease).bind(2, served)
                .bind(3, costs.stream().map(cost -> cost.amount().pence()).toArray(Long[]::new)).bind(4, letter).fetch().rowsUpdated().map(count -> count > 0);
    }

    @Override
    public Flux<OpenCost> told(String lease, String letter) {
        return all(database.sql("""
                        select s.reference as schedule, s.name as schedule_name, h.name as head, c.reference, coalesce(t.supplier, c.supplier) as supplier, c.invoice,
                            coalesce(t.what, c.what) as what, t.amount, c.repair, coalesce(t.incurred, least(c.received, c.paid)) as received, null::date as paid,
                            t.told, null::date as demanded, c.decided
                        from charge_told t join charge_cost c on c.id = t.cost
                        join charge_schedule s on s.id = c.schedule join charge_head h on h.schedule = c.schedule and h.code = c.head
                        where t.lease = $1 and t.letter = $2 order by 10, 4""").bind(0, lease).bind(1, letter));
    }

    @Override
    public Mono<OpenCost> told(UUID cost, String lease) {
        return all(database.sql("select s.reference as schedule, s.name as schedule_name, h.name as head, " + SqlCharges.COST + """
                         from charge_cost c join charge_schedule s on s.id = c.schedule join charge_head h on h.schedule = c.schedule and h.code = c.head
                        join charge_part p on p.schedule = c.schedule and p.year = c.year where c.id = $1 and p.lease = $2""").bind(0, cost).bind(1, lease)).next();
    }

    private static Flux<OpenCost> all(DatabaseClient.GenericExecuteSpec found) {
        return found.map(row -> new OpenCost(row.get("schedule", String.class), row.get("schedule_name", String.class),
                row.get("head", String.class), SqlCharges.cost(row), 0, List.of())).all();
    }

    private DatabaseClient.GenericExecuteSpec bound(String sql, When when) {
        return bound(database, sql, when);
    }

    static DatabaseClient.GenericExecuteSpec bound(DatabaseClient database, String sql, When when) {
        return database.sql(sql).bind(0, when.served()).bind(1, when.months()).bind(2, when.from());
    }

    private record Counted(OpenCost cost, long waiting) {}

    private static Mono<Page> page(DatabaseClient.GenericExecuteSpec listed) {
        return listed.map(row -> new Counted(new OpenCost(row.get("schedule", String.class), row.get("schedule_name", String.class),
                        row.get("head", String.class), SqlCharges.cost(row), row.get("leases", Long.class).intValue(), List.of(row.get("named", String[].class))), row.get("waiting", Long.class)))
                .all().collectList().map(found -> found.isEmpty() ? Page.NONE
                        : new Page(found.stream().map(Counted::cost).toList(), found.getFirst().waiting()));
    }
}
