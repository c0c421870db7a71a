package org.doorstep.residents.store;

import static org.doorstep.platform.spi.ImportColumn.required;

import java.util.List;
import org.doorstep.platform.spi.ImportCells;
import org.doorstep.platform.spi.ImportChanges;
import org.doorstep.platform.spi.ImportColumn;
import org.doorstep.platform.spi.ImportKind;
import org.doorstep.platform.spi.ImportRow;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** {@code estates.csv}: the neighbourhoods, each with its name. */
@Component
class EstateFile implements ImportKind {

    private static final String KEEP = """
            with kept as (
                insert into estate as e (id, reference, name)
                select * from unnest(:id, :reference, :name)
                on conflict (reference) do update set name = excluded.name where e.name <> excluded.name
                returning old.id is null as added)
            select count(*) filter (where added) as added, count(*) filter (where not added) as changed from kept""";

    private final Upsert upsert;

    EstateFile(Upsert upsert) {
        this.upsert = upsert;
    }

    @Override
    public String name() {
        return "estates";
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(required("reference", ImportCells.reference()), required("name", ImportCells.text(100)));
    }

    @Override
    public List<String> key() {
        return List.of("reference");
    }

    @Override
    public Mono<ImportChanges> write(List<ImportRow> rows) {
        return upsert.keep(KEEP, rows, List.of("reference", "name"));
    }
}
