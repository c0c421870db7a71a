package org.doorstep.accounts.store;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.doorstep.accounts.AccountKind;
import org.doorstep.accounts.EntryType;
import org.doorstep.accounts.EntryView;
import org.doorstep.accounts.Feed;
import org.doorstep.accounts.Route;
import org.doorstep.accounts.service.StoredAccount;
import org.doorstep.kernel.Money;

/** What the ledger's columns mean. Every statement names them alike. */
final class LedgerRows {

    /** What {@link #entryIfAny} reads of an entry called {@code e}: a column left out here fails every statement alike. */
    static final String ENTRY = ", e.seq, e.type, e.route, e.amount, e.balance, e.effective, e.posted, e.source, e.reference, e.reverses, e.why";

    private LedgerRows() {}

    static StoredAccount account(Readable row) {
        return new StoredAccount(row.get("account_id", UUID.class), text(row, "account_reference"), AccountKind.of(text(row, "kind")),
                row.get("agreement", UUID.class), row.get("opened", LocalDate.class), Optional.ofNullable(row.get("closed", LocalDate.class)),
                money(row, "account_balance"), asAt(text(row, "as_at")));
    }

    /** Empty for an account without entries. */
    static Optional<EntryView> entryIfAny(Readable row) {
        return row.get("seq") == null ? Optional.empty() : Optional.of(entry(row));
    }

    private static EntryView entry(Readable row) {
        return new EntryView(row.get("seq", Long.class), EntryType.of(text(row, "type")),
                Optional.ofNullable(row.get("route", String.class)).map(Route::of), money(row, "amount"), money(row, "balance"),
                row.get("effective", LocalDate.class), instant(row, "posted"), text(row, "source"), text(row, "reference"),
                Optional.ofNullable(row.get("reverses", Long.class)), Optional.ofNullable(row.get("why", String.class)));
    }

    static Money money(Readable row, String column) {
        return Money.ofPence(row.get(column, Long.class));
    }

    static Instant instant(Readable row, String column) {
        return row.get(column, OffsetDateTime.class).toInstant();
    }

    private static String text(Readable row, String column) {
        return row.get(column, String.class);
    }

    /** {@code card 1796000000 cheque 1795900000}: the feed and the seconds, as one statement brings both. */
    private static Map<Feed, Instant> asAt(String routes) {
        return Arrays.stream(routes.split(";")).filter(route -> !route.isEmpty()).map(route -> route.split(" "))
                .collect(Collectors.toMap(parts -> Feed.of(parts[0]), parts -> Instant.ofEpochSecond(Long.parseLong(parts[1]))));
    }
}
