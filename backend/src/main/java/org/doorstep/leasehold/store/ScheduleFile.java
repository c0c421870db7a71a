package org.doorstep.leasehold.store;

import static org.doorstep.platform.spi.ImportColumn.optional;
import static org.doorstep.platform.spi.ImportColumn.required;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.doorstep.leasehold.Basis;
import org.doorstep.platform.spi.ImportCells;
import org.doorstep.platform.spi.ImportChanges;
import org.doorstep.platform.spi.ImportColumn;
import org.doorstep.platform.spi.ImportKind;
import org.doorstep.platform.spi.ImportRow;
import org.doorstep.platform.spi.RowProblem;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** {@code charge-schedules.csv}: what is charged together, for which building or estate, and by what it is shared. */
@Component
class ScheduleFile implements ImportKind {

    private static final String KEEP = """
            with kept as (
                insert into charge_schedule as s (id, reference, name, block, estate, basis)
                select g.id, g.reference, g.name, nullif(g.block, ''), nullif(g.estate, ''), g.basis
                from unnest(:id, :reference, :name, :block, :estate, :basis) as g (id, reference, name, block, estate, basis)
                on conflict (reference) do update
                set name = excluded.name, block = excluded.block, estate = excluded.estate, basis = excluded.basis
                where (s.name, s.block, s.estate, s.basis)
                    is distinct from (excluded.name, excluded.block, excluded.estate, excluded.basis)
                returning old.id is null as added)
            select count(*) filter (where added) as added, count(*) filter (where not added) as changed from kept""";

    private final ChargeRows rows;

    ScheduleFile(ChargeRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "charge-schedules";
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                required("reference", ImportCells.reference()),
                required("name", ImportCells.text(100)),
                optional("block", ImportCells.reference()),
                optional("estate", ImportCells.reference()),
                required("basis", ImportCells.oneOf(Arrays.stream(Basis.values()).map(Basis::code).toArray(String[]::new))));
    }

    @Override
    public List<String> key() {
        return List.of("reference");
    }

    @Override
    public Set<String> after() {
        return Set.of("estates", "blocks");
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

    @Override
    public Mono<ImportChanges> write(List<ImportRow> given) {
        return rows.keep(KEEP, given, "reference", "name", "block", "estate", "basis");
    }
}
