package org.doorstep.leasehold.store;

import static org.doorstep.platform.spi.ImportColumn.required;

import java.util.List;
import java.util.Set;

import org.doorstep.leasehold.model.Apportionment;
import org.doorstep.platform.spi.ImportCells;
import org.doorstep.platform.spi.ImportChanges;
import org.doorstep.platform.spi.ImportColumn;
import org.doorstep.platform.spi.ImportKind;
import org.doorstep.platform.spi.ImportRow;
import org.doorstep.platform.spi.RowProblem;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** {@code apportionments.csv}: each lease's weight in a schedule's year. */
@Component
class ApportionmentFile implements ImportKind {

    /** Of equal shares every weight is 1: anything else would make them unequal. */
    private static final String EQUAL = """
            select wanted from unnest(:wanted) as wanted
            left join charge_schedule s on s.reference = split_part(wanted, ' ', 1)
            where s.basis is distinct from 'equal' or split_part(wanted, ' ', 2) = '1'""";

    private static final String KEEP = """
            with kept as (
                insert into charge_part as p (schedule, year, lease, weight)
                select s.id, g.year::int, g.lease, g.weight::bigint
                from unnest(:schedule, :year, :lease, :weight) as g (schedule, year, lease, weight)
                join charge_schedule s on s.reference = g.schedule
                on conflict (schedule, year, lease) do update set weight = excluded.weight where p.weight <> excluded.weight
                returning old.lease is null as added)
            select count(*) filter (where added) as added, count(*) filter (where not added) as changed from kept""";

    private final ChargeRows rows;

    ApportionmentFile(ChargeRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "apportionments";
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                required("schedule", ImportCells.reference()),
                required("year", ImportCells.whole(YearFile.FIRST, YearFile.LAST)),
                required("lease", ImportCells.reference()),
                required("weight", ImportCells.whole(1, (int) Apportionment.LARGEST_WEIGHT)));
    }

    @Override
    public List<String> key() {
        return List.of("schedule", "year", "lease");
    }

    @Override
    public Set<String> after() {
        return Set.of("agreements", "charge-years");
    }

    @Override
    public Mono<List<RowProblem>> dangling(List<ImportRow> given) {
        return ChargeRows.all(
                rows.missing(given, "year", row -> row.text("schedule") + " " + row.text("year"), YearFile.YEARS),
                rows.unknown(given, "lease", "leases"),
                rows.missing(given, "weight", row -> row.text("schedule") + " " + row.text("weight"), EQUAL)
                        .map(unequal -> unequal.stream().map(found -> new RowProblem(found.line(), "weight", "equal-weight", List.of())).toList()));
    }

    @Override
    public Mono<ImportChanges> write(List<ImportRow> given) {
        return rows.keep(KEEP, given, "schedule", "year", "lease", "weight");
    }
}
