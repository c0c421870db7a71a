package org.doorstep.appointments.store;

import static org.doorstep.platform.spi.ImportColumn.required;

import java.util.List;
import org.doorstep.platform.spi.ImportCells;
import org.doorstep.platform.spi.ImportChanges;
import org.doorstep.platform.spi.ImportColumn;
import org.doorstep.platform.spi.ImportKind;
import org.doorstep.platform.spi.ImportRow;
import org.doorstep.platform.spi.RowProblem;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** {@code school-terms.csv}: first and last school days, half-terms lying between two rows. */
@Component
class SchoolTermFile implements ImportKind {

    private static final String KEEP = """
            with kept as (
                insert into school_term as t (name, first_day, last_day)
                select name, cast(first_day as date), cast(last_day as date)
                from unnest(:name, :first, :last) as g (name, first_day, last_day)
                on conflict (name) do update set first_day = excluded.first_day, last_day = excluded.last_day
                where (t.first_day, t.last_day) <> (excluded.first_day, excluded.last_day)
                returning old.name is null as added)
            select count(*) filter (where added) as added, count(*) filter (where not added) as changed from kept""";

    private final DatabaseClient database;

    SchoolTermFile(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "school-terms";
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                required("name", ImportCells.text(60)),
                required("first-day", ImportCells.date()),
                required("last-day", ImportCells.date()));
    }

    @Override
    public List<String> key() {
        return List.of("name");
    }

    @Override
    public List<RowProblem> check(ImportRow row) {
        return row.date("last-day").orElseThrow().isBefore(row.date("first-day").orElseThrow())
                ? List.of(row.problem("last-day", "before-start")) : List.of();
    }

    @Override
    public Mono<ImportChanges> write(List<ImportRow> rows) {
        return database.sql(KEEP)
                .bind("name", ImportRow.column(rows, "name"))
                .bind("first", ImportRow.column(rows, "first-day"))
                .bind("last", ImportRow.column(rows, "last-day"))
                .map(row -> changes(DiaryRows.get(row, "added", Long.class), DiaryRows.get(row, "changed", Long.class), rows.size()))
                .one();
    }

    private static ImportChanges changes(long added, long changed, int rows) {
        return new ImportChanges(added, changed, rows - added - changed);
    }
}
