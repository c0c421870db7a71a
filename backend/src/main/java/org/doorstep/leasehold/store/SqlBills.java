package org.doorstep.leasehold.store;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.doorstep.kernel.Money;
import org.doorstep.leasehold.Bills.LimitedHead;
import org.doorstep.leasehold.Bills.OpenBill;
import org.doorstep.leasehold.Bills.OpenCount;
import org.doorstep.leasehold.SentBill;
import org.doorstep.leasehold.YearView;
import org.doorstep.leasehold.YearView.BillLine;
import org.doorstep.leasehold.model.BillName;
import org.doorstep.leasehold.model.Billed;
import org.doorstep.leasehold.model.BillRule;
import org.doorstep.leasehold.service.BillStore;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Bills in PostgreSQL. */
@Component
class SqlBills implements BillStore {

    private static final String BILL = """
            select b.id, b.lease, b.year, b.number, b.version, b.amount, b.due, b.lines::text as lines, b.issued_at, b.account,
                a.reference as account_reference, b.entry, b.letter, b.taken_back, b.why
            from charge_bill b join account a on a.id = b.account where\s""";

    /** The worst first. */
    private static final String RANK = "array_position(array['no-account', 'not-sent', 'changed', 'late-cost', 'no-costs', 'quarter', 'statement'], ";

    private final DatabaseClient database;
    private final JsonMapper json;

