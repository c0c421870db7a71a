package org.doorstep.leasehold.store;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.doorstep.kernel.Money;
import org.doorstep.leasehold.Basis;
import org.doorstep.leasehold.CostDecision;
import org.doorstep.leasehold.HeadKind;
import org.doorstep.leasehold.RequestView.Certificate;
import org.doorstep.leasehold.model.Apportionment;
import org.doorstep.leasehold.model.BillRule;
import org.doorstep.leasehold.model.ChargeLimit;
import org.doorstep.leasehold.model.Demands;
import org.doorstep.leasehold.model.EighteenMonths;
import org.doorstep.leasehold.model.Landlords;
import org.doorstep.leasehold.model.ManagementFee;
import org.doorstep.leasehold.model.ScheduleYear;
import org.doorstep.leasehold.model.ScheduleYear.Cost;
import org.doorstep.leasehold.model.ScheduleYear.Head;
import org.doorstep.leasehold.service.ChargeStore;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Charges in PostgreSQL. */
@Component
class SqlCharges implements ChargeStore {

    /**
     * The schedules' years that the leases of {@code $1} have a part in, in the year {@code $2}. One that was taken out of all of them is in them with nothing while a bill
     * of the year stands, so that it is put right.
     */
    private static final String THEIRS = """
            with theirs as (select distinct p.schedule, p.year from charge_part p where p.lease = any($1) and p.year = $2 and (p.weight > 0
                or not exists (select from charge_part o where o.lease = p.lease and o.year = p.year and o.weight > 0)
                    and exists (select from charge_bill b where b.lease = p.lease and b.year = p.year and b.taken_back is null)))
            """;

    /** By its file it was told of, or asked for, where that was all of it: what is less counts as much as letters and bills of ours do. */
    static final String COST = """
            c.reference, c.supplier, c.invoice, c.what, c.amount, c.repair, c.received, c.paid, c.decided,
                case when c.told_amount >= c.amount and c.told >= least(c.received, c.paid) then c.told end as told,
                case when c.demanded_amount >= c.amount and c.demanded >= least(c.received, c.paid) then c.demanded end as demanded""";

    /** Of costs that grew since, what whoever sends them told the leases of, or asked them for. */
    private static final String BY_FILE = """
            from charge_cost c join charge_part p on p.schedule = c.schedule and p.year = c.year
            where p.lease = $1 and c.year = $2 and\s""";

    private static final String LIMIT = "l.lease, l.works, l.estimate, l.allowance, l.starts, l.ends";

    private final DatabaseClient database;

    SqlCharges(DatabaseClient database) {
        this.database = database;
    }

    /** One head of a schedule; its costs come apart. */
    private record HeadRow(UUID schedule, String code, String name, HeadKind kind, Money estimate, Optional<Money> most, boolean none) {}

    private record LimitRow(UUID schedule, String head, ChargeLimit limit) {}

    private record CostRow(UUID schedule, String head, Cost cost) {}

    private record PartRow(UUID schedule, Apportionment.Part part) {}

    private record Rows(List<PartRow> parts, List<HeadRow> heads, List<CostRow> costs, List<LimitRow> limits) {}

