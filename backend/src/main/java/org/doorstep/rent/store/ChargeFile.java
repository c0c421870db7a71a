package org.doorstep.rent.store;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.doorstep.kernel.Ids;
import org.doorstep.kernel.Money;
import org.doorstep.platform.spi.ImportCells;
import org.doorstep.platform.spi.ImportChanges;
import org.doorstep.platform.spi.ImportColumn;
import org.doorstep.platform.spi.ImportKind;
import org.doorstep.platform.spi.ImportRow;
import org.doorstep.platform.spi.RowProblem;
import org.doorstep.rent.Head;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import static org.doorstep.platform.spi.ImportColumn.optional;
import static org.doorstep.platform.spi.ImportColumn.required;

/**
 * {@code charges.csv}: what is charged each week, head by head. A row ends the one before it of its head, so a new year's
 * rents are a file of new rows; in whatever order rows come, the same is kept.
 */
@Component
class ChargeFile implements ImportKind {

    private static final Money MOST = Money.ofPence(1_000_000);

    private static final String KEEP = """
            with given as (
                select g.id, a.id as account, g.head, cast(cast(g.weekly as numeric) * 100 as bigint) as weekly, g.eligible = 'yes' as eligible,
                       cast(g.starts as date) as starts, cast(nullif(g.until, '') as date) as told_until
                from unnest(:id, :account, :head, :weekly, :eligible, :from, :until)
                    as g (id, account, head, weekly, eligible, starts, until)
                join account a on a.reference = g.account),
            kept as (
                insert into rent_charge as c (id, account, head, weekly, eligible, starts, told_until, ends, taken)
                select id, account, head, weekly, eligible, starts, told_until, told_until, :taken from given
                on conflict (account, head, starts) do update
                set weekly = excluded.weekly, eligible = excluded.eligible, told_until = excluded.told_until, ends = excluded.told_until
                where (c.weekly, c.eligible, c.told_until) is distinct from (excluded.weekly, excluded.eligible, excluded.told_until)
                returning old.id is null as added)
            select count(*) filter (where added) as added, count(*) filter (where not added) as changed from kept""";

    /** Every charge of these accounts ends when it was told to, or the day before the next of its head. */
    private static final String END = """
            update rent_charge c set ends = follows.ends
            from (
                select id, least(told_until, lead(starts) over (partition by account, head order by starts) - 1) as ends
                from rent_charge where account in (select a.id from account a where a.reference = any(:account))) follows
            where c.id = follows.id and c.ends is distinct from follows.ends""";

    private final DatabaseClient database;
    private final KnownAccounts accounts;
    private final Ids ids;
    private final Clock clock;

    ChargeFile(DatabaseClient database, KnownAccounts accounts, Ids ids, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "charges";
    }

    @Override
    public List<ImportColumn> columns() {
        var heads = Arrays.stream(Head.values()).map(Head::code).toArray(String[]::new);
        return List.of(
                required("account", ImportCells.reference()),
                required("head", ImportCells.oneOf(heads)),
                required("weekly", ImportCells.money(MOST)),
                required("eligible", ImportCells.yesNo()),
                required("from", ImportCells.date()),
                optional("until", ImportCells.date()));
    }

    @Override
    public List<String> key() {
        return List.of("account", "head", "from");
    }

    @Override
    public Set<String> after() {
        return Set.of("accounts");
    }

    @Override
    public List<RowProblem> check(ImportRow row) {
        var problems = new ArrayList<RowProblem>(0);
        if (row.text("weekly").startsWith("-")) {
            problems.add(row.problem("weekly", "less-than-nothing"));
        }
        if (row.date("until").filter(row.date("from").orElseThrow()::isAfter).isPresent()) {
            problems.add(row.problem("until", "before-start"));
        }
        return problems;
    }

    @Override
    public Mono<List<RowProblem>> dangling(List<ImportRow> rows) {
        return accounts.unknown(rows);
    }

    @Override
    public Mono<ImportChanges> write(List<ImportRow> rows) {
        var statement = database.sql(KEEP).bind("id", rows.stream().map(_ -> ids.next()).toArray(UUID[]::new)).bind("taken", LocalDate.now(clock));
        for (var column : columns()) {
            statement = statement.bind(column.name(), ImportRow.column(rows, column.name()));
        }
        return statement.map(row -> new long[] {Rows.get(row, "added", Long.class), Rows.get(row, "changed", Long.class)}).one()
                .map(counts -> new ImportChanges(counts[0], counts[1], rows.size() - counts[0] - counts[1]))
                .flatMap(changes -> database.sql(END).bind("account", ImportRow.column(rows, "account")).then().thenReturn(changes));
    }
}
