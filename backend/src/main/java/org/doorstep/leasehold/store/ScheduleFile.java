package org.doorstep.leasehold.store;

import static org.doorstep.platform.spi.ImportColumn.optional;
import static org.doorstep.platform.spi.ImportColumn.required;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.doorstep.leasehold.Basis;
import org.doorstep.platform.spi.ImportCells;
import org.doorstep.platform.spi.ImportRow;
import org.doorstep.platform.spi.RowProblem;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * {@code charge-schedules.csv}: what is charged together, for which building or estate, and by what it is shared. Another basis is that of
 * the years of which no bill went out yet, except where the weights that are there would be of the one before.
 */
@Component
class ScheduleFile extends ChargeFile {

    private static final String KEEP = counted("""
            kept as (
                insert into charge_schedule as s (id, reference, name, block, estate, basis)
                select g.id, g.reference, g.name, nullif(g.block, ''), nullif(g.estate, ''), g.basis
                from unnest(:id, :reference, :name, :block, :estate, :basis) as g (id, reference, name, block, estate, basis)
                on conflict (reference) do update
                set name = excluded.name, block = excluded.block, estate = excluded.estate, basis = excluded.basis
                where (s.name, s.block, s.estate, s.basis)
                    is distinct from (excluded.name, excluded.block, excluded.estate, excluded.basis)
                returning s.id, s.basis, old.id is null as added),
            years as (
                update charge_year y set basis = kept.basis from kept
                where y.schedule = kept.id and y.basis <> kept.basis
                and not exists (select from charge_bill b join charge_part p on p.lease = b.lease and p.year = b.year
                    where p.schedule = y.schedule and p.year = y.year)
                and (kept.basis <> 'equal' or not exists (select from charge_part p where p.schedule = y.schedule and p.year = y.year and p.weight > 1)))""");

    ScheduleFile(ChargeRows rows) {
        super(rows, new Shape("charge-schedules", Set.of("estates", "blocks"), List.of("reference"), List.of(
                required("reference", ImportCells.reference()),
                required("name", ImportCells.text(100)),
                optional("block", ImportCells.reference()),
                optional("estate", ImportCells.reference()),
                required("basis", ImportCells.oneOf(Arrays.stream(Basis.values()).map(Basis::code).toArray(String[]::new)))), KEEP));
    }

    @Override
    public List<RowProblem> check(ImportRow row) {
        return row.given("block").isPresent() == row.given("estate").isPresent()
                ? List.of(row.problem("block", "block-or-estate")) : List.of();
    }

    @Override
    public Mono<List<RowProblem>> dangling(List<ImportRow> given) {
        return ChargeRows.all(rows.unknown(given, "block", "blocks"), rows.unknown(given, "estate", "estates"));
    }
}
