package org.doorstep.appointments.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doorstep.kernel.Ids;
import org.doorstep.platform.spi.ImportChanges;
import org.doorstep.platform.spi.ImportRow;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Operatives with their trades, patches and usual week. One whose trades, patches or hours alone differ counts as
 * changed. Hours of single dates are the schedulers' and stay.
 */
@Component
class OperativeRows {

    private static final String KEEP = """
            insert into operative as o (id, code, name, active)
            select id, code, name, active = 'yes' from unnest(:id, :code, :name, :active) as g (id, code, name, active)
            on conflict (code) do update set name = excluded.name, active = excluded.active
            where (o.name, o.active) <> (excluded.name, excluded.active)
            returning o.code, old.id is null as added""";

    private static final String LISTED = """
            with given as (
                select o.id as operative, g.value from unnest(:code, :value) as g (code, value) join operative o on o.code = g.code),
            gone as (
                delete from operative_%1$s t using operative o
                where o.id = t.operative and o.code = any(:codes)
                  and not exists (select from given g where g.operative = t.operative and g.value = t.%1$s)
                returning t.operative),
            kept as (
                insert into operative_%1$s (operative, %1$s) select operative, value from given
                on conflict do nothing
                returning operative)
            select code from operative where id in (select operative from gone union all select operative from kept)""";

    private static final String TRADES = LISTED.formatted("trade");
    private static final String PATCHES = LISTED.formatted("patch");

    private static final String HOURS = """
            with given as (
                select g.id, o.id as operative, cast(g.weekday as smallint) as weekday,
                       cast(split_part(g.hours, '-', 1) as time) as starts, cast(split_part(g.hours, '-', 2) as time) as ends
                from unnest(:id, :code, :weekday, :hours) as g (id, code, weekday, hours) join operative o on o.code = g.code),
            gone as (
                delete from working_hours h using operative o
                where o.id = h.operative and o.code = any(:codes) and h.weekday is not null
                  and not exists (select from given g where g.operative = h.operative and g.weekday = h.weekday and g.starts = h.starts)
                returning h.operative),
            kept as (
                insert into working_hours as h (id, operative, weekday, starts, ends)
                select id, operative, weekday, starts, ends from given
                on conflict (operative, weekday, day, starts) do update set ends = excluded.ends where h.ends <> excluded.ends
                returning h.operative)
            select code from operative where id in (select operative from gone union all select operative from kept)""";

    private final DatabaseClient database;
    private final Ids ids;

    OperativeRows(DatabaseClient database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    private record Kept(String code, boolean added) {}

    /** Something an operative has several of. */
    private record Part(String code, String value, int weekday) {}

    Mono<ImportChanges> keep(List<ImportRow> rows) {
        return keepOperatives(rows).flatMap(kept -> keepParts(rows).map(touched -> changes(kept, touched, rows.size())));
    }

    private Mono<List<Kept>> keepOperatives(List<ImportRow> rows) {
        return database.sql(KEEP)
                .bind("id", rows.stream().map(_ -> ids.next()).toArray(UUID[]::new))
                .bind("code", ImportRow.column(rows, "code"))
                .bind("name", ImportRow.column(rows, "name"))
                .bind("active", ImportRow.column(rows, "active"))
                .map(row -> new Kept(DiaryRows.get(row, "code", String.class), DiaryRows.get(row, "added", Boolean.class)))
                .all().collectList();
    }

    /** The codes of those who now have other trades, patches or hours than before. */
    private Mono<Set<String>> keepParts(List<ImportRow> rows) {
        return Flux.concat(keepListed(TRADES, rows, "trades"), keepListed(PATCHES, rows, "patches"), keepHours(rows))
                .collect(Collectors.toSet());
    }

    private Flux<String> keepListed(String sql, List<ImportRow> rows, String column) {
        var parts = parts(rows, row -> row.several(column).stream().map(value -> new Part(row.text("code"), value, 0)));
        return database.sql(sql)
                .bind("codes", ImportRow.column(rows, "code"))
                .bind("code", parts.stream().map(Part::code).toArray(String[]::new))
                .bind("value", parts.stream().map(Part::value).toArray(String[]::new))
                .mapValue(String.class).all();
    }

    private Flux<String> keepHours(List<ImportRow> rows) {
        var parts = parts(rows, OperativeRows::week);
        return database.sql(HOURS)
                .bind("codes", ImportRow.column(rows, "code"))
                .bind("id", parts.stream().map(_ -> ids.next()).toArray(UUID[]::new))
                .bind("code", parts.stream().map(Part::code).toArray(String[]::new))
                .bind("weekday", parts.stream().map(Part::weekday).toArray(Integer[]::new))
                .bind("hours", parts.stream().map(Part::value).toArray(String[]::new))
                .mapValue(String.class).all();
    }

    private static Stream<Part> week(ImportRow row) {
        return IntStream.range(0, OperativeFile.DAYS.size()).boxed().flatMap(day ->
                row.given(OperativeFile.DAYS.get(day)).stream().map(hours -> new Part(row.text("code"), hours, day + 1)));
    }

    private static List<Part> parts(List<ImportRow> rows, Function<ImportRow, Stream<Part>> each) {
        return rows.stream().flatMap(each).toList();
    }

    private static ImportChanges changes(List<Kept> kept, Set<String> touched, int rows) {
        long added = kept.stream().filter(Kept::added).count();
        var different = new HashSet<>(touched);
        kept.forEach(operative -> different.add(operative.code()));
        return new ImportChanges(added, different.size() - added, rows - different.size());
    }
}
