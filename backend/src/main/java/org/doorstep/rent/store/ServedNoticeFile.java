package org.doorstep.rent.store;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.doorstep.platform.spi.ImportCells;
import org.doorstep.platform.spi.ImportChanges;
import org.doorstep.platform.spi.ImportColumn;
import org.doorstep.platform.spi.ImportKind;
import org.doorstep.platform.spi.ImportRow;
import org.doorstep.platform.spi.RowProblem;
import org.doorstep.rent.service.LatestNotice;
import org.doorstep.residents.AgreementKind;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.doorstep.platform.spi.ImportColumn.required;

/**
 * {@code rent-notices.csv}: the notices in the prescribed form (Housing Act 1988, section 13) that the landlord served: on whose
 * account, from which day the new rent is paid by it, and when it was served. One that was served too late is kept and does not count:
 * the desk reads why a rise waits (backend/docs/adr/0134).
 */
@Component
class ServedNoticeFile implements ImportKind {

    private static final String KEEP = """
            with kept as (
                insert into rent_served_notice as n (account, starts, served, latest)
                select a.id, cast(g.starts as date), cast(g.served as date), g.latest
                from unnest(:account, :starts, :served, :latest) as g (account, starts, served, latest)
                join account a on a.reference = g.account
                on conflict (account, starts) do update set served = excluded.served, latest = excluded.latest
                where (n.served, n.latest) is distinct from (excluded.served, excluded.latest)
                returning old.account is null as added)
            select count(*) filter (where added) as added, count(*) filter (where not added) as changed from kept""";

    private final DatabaseClient database;
    private final LatestNotice latest;
    private final KnownAccounts accounts;
    private final Clock clock;

    ServedNoticeFile(DatabaseClient database, LatestNotice latest, KnownAccounts accounts, Clock clock) {
        this.database = database;
        this.latest = latest;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "rent-notices";
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(required("account", ImportCells.reference()), required("from", ImportCells.date()), required("served", ImportCells.date()));
    }

    @Override
    public List<String> key() {
        return List.of("account", "from");
    }

    @Override
    public Set<String> after() {
        return Set.of("accounts");
    }

    @Override
    public List<RowProblem> check(ImportRow row) {
        return row.date("served").orElseThrow().isAfter(LocalDate.now(clock)) ? List.of(row.problem("served", "to-come")) : List.of();
    }

    @Override
    public Mono<List<RowProblem>> dangling(List<ImportRow> rows) {
        return accounts.unknown(rows);
    }

    @Override
    public Mono<ImportChanges> write(List<ImportRow> rows) {
        return latest(rows).flatMap(days -> database.sql(KEEP)
                .bind("account", ImportRow.column(rows, "account")).bind("starts", ImportRow.column(rows, "from"))
                .bind("served", ImportRow.column(rows, "served"))
                .bind("latest", rows.stream().map(row -> days.get(row.text("from"))).toArray(LocalDate[]::new))
                .map(row -> new long[] {Rows.get(row, "added", Long.class), Rows.get(row, "changed", Long.class)}).one()
                .map(counts -> new ImportChanges(counts[0], counts[1], rows.size() - counts[0] - counts[1])));
    }

    private Mono<Map<String, LocalDate>> latest(List<ImportRow> rows) {
        return Flux.fromIterable(rows).map(row -> row.text("from")).distinct()
                .concatMap(from -> latest.served(AgreementKind.ASSURED, LocalDate.parse(from)).map(day -> Map.entry(from, day)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