    @Override
    public Mono<Map<String, List<Integer>>> years(Collection<String> leases) {
        return database.sql("select lease, year from charge_part where lease = any($1) and weight > 0 group by lease, year order by lease, year desc")
                .bind(0, leases.toArray(String[]::new))
                .map(row -> Map.entry(row.get("lease", String.class), row.get("year", Integer.class)))
                .all().collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    @Override
    public Mono<Map<String, List<Integer>>> told(Collection<String> leases) {
        return database.sql("""
                        select p.lease, p.year from charge_part p join charge_year y on y.schedule = p.schedule and y.year = p.year
                        where p.lease = any($1) and p.weight > 0 group by p.lease, p.year having bool_and(y.actuals_issued is not null)""")
                .bind(0, leases.toArray(String[]::new))
                .map(row -> Map.entry(row.get("lease", String.class), row.get("year", Integer.class)))
                .all().collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    @Override
    public Mono<List<ScheduleYear>> schedules(Collection<String> leases, int year) {
        var rows = Mono.zip(parts(leases, year).collectList(), heads(leases, year).collectList(), costs(leases, year).collectList(), limits(leases, year).collectList())
                .map(all -> new Rows(all.getT1(), all.getT2(), all.getT3(), all.getT4()));
        return rows.flatMap(known -> bound("""
                        select s.id, s.reference, s.name, y.basis, y.year, y.landlords_weight, y.whole, y.fee, y.fee_amount, y.reserve_opening, y.reserve_interest,
                            y.tenants_credit, y.actuals_issued
                        from theirs t join charge_schedule s on s.id = t.schedule
                        join charge_year y on y.schedule = t.schedule and y.year = t.year
                        order by s.name, s.reference""", leases, year)
                .map(row -> schedule(row, known)).all().collectList());
    }

    private record AskedRow(String reference, Demands.Asked asked) {}

    private record SentRow(int number, Money stands, SentQuarter sent) {}

    @Override
    public Mono<Map<String, List<Demands.Asked>>> asked(String lease, int year) {
        return served("""
                        select c.reference, a.asked as served, a.amount from charge_asked a join charge_cost c on c.id = a.cost where a.lease = $1 and c.year = $2
                        union all select c.reference, c.demanded, c.demanded_amount\s""" + BY_FILE + "c.demanded_amount < c.amount", lease, year);
    }

    @Override
    public Mono<Map<String, List<Demands.Asked>>> told(String lease, int year) {
        return served("""
                        select c.reference, t.told as served, t.amount from charge_told t join charge_cost c on c.id = t.cost where t.lease = $1 and c.year = $2
                        union all select c.reference, c.told, c.told_amount\s""" + BY_FILE + "c.told_amount < c.amount", lease, year);
    }

    private Mono<Map<String, List<Demands.Asked>>> served(String sql, String lease, int year) {
        return database.sql(sql).bind(0, lease).bind(1, year)
                .map(row -> new AskedRow(row.get("reference", String.class), new Demands.Asked(row.get("served", LocalDate.class), money(row, "amount"))))
                .all().collect(Collectors.groupingBy(AskedRow::reference, Collectors.mapping(AskedRow::asked, Collectors.toList())));
    }

    @Override
    public Mono<Map<String, CostDecision>> decided(String lease, int year) {
        return database.sql("select c.reference, d.decision from charge_decided d join charge_cost c on c.id = d.cost where d.lease = $1 and c.year = $2 and " + SqlLateCosts.DECIDED_FOR)
                .bind(0, lease).bind(1, year).map(row -> Map.entry(row.get("reference", String.class), CostDecision.of(row.get("decision", String.class)).orElseThrow()))
                .all().collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    @Override
    public Mono<List<QuarterBill>> onAccount(String lease, int year) {
        return database.sql("""
                        select s.number, s.amount as stands, b.issued_at, l.served, b.amount from charge_bill s
                        join charge_bill b on b.lease = s.lease and b.year = s.year and b.number = s.number
                        left join lease_letter l on l.kind = 'service-charge-bill' and l.paper = coalesce(b.letter, b.id) and l.lease = b.lease
                        where s.lease = $1 and s.year = $2 and s.number <> $3 and s.taken_back is null and (l.name is null or l.served is not null)""")
                .bind(0, lease).bind(1, year).bind(2, BillRule.BALANCE)
                .map(row -> new SentRow(row.get("number", Integer.class), money(row, "stands"),
                        new SentQuarter(row.get("issued_at", OffsetDateTime.class).toInstant(), Optional.ofNullable(row.get("served", LocalDate.class)), money(row, "amount"))))
                .all().collect(Collectors.groupingBy(SentRow::number))
                .map(quarters -> quarters.values().stream().map(sent -> new QuarterBill(sent.getFirst().stands(),
                        sent.stream().map(SentRow::sent).toList())).toList());
    }

    @Override
    public Mono<Certified> certificate(String lease, int year) {
        return database.sql("""
                        select certified_by, certified_on, certified_sums from lease_request where lease = $1 and year = $2 and kind = 'summary' and certified_on is not null
                        order by answered_at desc limit 1""")
                .bind(0, lease).bind(1, year).map(row -> new Certified(new Certificate(row.get("certified_by", String.class), row.get("certified_on", LocalDate.class)),
                        Optional.ofNullable(row.get("certified_sums", String.class)))).one();
    }

    @Override
    public Flux<String> leases(int year, String after, int most) {
        return database.sql("select distinct lease from charge_part where year = $1 and weight > 0 and lease > $2 order by lease limit $3")
                .bind(0, year).bind(1, after).bind(2, most).map(row -> row.get("lease", String.class)).all();
    }

    private DatabaseClient.GenericExecuteSpec bound(String sql, Collection<String> leases, int year) {
        return database.sql(THEIRS + sql).bind(0, leases.toArray(String[]::new)).bind(1, year);
    }

    /** Everybody's, since the pennies left over depend on all of them. */
    private Flux<PartRow> parts(Collection<String> leases, int year) {
        return bound("""
                select p.schedule, p.lease, p.weight from theirs t
                join charge_part p on p.schedule = t.schedule and p.year = t.year and p.weight > 0 order by p.lease""", leases, year)
                .map(row -> new PartRow(row.get("schedule", UUID.class),
                        new Apportionment.Part(row.get("lease", String.class), row.get("weight", Long.class))))
                .all();
    }

    /** Those that the year has an estimate or a cost of. */
    private Flux<HeadRow> heads(Collection<String> leases, int year) {
        return bound("""
                select h.schedule, h.code, h.name, h.kind, coalesce(e.amount, 0) as estimate, k.most,
                    exists (select from charge_nothing_spent n where n.schedule = t.schedule and n.year = t.year and n.head = h.code) as none from theirs t
                join charge_head h on h.schedule = t.schedule
                left join charge_estimate e on e.schedule = t.schedule and e.year = t.year and e.head = h.code
                left join charge_asked_first k on k.schedule = t.schedule and k.year = t.year and k.head = h.code
                where e.amount is not null
                or exists (select from charge_cost c where c.schedule = t.schedule and c.year = t.year and c.head = h.code and c.amount <> 0)
                order by h.kind, h.name, h.code""", leases, year)
                .map(row -> new HeadRow(row.get("schedule", UUID.class), row.get("code", String.class), row.get("name", String.class),
                        HeadKind.of(row.get("kind", String.class)), money(row, "estimate"), Optional.ofNullable(row.get("most", Long.class)).map(Money::new), row.get("none", Boolean.class)))
                .all();
    }

    /** Of all leases: who buys a home in the year is bound by what its seller was. */
    private Flux<LimitRow> limits(Collection<String> leases, int year) {
        return bound("""
                select l.schedule, l.head,\s""" + LIMIT + """
                 from theirs t join charge_limit l on l.schedule = t.schedule
                where extract(year from l.starts) <= t.year + 1 and extract(year from l.ends) >= t.year order by l.lease""", leases, year)
                .map(row -> new LimitRow(row.get("schedule", UUID.class), row.get("head", String.class), limit(row))).all();
    }

    @Override
    public Mono<List<ChargeLimit>> limits(Collection<String> leases) {
        return database.sql("select " + LIMIT + " from charge_limit l where l.lease = any($1) order by l.lease").bind(0, leases.toArray(String[]::new))
                .map(SqlCharges::limit).all().collectList();
    }

    private static ChargeLimit limit(Readable row) {
        return new ChargeLimit(row.get("lease", String.class), Optional.ofNullable(row.get("works", String.class)), money(row, "estimate"), money(row, "allowance"),
                row.get("starts", LocalDate.class), row.get("ends", LocalDate.class));
    }

    private Flux<CostRow> costs(Collection<String> leases, int year) {
        return bound("select c.schedule, c.head, " + COST + """
                 from theirs t join charge_cost c on c.schedule = t.schedule and c.year = t.year and c.amount <> 0
                order by least(c.received, c.paid), c.reference""", leases, year)
                .map(row -> new CostRow(row.get("schedule", UUID.class), row.get("head", String.class), cost(row))).all();
    }

    private static ScheduleYear schedule(Readable row, Rows known) {
        var id = row.get("id", UUID.class);
        var parts = known.parts().stream().filter(part -> part.schedule().equals(id)).map(PartRow::part).toList();
        var landlords = new Landlords(row.get("landlords_weight", Long.class), Optional.ofNullable(row.get("whole", Long.class)));
        var heads = known.heads().stream().filter(head -> head.schedule().equals(id)).map(head -> head(head, known)).toList();
        return new ScheduleYear(row.get("reference", String.class), row.get("name", String.class), Basis.of(row.get("basis", String.class)),
                row.get("year", Integer.class), Apportionment.of(parts, landlords), landlords, fee(row),
                money(row, "reserve_opening"), money(row, "reserve_interest"), Optional.ofNullable(row.get("tenants_credit", Long.class)).map(Money::new), day(row, "actuals_issued"), heads);
    }

    private static Head head(HeadRow head, Rows known) {
        var limits = known.limits().stream().filter(limit -> limit.schedule().equals(head.schedule()) && limit.head().equals(head.code())).map(LimitRow::limit).toList();
        return new Head(head.code(), head.name(), head.kind(), head.estimate(), head.most(), limits, head.none(), known.costs().stream()
                .filter(cost -> cost.schedule().equals(head.schedule()) && cost.head().equals(head.code())).map(CostRow::cost).toList());
    }

    private static ManagementFee fee(Readable row) {
        int amount = row.get("fee_amount", Integer.class);
        return switch (row.get("fee", String.class)) {
            case "fixed" -> new ManagementFee.Fixed(new Money(amount));
            case "per-cent" -> new ManagementFee.PerCent(amount);
            default -> new ManagementFee.None();
        };
    }

    static Cost cost(Readable row) {
        return new Cost(row.get("reference", String.class), row.get("supplier", String.class), row.get("invoice", String.class),
                row.get("what", String.class), money(row, "amount"), Optional.ofNullable(row.get("repair", String.class)),
                new EighteenMonths.Dates(day(row, "received"), day(row, "paid"), day(row, "told"), day(row, "demanded")),
                Optional.ofNullable(row.get("decided", String.class)).flatMap(CostDecision::of));
    }

    private static Money money(Readable row, String column) {
        return new Money(row.get(column, Long.class));
    }

    private static Optional<LocalDate> day(Readable row, String column) {
        return Optional.ofNullable(row.get(column, LocalDate.class));
    }
}
