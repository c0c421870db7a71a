package org.doorstep.leasehold.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import org.doorstep.kernel.Money;
import org.doorstep.leasehold.WorksNotBilled;
import org.doorstep.leasehold.WorksSum.EarlierSum;
import org.doorstep.leasehold.WorksSum.ToldSum;
import org.doorstep.leasehold.model.SumCorrection;
import org.doorstep.leasehold.model.SumTold;
import org.doorstep.leasehold.service.LateCostStore.When;
import org.doorstep.leasehold.service.WorksSumStore;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What works came to, in PostgreSQL. */
@Component
class SqlWorksSums implements WorksSumStore {

    /** How many leases were not billed for works {@code c}: as was last looked at night, and before a sum is told, each that bears a part. */
    private static final String LEASES = """
            coalesce((select u.leases from works_unbilled u where u.consultation = c.id),
                (select count(*)::int from charge_part p where p.schedule = c.schedule and p.year = c.year and p.weight > 0))""";

    /**
     * Whether the reason {@code n} why works are not billed holds. Since then none was billed, no sum told or put right; and there are no more
     * leases than it was said of.
     */
    private static final String HOLDS = """
            n.said_at >= coalesce(greatest((select told_at from works_cost where consultation = n.consultation),
                (select max(corrected_at) from works_correction where consultation = n.consultation),
                (select max(sent_at) from works_bill where consultation = n.consultation)), '-infinity')
            and n.leases >= (select\s""" + LEASES + " from consultation c where c.id = n.consultation)";

    /**
     * {@code $2} is the day that counts of a bill that goes out now, {@code $3} the months of the law. Told of in writing they can be asked for
     * later, but for what a correction added since. Billed before any invoice came, the day of the sum counts.
     */
    static final String UNBILLED = """
            from consultation c left join works_cost w on w.consultation = c.id left join works_unbilled u on u.consultation = c.id
            cross join lateral (select min(a.incurred) as untold from works_correction a where a.consultation = c.id and a.told is null) added
            cross join lateral (select case when w.told_in_writing is null then coalesce(w.incurred, w.told_at::date, c.contract_on)
                else added.untold end as since) d
            cross join lateral (select d.since + make_interval(months => $3) < $2 as late) l
            where c.kind <> 'agreement' and c.contract_on is not null and (w.consultation is null or u.consultation is not null)
                and d.since is not null
                and not exists (select from charge_asked_first k where k.consultation = c.id)
                and not exists (select from works_not_billed n where n.consultation = c.id and\s""" + HOLDS + ") ";

    private final DatabaseClient database;

