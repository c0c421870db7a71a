package org.doorstep.accounts.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.doorstep.kernel.Money;
import org.doorstep.platform.spi.ImportMap;
import org.doorstep.platform.spi.ImportRow;
import org.doorstep.platform.spi.RowProblem;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The rows of a file of entries on their way: looked at beside what came before, and put where the whole file waits. */
@Component
class EntryRows {

    private static final String ARRIVE = """
            insert into ledger_arriving
                (account_reference, type, route, amount, effective, posted, source, reference, batch, batch_rows, batch_total, as_at)
            select account, type, nullif(route, ''), amount, cast(effective as date), cast(posted as date), source, reference,
                   batch, rows, total, cast(as_at as date)
            from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
                as g (account, type, route, amount, effective, posted, source, reference, batch, rows, total, as_at)""";

    /** Of a line that waited for its account and has one now, what the file said counts. */
    private static final String KNOWN = """
            select g.source, g.reference, coalesce(s.amount, e.amount) as amount, coalesce(s.type, e.type) as type,
                   coalesce(s.effective, e.effective)::text as effective, coalesce(s.account_reference, a.reference) as account,
                   coalesce(s.route, e.route, '') as route
            from unnest($1, $2) as g (source, reference)
            left join suspense s on s.source = g.source and s.reference = g.reference
            left join ledger_entry e on e.source = g.source and e.reference = g.reference
            left join account a on a.id = e.account
            where s.id is not null or e.account is not null""";

    /** What was taken back with its file is no other sender's any more. */
    private static final String FORESEE = """
            select count(*) filter (where known) as known, count(*) filter (where not known and not placed) as waiting,
                   count(*) filter (where another is not null) as another, coalesce(string_agg(another, ' '), '') as whose
            from (select exists (select from suspense s where s.source = g.source and s.reference = g.reference)
                      or exists (select from ledger_entry e where e.source = g.source and e.reference = g.reference) as known,
                      exists (select from account a where a.reference = g.account
                              and a.opened <= least(cast(g.effective as date), cast(g.posted as date))) as placed,
                      (select string_agg(o.source, ' ') from unnest($6) as o (source)
                          cross join lateral (select split_part(g.reference, '+', 1) as name) plain
                          left join receipt_line_back b on b.source = o.source and b.reference = plain.name
                          cross join lateral (select plain.name || coalesce('+' || (b.times + 1), '') as name) called
                       where exists (select from suspense s where s.source = o.source and s.reference = called.name)
                          or exists (select from ledger_entry e where e.source = o.source and e.reference = called.name)) as another
                  from unnest($1, $2, $3, $4, $5) as g (source, reference, account, effective, posted)) as each""";

    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final List<String> FACTS = List.of("amount", "type", "effective", "account");

    private final DatabaseClient database;
    private final LinesBack lines;

    EntryRows(DatabaseClient database, LinesBack lines) {
        this.database = database;
        this.lines = lines;
    }

    /** What of an entry must be the same whenever it is sent. */
    private record Fact(long pence, String type, String effective, String account, String route) {}

    private record Name(String source, String reference) {}

    Mono<List<RowProblem>> altered(List<ImportRow> rows) {
        return Flux.concat(alteredEntries(rows), alteredBatches(rows), newInKnownBatches(rows), outsideTheirAccounts(rows)).collectList();
    }

    /** The same for a sender who knows nothing of our accounts: what is for a day before an account was opened waits for a person. */
    Flux<RowProblem> alteredBySender(List<ImportRow> rows) {
        return lines.named(rows).flatMapMany(named -> Flux.concat(alteredEntries(named), alteredBatches(named), newInKnownBatches(named)));
    }

    /**
     * How many of a sender's are there already, and how many would wait.
     *
     * @param others sources whose lines are named by what is in them too; those that have some of these are told by {@code whose}
     */
    Mono<ImportMap.Foreseen> foresee(List<ImportRow> rows, Collection<String> others) {
        return lines.named(rows).flatMap(named -> database.sql(FORESEE)
                .bind(0, ImportRow.column(named, "source")).bind(1, ImportRow.column(named, "reference")).bind(2, ImportRow.column(named, "account"))
                .bind(3, ImportRow.column(named, "effective")).bind(4, ImportRow.column(named, "posted"))
                .bind(5, others.toArray(String[]::new))
                .map(row -> new ImportMap.Foreseen(row.get("waiting", Long.class), row.get("known", Long.class), 0, row.get("another", Long.class),
                        Stream.of(row.get("whose", String.class).split(" ")).filter(source -> !source.isEmpty()).collect(Collectors.toUnmodifiableSet()))).one());
    }

