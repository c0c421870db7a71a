package org.doorstep.leasehold.store;

import static org.doorstep.platform.spi.ImportColumn.required;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.doorstep.leasehold.HeadKind;
import org.doorstep.platform.spi.ImportCells;
import org.doorstep.platform.spi.ImportChanges;
import org.doorstep.platform.spi.ImportColumn;
import org.doorstep.platform.spi.ImportKind;
import org.doorstep.platform.spi.ImportRow;
import org.doorstep.platform.spi.RowProblem;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** {@code charge-heads.csv}: the lines of a schedule, as bills name them. */
@Component
class HeadFile implements ImportKind {

    static final String SCHEDULES = "select reference from charge_schedule where reference = any(:wanted)";

    private static final String KEEP = """
            with kept as (
                insert into charge_head as h (schedule, code, name, kind)
                select s.id, g.code, g.name, g.kind
                from unnest(:schedule, :head, :name, :kind) as g (schedule, code, name, kind)
                join charge_schedule s on s.reference = g.schedule
                on conflict (schedule, code) do update set name = excluded.name, kind = excluded.kind
                where (h.name, h.kind) is distinct from (excluded.name, excluded.kind)
                returning old.code is null as added)
            select count(*) filter (where added) as added, count(*) filter (where not added) as changed from kept""";

    private final ChargeRows rows;

    HeadFile(ChargeRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "charge-heads";
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                required("schedule", ImportCells.reference()),
                required("head", ImportCells.code()),
                required("name", ImportCells.text(100)),
                required("kind", ImportCells.oneOf(Arrays.stream(HeadKind.values()).map(HeadKind::code).toArray(String[]::new))));
    }

    @Override
    public List<String> key() {
        return List.of("schedule", "head");
    }

    @Override
    public Set<String> after() {
        return Set.of("charge-schedules");
    }

    @Override
    public Mono<List<RowProblem>> dangling(List<ImportRow> given) {
        return rows.missing(given, "schedule", SCHEDULES);
    }

    @Override
    public Mono<ImportChanges> write(List<ImportRow> given) {
        return rows.keep(KEEP, given, "schedule", "head", "name", "kind");
    }
}
