package org.doorstep.leasehold.store;

import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameter;
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

import org.doorstep.accounts.AccountCard;
import org.doorstep.kernel.Money;
import org.doorstep.leasehold.Basis;
import org.doorstep.leasehold.MajorWorks.Proposal;
import org.doorstep.leasehold.SentWorks;
import org.doorstep.leasehold.WorksView.WorkedOut;
import org.doorstep.leasehold.model.WorksInterest;
import org.doorstep.leasehold.model.WorksKept;
import org.doorstep.leasehold.service.WorksStore;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Bills of works in PostgreSQL. */
@Component
class SqlWorks implements WorksStore {

    /** With the plan that stands, else the last that was refused, and the bill in whose place it is. */
    private static final String BILL = """
            select b.id, b.reference, c.reference as consultation, c.title, b.lease, b.share, b.amount, b.due, b.sent_at, b.account,
                a.reference as account_reference, b.entry, b.version, o.amount as old_amount, o.sent_at as old_sent, o.why as old_why,
                p.id as plan, p.person, p.offer, p.months, p.interest, p.early, p.proposed_at, p.state, p.first_due, p.words,
                p.parts_before, p.asked_before, p.went_on, b.by_schedule, b.by_basis, b.by_total, b.by_weight, b.by_whole, b.by_most
            from works_bill b join consultation c on c.id = b.consultation join account a on a.id = b.account
            left join works_bill o on o.id = b.replaces
            left join lateral (select * from works_plan x where x.bill = b.id order by x.state = 'refused', x.proposed_at desc limit 1) p on true
            where\s""";

    private static final String STANDS = "b.taken_back is null and ";

    private final DatabaseClient database;

    SqlWorks(DatabaseClient database) {
        this.database = database;
    }

    /** The row of the sum is held until the bill is there: nobody puts the sum right between the two. */
    @Override
    public Mono<Boolean> add(WorksKept bill, UUID consultation, int sum, Optional<UUID> replaces) {
        var how = bill.workedOut().orElseThrow();
        return one(database.sql("""
                        insert into works_bill (id, reference, consultation, lease, share, amount, due, sent_at, account, entry, version, replaces,
                            by_schedule, by_basis, by_total, by_weight, by_whole, by_most)
                        select $1, $2, w.consultation, $4, $5, $6, $7, $8, $9, $10, $11, $12, $14, $15, $16, $17, $18, $19 from works_cost w
                        where w.consultation = $3 and w.version = $13 for share on conflict do nothing""")
                .bind(0, bill.id()).bind(1, bill.reference()).bind(2, consultation).bind(3, bill.lease()).bind(4, bill.share().pence())
                .bind(5, bill.amount().pence()).bind(6, bill.due()).bind(7, bill.sent().atOffset(ZoneOffset.UTC)).bind(8, bill.account().id())
                .bind(9, bill.account().entry()).bind(10, bill.version()).bind(11, Parameters.in(PostgresqlObjectId.UUID, replaces.orElse(null))).bind(12, sum)
                .bind(13, how.schedule()).bind(14, how.basis().code()).bind(15, how.total().pence()).bind(16, how.weight()).bind(17, how.whole()).bind(18, most(how)))
                .flatMap(first -> first ? Mono.justOrEmpty(bill.plan()).flatMap(plan -> plan(bill.id(), plan)).defaultIfEmpty(true) : Mono.just(false));
    }

    @Override
    public Mono<Boolean> takeBack(UUID bill, Instant at, String why) {
        return one(database.sql("update works_bill set taken_back = $2, why = $3 where id = $1 and taken_back is null")
                .bind(0, bill).bind(1, at.atOffset(ZoneOffset.UTC)).bind(2, why));
    }

    @Override
    public Mono<Void> restate(UUID bill, Money share, WorkedOut how) {
        return database.sql("""
                        update works_bill set share = $2, by_schedule = $3, by_basis = $4, by_total = $5, by_weight = $6, by_whole = $7, by_most = $8
                        where id = $1 and amount <= $2""")
                .bind(0, bill).bind(1, share.pence()).bind(2, how.schedule()).bind(3, how.basis().code()).bind(4, how.total().pence())
                .bind(5, how.weight()).bind(6, how.whole()).bind(7, most(how)).then();
    }

    private static Parameter most(WorkedOut how) {
        return Parameters.in(R2dbcType.BIGINT, how.most().map(Money::pence).orElse(null));
    }

    @Override
    public Mono<Void> paidBy(UUID bill, LocalDate due) {
        return database.sql("update works_bill set due = greatest(due, $2) where id = $1").bind(0, bill).bind(1, due).then();
    }

    @Override
    public Flux<SentWorks> sent(String lease) {
        return database.sql("select reference, taken_back from works_bill where lease = $1 order by sent_at, id").bind(0, lease)
                .map(row -> new SentWorks(text(row, "reference"), Optional.ofNullable(row.get("taken_back", OffsetDateTime.class)).map(OffsetDateTime::toInstant))).all();
    }

    @Override
    public Flux<WorksKept> of(Collection<String> leases) {
        return database.sql(BILL + STANDS + "b.lease = any($1) order by b.sent_at desc, b.id").bind(0, leases.toArray(String[]::new)).map(SqlWorks::bill).all();
    }

    @Override
    public Flux<WorksKept> onAccount(AccountCard account) {
        return database.sql(BILL + STANDS + "b.account = $1 order by b.sent_at desc, b.id").bind(0, account.id()).map(SqlWorks::bill).all();
    }

