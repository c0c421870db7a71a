package org.doorstep.leasehold.store;

import static org.doorstep.platform.spi.ImportColumn.required;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.doorstep.leasehold.HeadKind;
import org.doorstep.platform.spi.ImportCells;
import org.doorstep.platform.spi.ImportRow;
import org.doorstep.platform.spi.RowProblem;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** {@code charge-heads.csv}: the lines of a schedule, as bills name them. */
@Component
class HeadFile extends ChargeFile {

    static final String SCHEDULES = "select reference from charge_schedule where reference = any(:wanted)";

    private static final String KEEP = counted("""
            kept as (
                insert into charge_head as h (schedule, code, name, kind)
                select s.id, g.code, g.name, g.kind
                from unnest(:schedule, :head, :name, :kind) as g (schedule, code, name, kind)
                join charge_schedule s on s.reference = g.schedule
                on conflict (schedule, code) do update set name = excluded.name, kind = excluded.kind
                where (h.name, h.kind) is distinct from (excluded.name, excluded.kind)
                returning old.code is null as added)""");

    HeadFile(ChargeRows rows) {
        super(rows, new Shape("charge-heads", Set.of("charge-schedules"), List.of("schedule", "head"), List.of(
                required("schedule", ImportCells.reference()),
                required("head", ImportCells.code()),
                required("name", ImportCells.text(100)),
                required("kind", ImportCells.oneOf(Arrays.stream(HeadKind.values()).map(HeadKind::code).toArray(String[]::new)))), KEEP));
    }

    @Override
    public Mono<List<RowProblem>> dangling(List<ImportRow> given) {
        return rows.missing(given, "schedule", SCHEDULES);
    }
}
