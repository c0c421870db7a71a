package org.doorstep.arrears.store;

import static org.doorstep.arrears.store.Rows.utc;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.doorstep.arrears.model.Schedule;
import org.doorstep.arrears.model.Terms;
import org.doorstep.arrears.service.PlanStore;
import org.doorstep.arrears.service.StoredCase;
import org.doorstep.arrears.service.StoredPlan;
import org.doorstep.platform.safe.Sealed;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Plans in PostgreSQL. */
@Repository
class SqlPlans implements PlanStore {

    private static final String SELECT = """
            select p.*, a.kind as answer, a.amount as offer_amount, a.every as offer_every, a.first as offer_first, a.reasons, a.actor, a.actor_name, a.at
            from arrears_plan p left join arrears_answer a on a.plan = p.id\s""";

    private final DatabaseClient database;

    SqlPlans(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Boolean> propose(StoredPlan plan, Sealed budget) {
        return database.sql("""
                        insert into arrears_plan (id, case_id, person, state, proposed_at, amount, every, first, answer_by, entered_by)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                        on conflict (case_id) where state in ('proposed', 'offered', 'agreed') do nothing""")
                .bind(0, plan.id()).bind(1, plan.of()).bind(2, plan.person()).bind(3, plan.state().code()).bind(4, utc(plan.proposed()))
                .bind(5, plan.asked().amount().pence()).bind(6, plan.asked().every().code()).bind(7, plan.asked().first()).bind(8, plan.answerBy()).bind(9, plan.enteredBy())
                .fetch().rowsUpdated().filter(count -> count == 1)
                .flatMap(_ -> add(plan, budget).thenReturn(true)).defaultIfEmpty(false);
    }

    private Mono<Void> add(StoredPlan plan, Sealed budget) {
        return database.sql("insert into arrears_budget (plan, sealed, key_id) values ($1, $2, $3)")
                .bind(0, plan.id()).bind(1, budget.bytes()).bind(2, budget.key()).fetch().rowsUpdated().then();
    }

    @Override
    public Mono<StoredPlan> newest(StoredCase of) {
        return database.sql(SELECT + "where p.case_id = $1 order by p.proposed_at desc, p.id desc limit 1").bind(0, of.id()).map(PlanRows::plan).one();
    }

    @Override
    public Mono<StoredPlan> told(UUID plan, UUID of) {
        return database.sql(SELECT + "where p.id = $1 and p.case_id = $2").bind(0, plan).bind(1, of).map(PlanRows::plan).one();
    }

    @Override
    public Mono<Sealed> budget(StoredPlan of) {
        return database.sql("select sealed, key_id from arrears_budget where plan = $1").bind(0, of.id()).map(Rows::sealed).one();
    }

    @Override
    public Mono<Boolean> answer(StoredPlan of, StoredPlan.Answer given) {
        return database.sql("""
                        insert into arrears_answer (plan, kind, amount, every, first, reasons, actor, actor_name, at)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (plan) do nothing""")
                .bind(0, of.id()).bind(1, given.kind().code())
                .bind(2, given.terms().map(Terms::amount).<Parameter>map(amount -> Parameters.in(amount.pence())).orElseGet(() -> Parameters.in(R2dbcType.BIGINT)))
                .bind(3, Parameters.in(R2dbcType.VARCHAR, given.terms().map(terms -> terms.every().code()).orElse(null)))
                .bind(4, Parameters.in(R2dbcType.DATE, given.terms().map(Terms::first).orElse(null)))
                .bind(5, given.reasons()).bind(6, given.actor()).bind(7, given.name()).bind(8, utc(given.at()))
                .fetch().rowsUpdated().map(count -> count == 1);
    }

    @Override
    public Mono<Void> keep(StoredPlan changed, Instant at) {
        return database.sql("""
                        update arrears_plan set state = $2, agreed_at = $3, owed_at = $4, ended_at = $5, broken_at = $6, missed = $7, reckoned_at = $8 where id = $1""")
                .bind(0, changed.id()).bind(1, changed.state().code())
                .bind(2, Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, changed.agreed().map(agreed -> utc(agreed.at())).orElse(null)))
                .bind(3, Parameters.in(R2dbcType.BIGINT, changed.agreed().map(agreed -> agreed.owed().pence()).orElse(null)))
                .bind(4, Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, changed.state().live() ? null : utc(at)))
                .bind(5, Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, changed.broken().map(broken -> utc(broken.at())).orElse(null)))
                .bind(6, Parameters.in(R2dbcType.INTEGER, changed.broken().map(StoredPlan.Broken::n).orElse(null)))
                .bind(7, Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, changed.agreed().map(agreed -> utc(agreed.reckoned())).orElse(null)))
                .fetch().rowsUpdated().then();
    }

    @Override
    public Mono<Void> lay(StoredPlan plan, List<Schedule.Due> dues) {
        return database.sql("delete from arrears_instalment where plan = $1 and paid_on is null").bind(0, plan.id()).fetch().rowsUpdated()
                .then(database.sql("insert into arrears_instalment (plan, n, due, amount) select $1, * from unnest($2::int[], $3::date[], $4::bigint[])")
                        .bind(0, plan.id()).bind(1, dues.stream().map(Schedule.Due::n).toArray(Integer[]::new))
                        .bind(2, dues.stream().map(Schedule.Due::day).toArray(LocalDate[]::new))
                        .bind(3, dues.stream().map(due -> due.amount().pence()).toArray(Long[]::new)).fetch().rowsUpdated()).then();
    }

    @Override
    public Mono<Void> unpaid(StoredPlan of, List<Integer> parts) {
        return parts.isEmpty() ? Mono.empty() : database.sql("update arrears_instalment set paid_on = null where plan = $1 and n = any($2)")
                .bind(0, of.id()).bind(1, parts.toArray(Integer[]::new)).fetch().rowsUpdated().then();
    }

    @Override
    public Mono<Void> paid(StoredPlan of, List<Integer> parts, LocalDate day) {
        return parts.isEmpty() ? Mono.empty()
                : database.sql("update arrears_instalment set paid_on = $3 where plan = $1 and n = any($2) and paid_on is null")
                        .bind(0, of.id()).bind(1, parts.toArray(Integer[]::new)).bind(2, day).fetch().rowsUpdated().then();
    }

    @Override
    public Mono<List<Part>> parts(StoredPlan of) {
        return database.sql("select n, due, amount, paid_on from arrears_instalment where plan = $1 order by n").bind(0, of.id())
                .map(PlanRows::part).all().collectList();
    }
}