    @Override
    public Flux<WorksKept> ofConsultation(UUID consultation) {
        return database.sql(BILL + STANDS + "b.consultation = $1 order by b.lease").bind(0, consultation).map(SqlWorks::bill).all();
    }

    @Override
    public Mono<WorksKept> told(UUID bill, String lease) {
        return database.sql(BILL + "b.id = $1 and b.lease = $2").bind(0, bill).bind(1, lease).map(SqlWorks::bill).one();
    }

    @Override
    public Flux<WorksKept> withInterest(UUID after, int most) {
        return database.sql(BILL + STANDS + "p.state = 'agreed' and p.interest > 0 and b.id > $1 order by b.id limit $2").bind(0, after).bind(1, most)
                .map(SqlWorks::bill).all();
    }

    @Override
    public Flux<WorksInterest> interest(UUID bill, String lease) {
        return database.sql("""
                        select i.part, i.due, i.amount, i.entry from works_interest i join works_bill b on b.id = i.bill
                        where i.bill = $1 and b.lease = $2 order by i.part""")
                .bind(0, bill).bind(1, lease)
                .map(row -> new WorksInterest(row.get("part", Integer.class), row.get("due", LocalDate.class), money(row, "amount"),
                        row.get("entry", Long.class))).all();
    }

    @Override
    public Mono<Boolean> addInterest(UUID bill, WorksInterest interest) {
        return one(database.sql("insert into works_interest (bill, part, due, amount, entry) values ($1, $2, $3, $4, $5) on conflict do nothing")
                .bind(0, bill).bind(1, interest.part()).bind(2, interest.due()).bind(3, interest.amount().pence()).bind(4, interest.entry()));
    }

    @Override
    public Flux<Proposal> proposals(int most) {
        return database.sql(BILL + STANDS + "p.state = 'proposed' order by p.proposed_at, b.id limit $1").bind(0, most)
                .map(row -> new Proposal(text(row, "lease"), text(row, "reference"), text(row, "title"), money(row, "amount"),
                        row.get("months", Integer.class), row.get("interest", Integer.class), moment(row, "proposed_at"))).all();
    }

    @Override
    public Mono<Boolean> propose(UUID bill, WorksKept.Plan plan) {
        return plan(bill, plan);
    }

    /** One that goes on after its bill was put right brings its answer with it. */
    private Mono<Boolean> plan(UUID bill, WorksKept.Plan plan) {
        return one(database.sql("""
                        insert into works_plan (id, bill, person, offer, months, interest, early, proposed_at, state, first_due, words, parts_before,
                            asked_before, went_on, answered_at, answered_by)
                        select $1, b.id, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, last.answered_at, last.answered_by
                        from works_bill b left join works_plan last on last.bill = b.replaces and last.state = 'agreed' and $9 = 'agreed'
                        where b.id = $2 and b.taken_back is null for share of b on conflict do nothing""")
                .bind(0, plan.id()).bind(1, bill).bind(2, plan.person()).bind(3, plan.terms().offer()).bind(4, plan.terms().months())
                .bind(5, plan.terms().interest()).bind(6, plan.terms().early()).bind(7, plan.proposed().atOffset(ZoneOffset.UTC)).bind(8, plan.state())
                .bind(9, Parameters.in(R2dbcType.DATE, plan.first().orElse(null))).bind(10, Parameters.in(R2dbcType.VARCHAR, plan.words().orElse(null)))
                .bind(11, plan.before().parts()).bind(12, plan.before().asked().pence()).bind(13, plan.before().agreed()));
    }

    @Override
    public Mono<Boolean> answer(WorksKept.Plan plan, Instant at, String by) {
        return one(database.sql("""
                        update works_plan set state = $2, first_due = $3, words = $4, answered_at = $5, answered_by = $6
                        where id = $1 and state = 'proposed'
                          and exists (select from works_bill b where b.id = bill and b.taken_back is null for share)""")
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
                new WorksKept.Posted(row.get("account", UUID.class), text(row, "account_reference"), row.get("entry", Long.class)),
                row.get("version", Integer.class), Optional.ofNullable(row.get("plan", UUID.class)).map(id -> plan(row, id)),
                Optional.ofNullable(row.get("old_amount", Long.class))
                        .map(amount -> new WorksKept.Instead(new Money(amount), moment(row, "old_sent"), text(row, "old_why"))),
                Optional.ofNullable(text(row, "by_schedule")).map(schedule -> new WorkedOut(schedule, Basis.of(text(row, "by_basis")), money(row, "by_total"),
                        row.get("by_weight", Long.class), row.get("by_whole", Long.class), Optional.ofNullable(row.get("by_most", Long.class)).map(Money::new))));
    }

    private static WorksKept.Plan plan(Readable row, UUID id) {
        return new WorksKept.Plan(id, text(row, "person"),
                new WorksKept.Terms(text(row, "offer"), row.get("months", Integer.class), row.get("interest", Integer.class), row.get("early", Boolean.class)),
                moment(row, "proposed_at"), text(row, "state"), Optional.ofNullable(row.get("first_due", LocalDate.class)),
                Optional.ofNullable(text(row, "words")), new WorksKept.Before(row.get("parts_before", Integer.class), money(row, "asked_before"), row.get("went_on", Boolean.class)));
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
