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
import org.doorstep.residents.NeedKind;
import org.doorstep.residents.VisibleTo;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** {@code needs.csv}: what makes a difference to how a person, or whoever lives in a home, is served. */
@Component
class NeedFile implements ImportKind {

    private static final String KEEP = """
            with given as (
                select g.id, p.id as person_id, h.id as home_id, g.kind, g.code, nullif(g.note, '') as note, g.visible_to,
                       cast(nullif(g.since, '') as date) as since, cast(nullif(g.ended, '') as date) as ended
                from unnest(:id, :person, :uprn, :kind, :code, :note, :visible_to, :since, :ended)
                    as g (id, person, uprn, kind, code, note, visible_to, since, ended)
                left join person p on p.reference = g.person
                left join home h on h.uprn = g.uprn),
            kept as (
                insert into need as n (id, person_id, home_id, kind, code, note, visible_to, since, ended)
                select * from given
                on conflict (person_id, home_id, kind, code) do update
                set note = excluded.note, visible_to = excluded.visible_to, since = excluded.since, ended = excluded.ended
                where (n.note, n.visible_to, n.since, n.ended) is distinct from
                      (excluded.note, excluded.visible_to, excluded.since, excluded.ended)
                returning old.id is null as added)
            select count(*) filter (where added) as added, count(*) filter (where not added) as changed from kept""";

    private final Upsert upsert;

    NeedFile(Upsert upsert) {
        this.upsert = upsert;
    }

    @Override
    public String name() {
        return "needs";
    }

    @Override
    public List<ImportColumn> columns() {
        var kinds = Arrays.stream(NeedKind.values()).map(NeedKind::code).toArray(String[]::new);
        var circles = Arrays.stream(VisibleTo.values()).map(VisibleTo::code).toArray(String[]::new);
        return List.of(
                optional("person", ImportCells.reference()),
                optional("uprn", ImportCells.uprn()),
                required("kind", ImportCells.oneOf(kinds)),
                required("code", ImportCells.code()),
                optional("note", ImportCells.note(500)),
                required("visible-to", ImportCells.oneOf(circles)),
                optional("since", ImportCells.date()),
                optional("ended", ImportCells.date()));
    }

    @Override
    public List<String> key() {
        return List.of("person", "uprn", "kind", "code");
    }

    @Override
    public Set<String> after() {
        return Set.of("homes", "people");
    }

    /** A need is a person's or a home's, one of its kind, and ends after it begins. */
    @Override
    public List<RowProblem> check(ImportRow row) {
        if (row.given("person").isPresent() == row.given("uprn").isPresent()) {
            return List.of(row.problem("person", "person-or-home"));
        }
        var codes = NeedKind.of(row.text("kind")).codes();
        if (!codes.contains(row.text("code"))) {
            return List.of(row.problem("code", "one-of", String.join(", ", codes)));
        }
        var since = row.date("since");
        return since.isPresent() && row.date("ended").filter(since.get()::isAfter).isPresent()
                ? List.of(row.problem("ended", "before-start")) : List.of();
    }

    @Override
    public Mono<List<RowProblem>> dangling(List<ImportRow> rows) {
        return upsert.missing(rows, "person", "select reference as known from person where reference = any(:wanted)")
                .zipWith(upsert.missing(rows, "uprn", "select uprn as known from home where uprn = any(:wanted)"),
                        (people, homes) -> Stream.concat(people.stream(), homes.stream()).toList());
    }

    @Override
    public Mono<ImportChanges> write(List<ImportRow> rows) {
        return upsert.keep(KEEP, rows, columns().stream().map(ImportColumn::name).toList());
    }
}
