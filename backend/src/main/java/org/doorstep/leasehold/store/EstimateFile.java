package org.doorstep.leasehold.store;

import static org.doorstep.platform.spi.ImportColumn.required;

import java.util.List;
import java.util.Set;

import org.doorstep.platform.spi.ImportCells;
import org.doorstep.platform.spi.ImportRow;
import org.doorstep.platform.spi.RowProblem;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** {@code charge-estimates.csv}: what each head is expected to cost in a year, for the whole building or estate. */
@Component
class EstimateFile extends ChargeFile {

    /** The head of a schedule as one text, for looking it up. */
    static final String HEADS = """
            select s.reference || ' ' || h.code from charge_head h join charge_schedule s on s.id = h.schedule
            where s.reference || ' ' || h.code = any(:wanted)""";

    private static final String KEEP = counted("""
            kept as (
                insert into charge_estimate as e (schedule, year, head, amount)
                select s.id, g.year::int, g.head, g.amount::bigint
                from unnest(:schedule, :year, :head, :amount) as g (schedule, year, head, amount)
                join charge_schedule s on s.reference = g.schedule
                on conflict (schedule, year, head) do update set amount = excluded.amount where e.amount <> excluded.amount
                returning old.head is null as added)""");

    EstimateFile(ChargeRows rows) {
        super(rows, new Shape("charge-estimates", Set.of("charge-years"), List.of("schedule", "year", "head"), List.of(
                required("schedule", ImportCells.reference()),
                required("year", ImportCells.whole(YearFile.FIRST, YearFile.LAST)),
                required("head", ImportCells.code()),
                required("amount", ChargeRows.pounds(false))), KEEP));
    }

    @Override
    public Mono<List<RowProblem>> dangling(List<ImportRow> given) {
        return ChargeRows.all(
                rows.missing(given, "year", row -> both(row, "schedule", "year"), YearFile.YEARS),
                rows.missing(given, "head", row -> both(row, "schedule", "head"), HEADS));
    }
}
