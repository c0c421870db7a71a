package org.doorstep.residents.store;

import static org.doorstep.platform.spi.ImportColumn.optional;
import static org.doorstep.platform.spi.ImportColumn.required;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.doorstep.platform.spi.ImportCells;
import org.doorstep.platform.spi.ImportChanges;
import org.doorstep.platform.spi.ImportColumn;
import org.doorstep.platform.spi.ImportKind;
import org.doorstep.platform.spi.ImportRow;
import org.doorstep.platform.spi.RowProblem;
import org.doorstep.residents.DwellingType;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** {@code homes.csv}: everything let or leased, garages and pitches too, by its UPRN (rules.md 6.4). */
@Component
class HomeFile implements ImportKind {

    private static final String KEEP = """
            with given as (
                select g.id, g.uprn, g.line1, nullif(g.line2, '') as line2, g.town, g.postcode, g.type, g.patch,
                       cast(nullif(g.bedrooms, '') as int) as bedrooms, b.id as block_id, e.id as estate_id
                from unnest(:id, :uprn, :line_1, :line_2, :town, :postcode, :type, :bedrooms, :patch, :block, :estate)
                    as g (id, uprn, line1, line2, town, postcode, type, bedrooms, patch, block, estate)
                left join block b on b.reference = g.block
                left join estate e on e.reference = g.estate),
            kept as (
                insert into home as h
                    (id, uprn, line1, line2, town, postcode, dwelling_type, bedrooms, patch, block_id, estate_id)
                select id, uprn, line1, line2, town, postcode, type, bedrooms, patch, block_id, estate_id from given
                on conflict (uprn) do update
                set line1 = excluded.line1, line2 = excluded.line2, town = excluded.town, postcode = excluded.postcode,
                    dwelling_type = excluded.dwelling_type, bedrooms = excluded.bedrooms, patch = excluded.patch,
                    block_id = excluded.block_id, estate_id = excluded.estate_id
                where (h.line1, h.line2, h.town, h.postcode, h.dwelling_type, h.bedrooms, h.patch, h.block_id, h.estate_id)
                    is distinct from (excluded.line1, excluded.line2, excluded.town, excluded.postcode,
                    excluded.dwelling_type, excluded.bedrooms, excluded.patch, excluded.block_id, excluded.estate_id)
                returning old.id is null as added)
            select count(*) filter (where added) as added, count(*) filter (where not added) as changed from kept""";

    private final Upsert upsert;

    HomeFile(Upsert upsert) {
        this.upsert = upsert;
    }

    @Override
    public String name() {
        return "homes";
    }

    @Override
    public List<ImportColumn> columns() {
        var types = Arrays.stream(DwellingType.values()).map(DwellingType::code).toArray(String[]::new);
        return List.of(
                required("uprn", ImportCells.uprn()),
                required("line-1", ImportCells.text(100)),
                optional("line-2", ImportCells.text(100)),
                required("town", ImportCells.text(60)),
                required("postcode", ImportCells.postcode()),
                required("type", ImportCells.oneOf(types)),
                optional("bedrooms", ImportCells.whole(0, 20)),
                required("patch", ImportCells.reference()),
                optional("block", ImportCells.reference()),
                optional("estate", ImportCells.reference()));
    }

    @Override
    public List<String> key() {
        return List.of("uprn");
    }

    @Override
    public Set<String> after() {
        return Set.of("estates", "blocks");
    }

    @Override
    public Mono<List<RowProblem>> dangling(List<ImportRow> rows) {
        return upsert.missing(rows, "block", "select reference as known from block where reference = any(:wanted)")
                .zipWith(upsert.missing(rows, "estate", "select reference as known from estate where reference = any(:wanted)"),
                        (blocks, estates) -> Stream.concat(blocks.stream(), estates.stream()).toList());
    }

    @Override
    public Mono<ImportChanges> write(List<ImportRow> rows) {
        return upsert.keep(KEEP, rows, columns().stream().map(ImportColumn::name).toList());
    }
}