    SqlWorksSums(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<ToldSum> tell(UUID consultation, SumTold sum, Instant at, String by) {
        return database.sql("""
                        insert into works_cost as w (consultation, total, told_at, told_by, incurred, told_in_writing) values ($1, $2, $3, $4, $5, $6)
                        on conflict (consultation) do update set incurred = least(w.incurred, excluded.incurred),
                            told_in_writing = coalesce(w.told_in_writing, excluded.told_in_writing)
                        where w.total = excluded.total""")
                .bind(0, consultation).bind(1, sum.total().pence()).bind(2, at.atOffset(ZoneOffset.UTC)).bind(3, by)
                .bind(4, Parameters.in(R2dbcType.DATE, sum.incurred().orElse(null))).bind(5, Parameters.in(R2dbcType.DATE, sum.told().orElse(null))).then()
                .then(Mono.defer(() -> told(consultation)));
    }

    @Override
    public Mono<ToldSum> told(UUID consultation) {
        return database.sql("select total, version from works_cost where consultation = $1").bind(0, consultation)
                .map(row -> new ToldSum(new Money(row.get("total", Long.class)), row.get("version", Integer.class))).one();
    }

    @Override
    public Mono<SumTold> said(UUID consultation) {
        return database.sql("""
                        select w.total, w.told_in_writing, least(w.incurred,
                            (select min(c.incurred) from works_correction c where c.consultation = w.consultation and c.told is null)) as incurred
                        from works_cost w where w.consultation = $1""").bind(0, consultation)
                .map(row -> new SumTold(new Money(row.get("total", Long.class)), Optional.ofNullable(row.get("incurred", LocalDate.class)),
                        Optional.ofNullable(row.get("told_in_writing", LocalDate.class)))).one();
    }

    @Override
    public Mono<LocalDate> untold(UUID consultation) {
        return database.sql("select incurred from works_correction where consultation = $1 and told is null and incurred is not null order by incurred limit 1")
                .bind(0, consultation).mapValue(LocalDate.class).one();
    }

    /** The row is the lock: of two at once the later finds another version, and bills of the old one wait for neither. */
    @Override
    public Mono<Boolean> correct(UUID consultation, SumCorrection correction, Instant at, String by) {
        return database.sql("""
                        with put as (
                            update works_cost w set total = $3, version = w.version + 1 where w.consultation = $1 and w.version = $2
                            returning w.consultation, old.total as before),
                        seen as (delete from works_look l using put where l.consultation = put.consultation)
                        insert into works_correction (consultation, version, total, why, incurred, told, corrected_at, corrected_by)
                        select $1, $2, put.before, $4, $5, $6, $7, $8 from put""")
                .bind(0, consultation).bind(1, correction.version()).bind(2, correction.total().pence()).bind(3, correction.why())
                .bind(4, Parameters.in(R2dbcType.DATE, correction.incurred().orElse(null)))
                .bind(5, Parameters.in(R2dbcType.DATE, correction.told().orElse(null)))
                .bind(6, at.atOffset(ZoneOffset.UTC)).bind(7, by).fetch().rowsUpdated().map(count -> count == 1);
    }

    @Override
    public Flux<String> billed(String after, int most) {
        return database.sql("select c.reference from works_cost w join consultation c on c.id = w.consultation where c.reference > $1 order by c.reference limit $2")
                .bind(0, after).bind(1, most).mapValue(String.class).all();
    }

    @Override
    public Mono<Void> looked(UUID consultation, int bills, LocalDate on) {
        return bills == 0 ? database.sql("delete from works_look where consultation = $1").bind(0, consultation).then()
                : database.sql("""
                        insert into works_look (consultation, bills, looked_on) values ($1, $2, $3)
                        on conflict (consultation) do update set bills = excluded.bills, looked_on = excluded.looked_on""")
                .bind(0, consultation).bind(1, bills).bind(2, on).then();
    }

    @Override
    public Mono<Void> lookedUnbilled(UUID consultation, int leases, LocalDate on) {
        return leases == 0 ? database.sql("delete from works_unbilled where consultation = $1").bind(0, consultation).then()
                : database.sql("""
                        insert into works_unbilled (consultation, leases, looked_on) values ($1, $2, $3)
                        on conflict (consultation) do update set leases = excluded.leases, looked_on = excluded.looked_on""")
                .bind(0, consultation).bind(1, leases).bind(2, on).then();
    }

    @Override
    public Flux<Unbilled> unbilled(When when, LocalDate since, int most) {
        return database.sql("""
                        select c.reference, c.title, d.since, w.incurred is not null as invoiced, l.late,\s""" + LEASES + " as leases " + UNBILLED + """
                         and d.since <= $1
                        order by l.late, case when not l.late then d.since end, d.since desc, c.reference limit $4""")
                .bind(0, since).bind(1, when.served()).bind(2, when.months()).bind(3, most)
                .map(row -> new Unbilled(row.get("reference", String.class), row.get("title", String.class), row.get("since", LocalDate.class),
                        row.get("invoiced", Boolean.class), row.get("leases", Integer.class), row.get("late", Boolean.class))).all();
    }

    /** Of two at once the first is kept. */
    @Override
    public Mono<UUID> notBilled(String consultation, String why, Instant at, String by) {
        return database.sql("""
                        insert into works_not_billed as n (consultation, why, said_at, said_by, leases)
                        select c.id, $2, $3, $4,\s""" + LEASES + """
                         from consultation c where c.reference = $1 and c.kind <> 'agreement' and c.contract_on is not null
                            and (not exists (select from works_cost w where w.consultation = c.id) or exists (select from works_unbilled u where u.consultation = c.id))
                        on conflict (consultation) do update set why = excluded.why, said_at = excluded.said_at, said_by = excluded.said_by, leases = excluded.leases
                            where not (""" + HOLDS + ") returning n.consultation")
                .bind(0, consultation).bind(1, why).bind(2, at.atOffset(ZoneOffset.UTC)).bind(3, by).mapValue(UUID.class).one();
    }

    @Override
    public Mono<UUID> warnAgain(String consultation) {
        return database.sql("delete from works_not_billed n using consultation c where c.id = n.consultation and c.reference = $1 returning n.consultation")
                .bind(0, consultation).mapValue(UUID.class).one();
    }

    @Override
    public Flux<WorksNotBilled> notBilled(int most) {
        return database.sql("""
                        select c.reference, c.title, n.why, n.said_at, n.said_by from works_not_billed n join consultation c on c.id = n.consultation
                        where\s""" + HOLDS + " order by n.said_at desc, c.reference limit $1").bind(0, most)
                .map(row -> new WorksNotBilled(row.get("reference", String.class), row.get("title", String.class), row.get("why", String.class),
                        row.get("said_at", OffsetDateTime.class).toInstant(), row.get("said_by", String.class))).all();
    }

    @Override
    public Flux<EarlierSum> before(UUID consultation) {
        return database.sql("select total, why, corrected_at from works_correction where consultation = $1 order by version desc").bind(0, consultation)
                .map(row -> new EarlierSum(new Money(row.get("total", Long.class)), row.get("why", String.class),
                        row.get("corrected_at", OffsetDateTime.class).toInstant())).all();
    }
}
