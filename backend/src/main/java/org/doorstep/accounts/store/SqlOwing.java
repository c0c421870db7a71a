package org.doorstep.accounts.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.accounts.EntryView;
import org.doorstep.accounts.Owing;
import org.doorstep.accounts.Owing.Owed;
import org.doorstep.accounts.service.OwingStore;
import org.doorstep.kernel.Money;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is owed, in one statement a page: the accounts first, then the newest entries of those alone. */
@Repository
class SqlOwing implements OwingStore {

    private static final String OPEN = """
            select a.id, a.reference as account_reference, a.agreement, coalesce(newest.balance, 0) as account_balance
            from account a left join lateral (
                select l.balance from ledger_entry l where l.account = a.id order by l.seq desc limit 1) newest on true
            where a.kind = 'rent' and (a.closed is null or a.closed >= :day)\s""";

    private static final UUID START = new UUID(0, 0);

    private final DatabaseClient database;

    SqlOwing(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<List<Owed>> owing(LocalDate day, Optional<UUID> after, int most) {
        return owed(database.sql(entriesOf(OPEN + "and a.id > :after and newest.balance > 0 order by a.id limit :most"))
                .bind("day", day).bind("after", after.orElse(START)).bind("most", most)).collectList();
    }

    @Override
    public Mono<Owed> of(LocalDate day, UUID account) {
        return owed(database.sql(entriesOf(OPEN + "and a.id = :account")).bind("day", day).bind("account", account)).next();
    }

    @Override
    public Mono<List<Owed>> each(LocalDate day, Collection<UUID> accounts) {
        return owed(database.sql(entriesOf(OPEN + "and a.id = any (:accounts)")).bind("day", day).bind("accounts", accounts.toArray(UUID[]::new))).collectList();
    }

    private static String entriesOf(String accounts) {
        return "select o.*" + LedgerRows.ENTRY + " from ("
                + accounts + ") o left join lateral (select * from ledger_entry l where l.account = o.id order by l.seq desc limit "
                + Owing.LINES + ") e on true order by o.id, e.seq desc";
    }

    private static Flux<Owed> owed(DatabaseClient.GenericExecuteSpec query) {
        return query.map(row -> new Line(row.get("id", UUID.class), row.get("account_reference", String.class), row.get("agreement", UUID.class),
                        LedgerRows.money(row, "account_balance"), LedgerRows.entryIfAny(row)))
                .all().collectList().flatMapIterable(SqlOwing::grouped);
    }

    private static List<Owed> grouped(List<Line> lines) {
        var entries = new LinkedHashMap<UUID, List<EntryView>>();
        var accounts = new LinkedHashMap<UUID, Line>();
        for (var line : lines) {
            accounts.putIfAbsent(line.account(), line);
            line.entry().ifPresent(entries.computeIfAbsent(line.account(), _ -> new ArrayList<>())::add);
        }
        return accounts.values().stream().map(line -> new Owed(line.account(), line.reference(), line.agreement(), line.balance(),
                entries.getOrDefault(line.account(), List.of()))).toList();
    }

    private record Line(UUID account, String reference, UUID agreement, Money balance, Optional<EntryView> entry) {}
}
