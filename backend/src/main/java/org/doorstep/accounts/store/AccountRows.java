package org.doorstep.accounts.store;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.doorstep.kernel.Ids;
import org.doorstep.platform.spi.ImportChanges;
import org.doorstep.platform.spi.ImportRow;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Accounts and whom they name. */
@Component
class AccountRows {

    private static final String KEEP = """
            insert into account as a (id, reference, kind, agreement, opened, closed)
            select g.id, g.reference, g.kind, g.agreement, cast(g.opened as date), cast(nullif(g.closed, '') as date)
            from unnest(:id, :reference, :kind, :agreement, :opened, :closed) as g (id, reference, kind, agreement, opened, closed)
            on conflict (reference) do update
            set kind = excluded.kind, agreement = excluded.agreement, opened = excluded.opened, closed = excluded.closed
            where (a.kind, a.agreement, a.opened, a.closed) is distinct from (excluded.kind, excluded.agreement, excluded.opened, excluded.closed)
            returning a.reference, old.id is null as added""";

    private static final String HOLDERS = """
            with named as (
                select a.id as account, h.person from unnest(:reference, :holders) as g (reference, holders)
                join account a on a.reference = g.reference, string_to_table(g.holders, ' ') as h (person) where h.person <> ''),
            left_it as (
                delete from account_holder h using account a
                where a.id = h.account and a.reference = any(:reference)
                  and not exists (select from named n where n.account = h.account and n.person = h.person)
                returning h.account),
            kept as (
                insert into account_holder (account, person) select account, person from named on conflict do nothing returning account)
            select a.reference from account a
            where a.id in (select account from left_it union all select account from kept)""";

    private final DatabaseClient database;
    private final Ids ids;

    AccountRows(DatabaseClient database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    private record Kept(String reference, boolean added) {}

    /** @param first the earliest day that something on it was for, or was posted */
    record Lived(UUID agreement, LocalDate first) {}

    /** Those of these accounts that have entries, by their references. */
    Mono<Map<String, Lived>> lived(List<ImportRow> rows) {
        return database.sql("""
                        select a.reference, a.agreement, min(least(e.effective, (e.posted at time zone 'Europe/London')::date)) as first
                        from account a join ledger_entry e on e.account = a.id where a.reference = any(:reference) group by a.reference, a.agreement""")
                .bind("reference", ImportRow.column(rows, "reference"))
                .map(row -> Map.entry(row.get("reference", String.class), new Lived(row.get("agreement", UUID.class), row.get("first", LocalDate.class))))
                .all().collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** @param agreements their ids by their references */
    Mono<ImportChanges> keep(List<ImportRow> rows, Map<String, UUID> agreements) {
        return keepAccounts(rows, agreements).flatMap(kept -> keepHolders(rows).map(touched -> changes(kept, touched, rows.size())));
    }

    private Mono<List<Kept>> keepAccounts(List<ImportRow> rows, Map<String, UUID> agreements) {
        return database.sql(KEEP)
                .bind("id", rows.stream().map(_ -> ids.next()).toArray(UUID[]::new))
                .bind("agreement", rows.stream().map(row -> agreements.get(row.text("agreement"))).toArray(UUID[]::new))
                .bind("reference", ImportRow.column(rows, "reference")).bind("kind", ImportRow.column(rows, "kind"))
                .bind("opened", ImportRow.column(rows, "opened")).bind("closed", ImportRow.column(rows, "closed"))
                .map(row -> new Kept(row.get("reference", String.class), row.get("added", Boolean.class)))
                .all().collectList();
    }

    /** The references of the accounts that now name others than before. */
    private Mono<List<String>> keepHolders(List<ImportRow> rows) {
        return database.sql(HOLDERS)
                .bind("reference", ImportRow.column(rows, "reference")).bind("holders", ImportRow.column(rows, "holders"))
                .map(row -> row.get("reference", String.class)).all().collectList();
    }

    private static ImportChanges changes(List<Kept> kept, List<String> touched, int rows) {
        long added = kept.stream().filter(Kept::added).count();
        var different = new HashSet<>(touched);
        kept.forEach(account -> different.add(account.reference()));
        return new ImportChanges(added, different.size() - added, rows - different.size());
    }
}