    SqlBills(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Flux<String> leases(int year, String after, int most) {
        return database.sql("""
                        select distinct lease from charge_part p where year = $1 and lease > $2 and (weight > 0
                            or exists (select from charge_bill b where b.lease = p.lease and b.year = p.year and b.taken_back is null)
                            or exists (select from charge_bill_open o where o.lease = p.lease and o.year = p.year)
                            or exists (select from charge_limited m where m.lease = p.lease and m.year = p.year))
                        order by lease limit $3""")
                .bind(0, year).bind(1, after).bind(2, most).mapValue(String.class).all();
    }

    @Override
    public Flux<Integer> toSettle(int before, LocalDate from, int billed) {
        return database.sql("""
                        select year from charge_year where year < $1 and (actuals_issued >= $2 or year >= $3)
                        union select year from charge_bill_open where year < $1 order by year""")
                .bind(0, before).bind(1, from).bind(2, billed).mapValue(Integer.class).all();
    }

    @Override
    public Mono<List<Billed>> of(String lease, int year) {
        return database.sql(BILL + "b.lease = $1 and b.year = $2 order by b.number, b.version desc").bind(0, lease).bind(1, year)
                .map(this::bill).all().collectList();
    }

    @Override
    public Flux<SentBill> sent(String lease) {
        return database.sql("select year, number, issued_at, taken_back from charge_bill where lease = $1 order by issued_at, version").bind(0, lease)
                .map(row -> new SentBill(row.get("year", Integer.class), row.get("number", Integer.class), row.get("issued_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.get("taken_back", OffsetDateTime.class)).map(OffsetDateTime::toInstant))).all();
    }

    @Override
    public Mono<Boolean> add(Billed bill) {
        return one(database.sql("""
                        insert into charge_bill (id, lease, year, number, version, amount, due, lines, issued_at, account, entry)
                        values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9, $10, $11) on conflict do nothing""")
                .bind(0, bill.id()).bind(1, bill.name().lease()).bind(2, bill.name().year()).bind(3, bill.name().number())
                .bind(4, bill.name().version()).bind(5, bill.bill().amount().pence()).bind(6, bill.bill().due())
                .bind(7, json.writeValueAsString(bill.bill().lines())).bind(8, bill.issued().atOffset(ZoneOffset.UTC))
                .bind(9, bill.account().id()).bind(10, bill.account().entry()));
    }

    @Override
    public Mono<Void> oneLetter(List<UUID> together) {
        return database.sql("update charge_bill set letter = $1 where id = any($2) and id <> $1").bind(0, together.getFirst())
                .bind(1, together.toArray(UUID[]::new)).then();
    }

    @Override
    public Mono<Void> paidBy(List<UUID> bills, LocalDate due) {
        return database.sql("update charge_bill set due = $2 where id = any($1) and due < $2").bind(0, bills.toArray(UUID[]::new)).bind(1, due).then();
    }

    @Override
    public Mono<List<Billed>> inLetterOf(UUID bill, String lease) {
        return database.sql(BILL + "b.letter = $1 and b.lease = $2 order by b.number").bind(0, bill).bind(1, lease).map(this::bill).all().collectList();
    }

    @Override
    public Mono<Boolean> takeBack(UUID bill, Instant at, String why) {
        return one(database.sql("update charge_bill set taken_back = $2, why = $3 where id = $1 and taken_back is null")
                .bind(0, bill).bind(1, at.atOffset(ZoneOffset.UTC)).bind(2, why));
    }

    @Override
    public Mono<Void> open(String lease, int year, List<OpenBill> found, Map<Integer, Set<String>> changed, Instant at) {
        var none = database.sql("delete from charge_bill_open where lease = $1 and year = $2").bind(0, lease).bind(1, year).then();
        return none.thenMany(Flux.fromIterable(found).concatMap(open -> database.sql("""
                        insert into charge_bill_open (lease, year, number, why, should_be, seen_at) values ($1, $2, $3, $4, $5, $6)
                        on conflict do nothing""")
                .bind(0, lease).bind(1, year).bind(2, open.number()).bind(3, open.why()).bind(4, open.shouldBe().pence())
                .bind(5, at.atOffset(ZoneOffset.UTC)).then()))
                .thenMany(Flux.fromIterable(changed.entrySet()).concatMap(bill -> database.sql("""
                        insert into charge_bill_changed (lease, year, number, schedule) select o.lease, o.year, o.number, s.id
                        from charge_bill_open o cross join charge_schedule s where o.lease = $1 and o.year = $2 and o.number = $3 and s.reference = any($4)
                        on conflict do nothing""")
                .bind(0, lease).bind(1, year).bind(2, bill.getKey()).bind(3, bill.getValue().toArray(String[]::new)).then())).then();
    }

    @Override
    public Mono<Void> limited(YearView year, Instant at) {
        return unlimited(year.lease(), year.year()).thenMany(Flux.fromIterable(year.schedules()).concatMap(part -> Flux.fromIterable(part.heads()).concatMap(head -> Mono.justOrEmpty(head.limited()).flatMap(limit -> database.sql("""
                        insert into charge_limited (lease, year, schedule, head, name, most, estimated, spent, ends, seen_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                        on conflict do nothing""")
                .bind(0, year.lease()).bind(1, year.year()).bind(2, part.reference()).bind(3, head.head()).bind(4, head.name()).bind(5, limit.most().pence())
                .bind(6, limit.over().estimate().pence()).bind(7, limit.over().actual().pence()).bind(8, limit.until()).bind(9, at.atOffset(ZoneOffset.UTC)).then())))).then();
    }

    @Override
    public Mono<Void> unlimited(String lease, int year) {
        return database.sql("delete from charge_limited where lease = $1 and year = $2").bind(0, lease).bind(1, year).then();
    }

    @Override
    public Mono<List<LimitedTold>> limited(String lease, int year) {
        return database.sql("select name, most, estimated, spent, ends from charge_limited where lease = $1 and year = $2 order by name, schedule, head")
                .bind(0, lease).bind(1, year).map(row -> new LimitedTold(text(row, "name"), money(row, "most"), over(row), row.get("ends", LocalDate.class))).all().collectList();
    }

    @Override
    public Flux<LimitedHead> limited(int most) {
        return database.sql("select lease, year, name, most, estimated, spent from charge_limited order by year desc, lease, name, schedule, head limit $1").bind(0, most)
                .map(row -> new LimitedHead(text(row, "lease"), row.get("year", Integer.class), text(row, "name"), money(row, "most"), over(row))).all();
    }

    @Override
    public Mono<Long> limits() {
        return database.sql("select count(*) from charge_limited").mapValue(Long.class).one();
    }

    private static YearView.Sums over(Readable row) {
        return new YearView.Sums(money(row, "estimated"), money(row, "spent"));
    }

    @Override
    public Flux<OpenCount> counts() {
        return database.sql("select why, count(*) as bills from charge_bill_open group by why order by " + RANK + "why)")
                .map(row -> new OpenCount(text(row, "why"), row.get("bills", Long.class))).all();
    }

    @Override
    public Flux<OpenBill> open(String why, Optional<OpenPlace> after, int most) {
        var all = database.sql("select lease, year, number, why, should_be from charge_bill_open where $2 in ('', why) and ($3::text is null or ("
                        + RANK + "why), lease, year, number) > (" + RANK + "$3), $4, $5, $6)) order by " + RANK + "why), lease, year, number limit $1")
                .bind(0, most).bind(1, why).bind(2, Parameters.in(R2dbcType.VARCHAR, after.map(OpenPlace::why).orElse(null)))
                .bind(3, after.map(OpenPlace::lease).orElse("")).bind(4, after.map(OpenPlace::year).orElse(0)).bind(5, after.map(OpenPlace::number).orElse(0));
        return all.map(row -> new OpenBill(text(row, "lease"), row.get("year", Integer.class), row.get("number", Integer.class), text(row, "why"),
                new Money(row.get("should_be", Long.class)))).all();
    }

    @Override
    public Mono<Void> asked(String lease, Map<String, Money> costs, LocalDate on, Optional<String> letter) {
        var references = costs.keySet().toArray(String[]::new);
        return database.sql("""
                        insert into charge_asked as a (cost, lease, asked, amount, letter)
                        select c.id, $1, $2, g.amount, $5 from unnest($3, $4) as g (reference, amount) join charge_cost c on c.reference = g.reference
                        where not exists (select from charge_asked b where b.lease = $1 and b.cost = c.id and b.amount >= g.amount
                            and b.asked between least(c.received, c.paid) and $2 
                            and ($5::text is null or b.letter is null or b.letter = $5))
                        on conflict (lease, cost, asked, letter) do update set amount = greatest(a.amount, excluded.amount)""")
                .bind(0, lease).bind(1, on).bind(2, references)
                .bind(3, Arrays.stream(references).map(reference -> costs.get(reference).pence()).toArray(Long[]::new))
                .bind(4, Parameters.in(R2dbcType.VARCHAR, letter.orElse(null))).then();
    }

    @Override
    public Mono<Boolean> served(String lease, int year) {
        return database.sql("""
                        select not exists (select from charge_bill b
                            join lease_letter l on l.kind = 'service-charge-bill' and l.paper = coalesce(b.letter, b.id) and l.lease = b.lease and l.served is null
                            where b.lease = $1 and b.year = $2 and b.taken_back is null)""")
                .bind(0, lease).bind(1, year).mapValue(Boolean.class).one();
    }

    @Override
    public Mono<Map<String, String>> schedules(Collection<String> references) {
        return database.sql("select reference, name from charge_schedule where reference = any($1)").bind(0, references.toArray(String[]::new))
                .map(row -> Map.entry(text(row, "reference"), text(row, "name"))).all().collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    @Override
    public Mono<Map<UUID, String>> leasesOf(Collection<UUID> bills) {
        return database.sql("select id, lease from charge_bill where id = any($1)").bind(0, bills.toArray(UUID[]::new))
                .map(row -> Map.entry(row.get("id", UUID.class), text(row, "lease"))).all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    @Override
    public Mono<Map<UUID, String>> accountsOf(Collection<UUID> bills) {
        return database.sql("select b.id, a.reference from charge_bill b join account a on a.id = b.account where b.id = any($1)").bind(0, bills.toArray(UUID[]::new))
                .map(row -> Map.entry(row.get("id", UUID.class), text(row, "reference"))).all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    @Override
    public Mono<Billed> told(UUID bill, String lease) {
        return database.sql(BILL + "b.id = $1 and b.lease = $2").bind(0, bill).bind(1, lease).map(this::bill).one();
    }

    private Billed bill(Readable row) {
        List<BillLine> lines = json.readValue(text(row, "lines"), new TypeReference<>() {});
        int number = row.get("number", Integer.class);
        return new Billed(row.get("id", UUID.class),
                new BillName(text(row, "lease"), row.get("year", Integer.class), number, row.get("version", Integer.class)),
                new BillRule.Bill(number, row.get("due", LocalDate.class), new Money(row.get("amount", Long.class)), lines, Map.of()),
                row.get("issued_at", OffsetDateTime.class).toInstant(),
                new Billed.Posted(row.get("account", UUID.class), text(row, "account_reference"), row.get("entry", Long.class)),
                Optional.ofNullable(row.get("letter", UUID.class)),
                Optional.ofNullable(row.get("taken_back", OffsetDateTime.class)).map(at -> new Billed.TakenBack(at.toInstant(), text(row, "why"))));
    }

    private static Money money(Readable row, String column) {
        return new Money(row.get(column, Long.class));
    }

    private static String text(Readable row, String column) {
        return row.get(column, String.class);
    }

    private static Mono<Boolean> one(DatabaseClient.GenericExecuteSpec statement) {
        return statement.fetch().rowsUpdated().map(count -> count == 1);
    }
}
