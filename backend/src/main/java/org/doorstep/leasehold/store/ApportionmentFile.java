package org.doorstep.leasehold.store;

import static org.doorstep.platform.spi.ImportColumn.required;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.doorstep.leasehold.model.Apportionment;
import org.doorstep.platform.spi.ImportCells;
import org.doorstep.platform.spi.ImportRow;
import org.doorstep.platform.spi.ImportTally;
import org.doorstep.platform.spi.RowProblem;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * {@code apportionments.csv}: each lease's weight in a schedule's year. A row left out says nothing; a weight of 0 takes the lease out of the schedule, whose bills of that
 * year are then others and put right (backend/docs/adr/0140).
 */
@Component
class ApportionmentFile extends ChargeFile {

    /** Of equal shares every weight is 1: anything else would make them unequal. What is taken out has none. */
    private static final String EQUAL = """
            select wanted from unnest(:wanted) as wanted
            left join charge_schedule s on s.reference = split_part(wanted, ' ', 1)
            left join charge_year y on y.schedule = s.id and y.year::text = split_part(wanted, ' ', 2)
            where y.basis is distinct from 'equal' or split_part(wanted, ' ', 3) in ('0', '1')""";

    private static final String KEEP = counted("""
            kept as (
                insert into charge_part as p (schedule, year, lease, weight)
                select s.id, g.year::int, g.lease, g.weight::bigint
                from unnest(:schedule, :year, :lease, :weight) as g (schedule, year, lease, weight)
                join charge_schedule s on s.reference = g.schedule
                on conflict (schedule, year, lease) do update set weight = excluded.weight where p.weight <> excluded.weight
                returning old.lease is null as added)""");

    private final WholeFits fits;

    ApportionmentFile(ChargeRows rows, WholeFits fits) {
        super(rows, new Shape("apportionments", Set.of("agreements", "charge-years"), List.of("schedule", "year", "lease"), List.of(
                required("schedule", ImportCells.reference()),
                required("year", ImportCells.whole(YearFile.FIRST, YearFile.LAST)),
                required("lease", ImportCells.reference()),
                required("weight", ImportCells.whole(0, (int) Apportionment.LARGEST_WEIGHT))), KEEP));
        this.fits = fits;
    }

    @Override
    public Mono<List<RowProblem>> dangling(List<ImportRow> given) {
        return ChargeRows.all(
                rows.missing(given, "year", row -> both(row, "schedule", "year"), YearFile.YEARS),
                rows.unknown(given, "lease", "leases"),
                rows.missing(given, "weight", row -> both(row, "schedule", "year") + " " + row.text("weight"), EQUAL)
                        .map(unequal -> unequal.stream().map(found -> new RowProblem(found.line(), "weight", "equal-weight", List.of())).toList()));
    }

    @Override
    public ImportTally tally() {
        return new Whole(fits);
    }

    /** Whether the parts fit is seen of all of them together, however many rows lie between those of one year. */
    private static final class Whole implements ImportTally {

        private final List<ImportRow> rows = new ArrayList<>();
        private final WholeFits fits;

        private Whole(WholeFits fits) {
            this.fits = fits;
        }

        @Override
        public void add(ImportRow row) {
            rows.add(row);
        }

        @Override
        public List<RowProblem> end() {
            return List.of();
        }

        @Override
        public Mono<List<RowProblem>> beside() {
            return fits.parts(rows);
        }
    }
}