    /** A batch that was taken in is whole: it brings nothing new, whatever it adds up to. */
    private Flux<RowProblem> newInKnownBatches(List<ImportRow> rows) {
        return database.sql("""
                        select g.place from unnest($1, $2, $3) with ordinality as g (source, reference, batch, place) join ledger_batch b on b.name = g.batch
                        where g.source <> '' and g.reference <> ''
                          and not exists (select from suspense s where s.source = g.source and s.reference = g.reference)
                          and not exists (select from ledger_entry e where e.source = g.source and e.reference = g.reference)""")
                .bind(0, ImportRow.column(rows, "source")).bind(1, ImportRow.column(rows, "reference")).bind(2, ImportRow.column(rows, "batch"))
                .map(row -> rows.get(row.get("place", Long.class).intValue() - 1).problem("batch", "batch-new-entry")).all();
    }

    /** In no statement would be what was posted before the account was there. Money may come late: its end is no limit. */
    private Flux<RowProblem> outsideTheirAccounts(List<ImportRow> rows) {
        return database.sql("select reference, opened from account where reference = any($1)").bind(0, ImportRow.column(rows, "account"))
                .map(row -> Map.entry(row.get("reference", String.class), row.get("opened", LocalDate.class)))
                .all().collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .flatMapIterable(opened -> rows.stream().flatMap(row -> Stream.of("effective", "posted")
                        .filter(column -> before(row, column, opened)).map(column -> row.problem(column, "before-account"))).toList());
    }

    /** A row whose cells are faulty is told about those. */
    private static boolean before(ImportRow row, String column, Map<String, LocalDate> opened) {
        var day = row.text(column);
        return opened.containsKey(row.text("account")) && day.matches(DAY) && LocalDate.parse(day).isBefore(opened.get(row.text("account")));
    }

    private Flux<RowProblem> alteredEntries(List<ImportRow> rows) {
        return database.sql(KNOWN).bind(0, ImportRow.column(rows, "source")).bind(1, ImportRow.column(rows, "reference"))
                .map(row -> Map.entry(new Name(row.get("source", String.class), row.get("reference", String.class)),
                        new Fact(row.get("amount", Long.class), row.get("type", String.class), row.get("effective", String.class),
                                row.get("account", String.class), row.get("route", String.class))))
                .all().collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .flatMapIterable(known -> rows.stream().flatMap(row -> altered(row, known)).toList());
    }

    /** A row whose cells are faulty is told about those. */
    private static Stream<RowProblem> altered(ImportRow row, Map<Name, Fact> known) {
        var before = known.get(new Name(row.text("source"), row.text("reference")));
        var same = before == null || FACTS.stream().anyMatch(column -> row.text(column).isEmpty()) || before.equals(new Fact(
                pence(row, "amount"), row.text("type"), row.text("effective"), row.text("account"), row.text("route")));
        return same ? Stream.empty() : Stream.of(row.problem("reference", "entry-altered"));
    }

    /** Once for each batch that these rows name; one file is one batch. */
    private Flux<RowProblem> alteredBatches(List<ImportRow> rows) {
        var named = rows.stream().filter(row -> !row.text("batch").isEmpty())
                .collect(Collectors.toMap(row -> row.text("batch"), Function.identity(), (first, _) -> first));
        return database.sql("select name, rows, total from ledger_batch where name = any($1)").bind(0, named.keySet().toArray(String[]::new))
                .map(row -> altered(named.get(row.get("name", String.class)), row.get("rows", Long.class), LedgerRows.money(row, "total")))
                .all().flatMapIterable(problems -> problems);
    }

    private static List<RowProblem> altered(ImportRow row, long rows, Money total) {
        var same = Objects.equals(row.text("batch-rows"), String.valueOf(rows)) && row.text("batch-total").equals(total.plain());
        return same ? List.of() : List.of(row.problem("batch", "batch-altered", String.valueOf(rows), total.plain()));
    }

    Mono<Void> arrive(List<ImportRow> rows) {
        var statement = database.sql(ARRIVE);
        var columns = List.of("account", "type", "route", "", "effective", "posted", "source", "reference", "batch", "", "", "as-at");
        for (int i = 0; i < columns.size(); i++) {
            statement = columns.get(i).isEmpty() ? statement : statement.bind(i, ImportRow.column(rows, columns.get(i)));
        }
        return statement.bind(3, numbers(rows, row -> pence(row, "amount")))
                .bind(9, numbers(rows, row -> Long.parseLong(row.text("batch-rows"))))
                .bind(10, numbers(rows, row -> pence(row, "batch-total")))
                .then();
    }

    private static Long[] numbers(List<ImportRow> rows, Function<ImportRow, Long> number) {
        return rows.stream().map(number).toArray(Long[]::new);
    }

    private static long pence(ImportRow row, String column) {
        return Money.read(row.text(column)).orElseThrow().pence();
    }
}
