package org.doorstep.leasehold.store;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.kernel.Money;
import org.doorstep.leasehold.MajorWorks.Proposal;
import org.doorstep.leasehold.model.WorksKept;
import org.doorstep.leasehold.service.WorksStore;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Bills of works in PostgreSQL. */
@Component
class SqlWorks implements WorksStore {

    /** With the plan that stands, else the last that was refused. */
    private static final String BILL = """
            select b.id, b.reference, c.reference as consultation, c.title, b.lease, b.share, b.amount, w.due, b.sent_at, b.account, b.entry,
                p.id as plan, p.person, p.offer, p.months, p.interest, p.proposed_at, p.state, p.first_due, p.words
            from works_bill b join works_cost w on w.consultation = b.consultation join consultation c on c.id = b.consultation
            left join lateral (select * from works_plan x where x.bill = b.id order by x.state = 'refused', x.proposed_at desc limit 1) p on true
            where\s""";

    private final DatabaseClient database;

    SqlWorks(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Cost> cost(UUID consultation, Cost told, Instant at, String by) {
        return database.sql("insert into works_cost (consultation, total, due, told_at, told_by) values ($1, $2, $3, $4, $5) on conflict do nothing")
                .bind(0, consultation).bind(1, told.total().pence()).bind(2, told.due()).bind(3, at.atOffset(ZoneOffset.UTC)).bind(4, by).then()
                .then(database.sql("select total, due from works_cost where consultation = $1").bind(0, consultation)
                        .map(row -> new Cost(money(row, "total"), row.get("due", LocalDate.class))).one());
    }

    @Override
    public Mono<Boolean> add(WorksKept bill, UUID consultation) {
        return one(database.sql("""
                        insert into works_bill (id, reference, consultation, lease, share, amount, sent_at, account, entry)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing""")
                .bind(0, bill.id()).bind(1, bill.reference()).bind(2, consultation).bind(3, bill.lease()).bind(4, bill.share().pence())
                .bind(5, bill.amount().pence()).bind(6, bill.sent().atOffset(ZoneOffset.UTC)).bind(7, bill.account().id()).bind(8, bill.account().entry()));
    }

    @Override
    public Flux<WorksKept> of(Collection<String> leases) {
        return database.sql(BILL + "b.lease = any($1) order by b.sent_at desc, b.id").bind(0, leases.toArray(String[]::new)).map(SqlWorks::bill).all();
    }

    @Override
    public Flux<WorksKept> withInterest(UUID after, int most) {
        return database.sql(BILL + "p.state = 'agreed' and p.interest > 0 and b.id > $1 order by b.id limit $2").bind(0, after).bind(1, most)
                .map(SqlWorks::bill).all();
    }

    @Override
    public Flux<Proposal> proposals(int most) {
        return database.sql(BILL + "p.state = 'proposed' order by p.proposed_at, b.id limit $1").bind(0, most)
                .map(row -> new Proposal(text(row, "lease"), text(row, "reference"), text(row, "title"), money(row, "amount"),
                        row.get("months", Integer.class), row.get("interest", Integer.class), moment(row, "proposed_at"))).all();
    }

    @Override
    public Mono<Boolean> propose(UUID bill, WorksKept.Plan plan) {
        return one(database.sql("""
                        insert into works_plan (id, bill, person, offer, months, interest, proposed_at, state)
                        values ($1, $2, $3, $4, $5, $6, $7, 'proposed') on conflict do nothing""")
                .bind(0, plan.id()).bind(1, bill).bind(2, plan.person()).bind(3, plan.offer()).bind(4, plan.months()).bind(5, plan.interest())
                .bind(6, plan.proposed().atOffset(ZoneOffset.UTC)));
    }

    @Override
    public Mono<Boolean> answer(WorksKept.Plan plan, Instant at, String by) {
        return one(database.sql("""
                        update works_plan set state = $2, first_due = $3, words = $4, answered_at = $5, answered_by = $6
                        where id = $1 and state = 'proposed'""")
                .bind(0, plan.id()).bind(1, plan.state()).bind(2, Parameters.in(R2dbcType.DATE, plan.first().orElse(null)))
                .bind(3, Parameters.in(R2dbcType.VARCHAR, plan.words().orElse(null))).bind(4, at.atOffset(ZoneOffset.UTC)).bind(5, by));
    }

    @Override
    public Mono<Map<UUID, String>> leasesOf(Collection<UUID> bills) {
        return database.sql("select id, lease from works_bill where id = any($1)").bind(0, bills.toArray(UUID[]::new))
                .map(row -> Map.entry(row.get("id", UUID.class), text(row, "lease"))).all().collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static WorksKept bill(Readable row) {
        return new WorksKept(row.get("id", UUID.class), text(row, "reference"), text(row, "consultation"), text(row, "title"), text(row, "lease"),
                money(row, "share"), money(row, "amount"), row.get("due", LocalDate.class), moment(row, "sent_at"),
                new WorksKept.Posted(row.get("account", UUID.class), row.get("entry", Long.class)),
                Optional.ofNullable(row.get("plan", UUID.class)).map(id -> new WorksKept.Plan(id, text(row, "person"), text(row, "offer"),
                        row.get("months", Integer.class), row.get("interest", Integer.class), moment(row, "proposed_at"), text(row, "state"),
                        Optional.ofNullable(row.get("first_due", LocalDate.class)), Optional.ofNullable(text(row, "words")))));
    }

    private static Instant moment(Readable row, String column) {
        return row.get(column, OffsetDateTime.class).toInstant();
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
