package org.doorstep.leasehold.store;

import static org.doorstep.platform.spi.ImportColumn.optional;
import static org.doorstep.platform.spi.ImportColumn.required;

import java.util.List;
import java.util.Set;

import org.doorstep.platform.spi.ImportCells;
import org.doorstep.platform.spi.ImportRow;
import org.doorstep.platform.spi.RowProblem;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * {@code charge-limits.csv}: what the notice before a Right to Buy estimated for a lease (Housing Act 1985, section 125; rules.md SC-6), of a head of charge a year or of works that
 * leaseholders were asked about, and the days that this binds.
 */
@Component
class LimitFile extends ChargeFile {

    private static final String WORKS = "select reference from consultation where kind <> 'agreement' and reference = any(:wanted)";

    private static final String KEEP = counted("""
            kept as (
                insert into charge_limit as l (lease, schedule, head, works, estimate, allowance, starts, ends)
                select g.lease, s.id, nullif(g.head, ''), nullif(g.works, ''), g.estimate::bigint, coalesce(nullif(g.allowance, ''), '0')::bigint, g.first_day::date, g.last_day::date
                from unnest(:lease, :schedule, :head, :works, :estimate, :allowance, :first_day, :last_day)
                    as g (lease, schedule, head, works, estimate, allowance, first_day, last_day)
                left join charge_schedule s on s.reference = nullif(g.schedule, '')
                on conflict (lease, schedule, head, works) do update set estimate = excluded.estimate, allowance = excluded.allowance, starts = excluded.starts, ends = excluded.ends
                where (l.estimate, l.allowance, l.starts, l.ends) is distinct from (excluded.estimate, excluded.allowance, excluded.starts, excluded.ends)
                returning old.lease is null as added)""");

    LimitFile(ChargeRows rows) {
        super(rows, new Shape("charge-limits", Set.of("agreements", "charge-heads"), List.of("lease", "schedule", "head", "works"), List.of(
                required("lease", ImportCells.reference()),
                optional("schedule", ImportCells.reference()),
                optional("head", ImportCells.code()),
                optional("works", ImportCells.reference()),
                required("estimate", ChargeRows.pounds(false)),
                optional("allowance", ChargeRows.pounds(false)),
                required("first-day", ImportCells.date()),
                required("last-day", ImportCells.date())), KEEP));
    }

    @Override
    public List<RowProblem> check(ImportRow row) {
        var ofHead = row.given("schedule").isPresent() && row.given("head").isPresent();
        var ofNone = row.given("schedule").isEmpty() && row.given("head").isEmpty();
        if (row.given("works").isPresent() ? !ofNone : !ofHead) {
            return List.of(row.problem("works", "head-or-works"));
        }
        return row.date("last-day").orElseThrow().isBefore(row.date("first-day").orElseThrow()) ? List.of(row.problem("last-day", "before-start")) : List.of();
    }

    @Override
    public Mono<List<RowProblem>> dangling(List<ImportRow> given) {
        return ChargeRows.all(rows.unknown(given, "lease", "leases"), rows.missing(given, "works", WORKS),
                rows.missing(given, "head", row -> row.given("head").map(_ -> both(row, "schedule", "head")).orElse(""), EstimateFile.HEADS));
    }
}
