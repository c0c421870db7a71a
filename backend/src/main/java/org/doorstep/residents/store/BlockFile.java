package org.doorstep.residents.store;

import static org.doorstep.platform.spi.ImportColumn.optional;
import static org.doorstep.platform.spi.ImportColumn.required;

import java.util.List;
import java.util.Set;
import org.doorstep.platform.spi.ImportCells;
import org.doorstep.platform.spi.ImportChanges;
import org.doorstep.platform.spi.ImportColumn;
import org.doorstep.platform.spi.ImportKind;
import org.doorstep.platform.spi.ImportRow;
import org.doorstep.platform.spi.RowProblem;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** {@code blocks.csv}: buildings of several homes, whose halls, stairs and roofs are looked after together. */
@Component
class BlockFile implements ImportKind {

    private static final String KEEP = """
            with given as (
                select g.id, g.reference, g.name, nullif(g.postcode, '') as postcode, e.id as estate_id
                from unnest(:id, :reference, :name, :postcode, :estate) as g (id, reference, name, postcode, estate)
                left join estate e on e.reference = g.estate),
            kept as (
                insert into block as b (id, reference, name, postcode, estate_id)
                select id, reference, name, postcode, estate_id from given
                on conflict (reference) do update
                set name = excluded.name, postcode = excluded.postcode, estate_id = excluded.estate_id
                where (b.name, b.postcode, b.estate_id) is distinct from (excluded.name, excluded.postcode, excluded.estate_id)
                returning old.id is null as added)
            select count(*) filter (where added) as added, count(*) filter (where not added) as changed from kept""";

    private final Upsert upsert;

    BlockFile(Upsert upsert) {
        this.upsert = upsert;
    }

    @Override
    public String name() {
        return "blocks";
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                required("reference", ImportCells.reference()),
                required("name", ImportCells.text(100)),
                optional("postcode", ImportCells.postcode()),
                optional("estate", ImportCells.reference()));
    }

    @Override
    public List<String> key() {
        return List.of("reference");
    }

    @Override
    public Set<String> after() {
        return Set.of("estates");
    }

    @Override
    public Mono<List<RowProblem>> dangling(List<ImportRow> rows) {
        return upsert.missing(rows, "estate", "select reference as known from estate where reference = any(:wanted)");
    }

    @Override
    public Mono<ImportChanges> write(List<ImportRow> rows) {
        return upsert.keep(KEEP, rows, List.of("reference", "name", "postcode", "estate"));
    }
}
