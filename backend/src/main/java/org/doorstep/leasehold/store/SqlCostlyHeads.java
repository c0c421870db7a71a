package org.doorstep.leasehold.store;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.kernel.Money;
import org.doorstep.leasehold.AskedFirst;
import org.doorstep.leasehold.CostlyHeads.CostlyHead;
import org.doorstep.leasehold.CostlyHeads.Listed;
import org.doorstep.leasehold.Spending;
import org.doorstep.leasehold.service.CostlyHeadStore;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Heads over a limit, in PostgreSQL. The dearest share is rounded here: it decides what is listed, and no bill. A home counts once in a year,
 * with the weight of its first lease, however often it was sold ({@link org.doorstep.leasehold.model.HomeShares}).
 */
@Component
class SqlCostlyHeads implements CostlyHeadStore {

    private static final String OVER = """
            with held as (
                select p.schedule, p.year, p.weight, p.lease, a.home_id, a.started, a.ended from charge_part p
                left join agreement a on a.reference = p.lease where p.weight > 0 and (p.year >= $2 or p.year = any($6))),
            parts as (
                select h.schedule, h.year, max(h.weight) as dearest, sum(h.weight) as theirs from held h
                where not exists (select from held b where b.schedule = h.schedule and b.year = h.year and b.home_id = h.home_id and b.lease <> h.lease
                    and b.ended <= h.started)
                group by h.schedule, h.year),
            spent as (
                select c.schedule, c.year, c.head, sum(c.amount) as total from charge_cost c
                join charge_head h on h.schedule = c.schedule and h.code = c.head and h.kind = 'cost' where c.year >= $2 or c.year = any($6) group by c.schedule, c.year, c.head),
            shared as (
                select t.*, round(t.total * p.dearest / greatest(coalesce(y.whole, 0), p.theirs + y.landlords_weight))::bigint as dearest
                from spent t join parts p on p.schedule = t.schedule and p.year = t.year join charge_year y on y.schedule = t.schedule and y.year = t.year
                where t.year >= $2 or y.actuals_issued is null or y.actuals_issued >= $7)
            select s.reference, s.name, d.year, d.head, h.name as head_name, h.spending, d.total::bigint as total, d.dearest, k.answer, c.reference as consultation,
                count(*) filter (where k.answer is null and h.spending is distinct from 'neither') over () as open
            from shared d join charge_schedule s on s.id = d.schedule join charge_head h on h.schedule = d.schedule and h.code = d.head
            left join charge_asked_first k on k.schedule = d.schedule and k.year = d.year and k.head = d.head
            left join consultation c on c.id = k.consultation
            where d.dearest > case h.spending when 'works' then $1::bigint else $4::bigint end and $5 in ('', s.reference)
            order by h.spending is not distinct from 'neither', k.answer is not null, d.year desc, d.dearest desc, s.reference, d.head limit $3""";

    private final DatabaseClient database;

    SqlCostlyHeads(DatabaseClient database) {
        this.database = database;
    }

    private record Counted(CostlyHead head, long open) {}

    @Override
    public Mono<Listed> over(Limits over, Years of, String schedule, int most) {
        return database.sql(OVER).bind(0, over.works().pence()).bind(1, of.since()).bind(2, most).bind(3, over.agreement().pence()).bind(4, schedule)
                .bind(5, of.old().toArray(Integer[]::new)).bind(6, of.sentFrom())
                .map(row -> new Counted(new CostlyHead(row.get("reference", String.class), row.get("name", String.class), row.get("year", Integer.class),
                        row.get("head", String.class), row.get("head_name", String.class), new Money(row.get("total", Long.class)),
                        new Money(row.get("dearest", Long.class)), Optional.ofNullable(row.get("spending", String.class)).flatMap(Spending::of), Optional.ofNullable(row.get("answer", String.class)).flatMap(AskedFirst::of),
                        Optional.ofNullable(row.get("consultation", String.class))), row.get("open", Long.class)))
                .all().collectList()
                .map(found -> new Listed(found.stream().map(Counted::head).toList(), found.isEmpty() ? 0 : found.getFirst().open()));
    }

    @Override
    public Mono<UUID> sort(String schedule, int year, String head, Spending spending) {
        return database.sql("""
                        update charge_head h set spending = $4 from charge_schedule s join charge_year y on y.schedule = s.id
                        where h.schedule = s.id and s.reference = $1 and y.year = $2 and h.code = $3 and h.kind = 'cost' returning h.schedule""")
                .bind(0, schedule).bind(1, year).bind(2, head).bind(3, spending.code()).mapValue(UUID.class).one();
    }

    @Override
    public Mono<UUID> answer(Said said, Instant at, String by) {
        return database.sql("""
                        insert into charge_asked_first as k (schedule, year, head, answer, consultation, most, why, answered_at, answered_by)
                        select s.id, y.year, h.code, $4, c.id, $6, $7, $8, $9 from charge_schedule s
                        join charge_year y on y.schedule = s.id and y.year = $2 join charge_head h on h.schedule = s.id and h.code = $3 and h.kind = 'cost'
                        left join consultation c on c.schedule = s.id and c.reference = $5
                        where s.reference = $1 and ($5::text is null or c.id is not null)
                        on conflict (schedule, year, head) do update set answer = excluded.answer, consultation = excluded.consultation, most = excluded.most,
                            why = excluded.why, answered_at = excluded.answered_at, answered_by = excluded.answered_by
                        returning k.schedule""")
                .bind(0, said.schedule()).bind(1, said.year()).bind(2, said.head()).bind(3, said.answer().code())
                .bind(4, Parameters.in(R2dbcType.VARCHAR, said.consultation().orElse(null)))
                .bind(5, Parameters.in(R2dbcType.BIGINT, said.most().map(Money::pence).orElse(null))).bind(6, said.why())
                .bind(7, at.atOffset(ZoneOffset.UTC)).bind(8, by).mapValue(UUID.class).one();
    }
}
