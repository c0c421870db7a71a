package org.doorstep.accounts.store;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.doorstep.accounts.model.Unbroken;
import org.doorstep.kernel.WorkingCalendar;
import org.doorstep.platform.spi.ImportKind;
import org.doorstep.platform.spi.ImportMap;
import org.doorstep.platform.spi.ImportReading;
import org.doorstep.platform.spi.ImportRow;
import org.doorstep.platform.spi.RowProblem;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The days that the files of senders told of who name none of their lines, each of them in one file alone
 * (backend/docs/adr/0067). A file tells of every day from its first row's to the one it tells everything up to.
 */
@Component
class ReceiptDays {

    /** From each row to the end of its file, so that days which an earlier file had between two rows are met too. */
    private static final String MET = """
            select g.place, min(d.first) as first, max(d.last) as last from unnest($1, $2, $3, $4) with ordinality as g (source, posted, as_at, batch, place)
            join receipt_days d on d.source = g.source and d.batch <> g.batch and not d.bare
                and d.first <= greatest(cast(g.posted as date), cast(g.as_at as date)) and d.last >= cast(g.posted as date)
            group by g.place""";

    private static final String OVERTAKEN = """
            select count(*) as days from (select source, batch, min(posted) as first, greatest(max(posted), max(as_at)) as last
                                          from ledger_arriving group by source, batch) r
            join receipt_days d on d.source = r.source and d.batch <> r.batch and not d.bare and d.first <= r.last and d.last >= r.first""";

    /** Days of which nothing was put on an account are those of the file that has lines of them. */
    private static final String MAKE_ROOM = """
            with r as (select source, batch, min(posted) as first, greatest(max(posted), max(as_at)) as last from ledger_arriving group by source, batch),
            gone as (delete from receipt_days d using r where d.bare and d.source = r.source and d.batch <> r.batch and d.first <= r.last and d.last >= r.first
                returning d.source, d.first, d.last, d.batch, r.first as begins, r.last as ends)
            insert into receipt_days (source, first, last, batch, bare)
            select source, first, begins - 1, batch, true from gone where first < begins
            union all select source, ends + 1, last, batch, true from gone where last > ends""";

    /** One that had no line, and comes again with lines since the settings say something else of them, has days of its own. */
    private static final String BARE_NO_MORE = "delete from receipt_days d using ledger_arriving r where d.bare and d.source = r.source and d.batch = r.batch";

    /** Those of a file that is sent again are there. */
    private static final String KEEP = """
            insert into receipt_days (source, first, last, batch)
            select r.source, min(r.posted), greatest(max(r.posted), max(r.as_at)), r.batch from ledger_arriving r
            where not exists (select from receipt_days d where d.source = r.source and d.batch = r.batch) group by r.source, r.batch""";

    /** Those of a file that puts nothing on an account: the day it tells up to, unless a file was of that. */
    private static final String KEEP_BARE = """
            insert into receipt_days (source, first, last, batch, bare) select $1, $2, $2, $3, true
            where $3 <> '' and not exists (select from ledger_arriving) and not exists (select from receipt_days d where d.source = $1 and $2 between d.first and d.last)""";

    /** On days before its first row on which nothing came, as far back as no other file reaches. */
    private static final String WIDEN = """
            update receipt_days d
            set first = greatest(cast($1 as date), (select max(o.last) + 1 from receipt_days o where o.source = d.source and o.last < d.first))
            where d.first > cast($1 as date) and (d.source, d.batch) in (select source, batch from ledger_arriving union all select $2, $3)""";

    private static final String LATER = """
            select first, last from receipt_days where source = $1 and last > (select day from receipt_until where source = $1)""";

    private static final String UNTIL = """
            insert into receipt_until as u (source, day) values ($1, $2) on conflict (source) do update set day = greatest(u.day, excluded.day)""";

    private final DatabaseClient database;
    private final WorkingCalendar calendar;
    private final LinesBack lines;

    ReceiptDays(DatabaseClient database, WorkingCalendar calendar, LinesBack lines) {
        this.database = database;
        this.calendar = calendar;
        this.lines = lines;
    }

    /** Rows of days that another file had. A row whose days cannot be read is told about those. */
    Flux<RowProblem> inOtherFiles(List<ImportRow> rows) {
        var dated = rows.stream().filter(row -> row.date("posted").isPresent() && row.date("as-at").isPresent()).toList();
        return database.sql(MET).bind(0, ImportRow.column(dated, "source")).bind(1, ImportRow.column(dated, "posted"))
                .bind(2, ImportRow.column(dated, "as-at")).bind(3, ImportRow.column(dated, "batch"))
                .map(row -> dated.get(row.get("place", Long.class).intValue() - 1).problem("posted", "receipt-in-other-file",
                        row.get("first", LocalDate.class).toString(), row.get("last", LocalDate.class).toString())).all();
    }

    /** What will be told once such a file is here, and which days no file had since everything was: an old one too, of which nobody has said that nothing came. */
    Mono<ImportMap.Reach> reach(String source, ImportReading.Told told) {
        return told(source).flatMap(before -> later(source).collectList().map(files -> {
            var gaps = Unbroken.gaps(before, files, told.first(), calendar).stream().map(days -> new ImportMap.Gap(days.first(), days.last())).toList();
            return new ImportMap.Reach(Unbroken.until(before, with(files, told), calendar), gaps);
        })).defaultIfEmpty(new ImportMap.Reach(told.asAt(), List.of()));
    }

    private static List<Unbroken.Days> with(List<Unbroken.Days> files, ImportReading.Told told) {
        return Stream.concat(files.stream(), Stream.of(new Unbroken.Days(told.first(), told.asAt()))).toList();
    }

    private Mono<LocalDate> told(String source) {
        return database.sql("select day from receipt_until where source = $1").bind(0, source).map(row -> row.get("day", LocalDate.class)).one();
    }

    /**
     * Keeps the days of the file that is being taken in; in its turn, when no other is, nor one taken back.
     *
     * @return up to which day all its sender's are here, with no working day missing between them
     */
    Mono<LocalDate> keep(String source, ImportReading.Told told) {
        return lines.turn().then(database.sql(OVERTAKEN).map(row -> row.get("days", Long.class)).one())
                .flatMap(days -> days == 0 ? database.sql(MAKE_ROOM).then().then(database.sql(BARE_NO_MORE).then()).then(database.sql(KEEP).then()) : Mono.error(new ImportKind.Overtaken()))
                .then(database.sql(KEEP_BARE).bind(0, source).bind(1, told.asAt()).bind(2, told.batch()).then())
                .then(database.sql(WIDEN).bind(0, told.first()).bind(1, source).bind(2, told.batch()).then())
                .then(until(source, told));
    }

    private Mono<LocalDate> until(String source, ImportReading.Told told) {
        return told(source).flatMap(before -> later(source).collectList().map(files -> Unbroken.until(before, with(files, told), calendar)))
                .defaultIfEmpty(told.asAt())
                .delayUntil(day -> database.sql(UNTIL).bind(0, source).bind(1, day).then());
    }

    private Flux<Unbroken.Days> later(String source) {
        return database.sql(LATER).bind(0, source).map(row -> new Unbroken.Days(row.get("first", LocalDate.class), row.get("last", LocalDate.class))).all();
    }
}
