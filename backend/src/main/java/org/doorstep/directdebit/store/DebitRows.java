package org.doorstep.directdebit.store;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.directdebit.model.DebitState;
import org.doorstep.directdebit.model.Terms;
import org.doorstep.directdebit.model.TransactionCode;
import org.doorstep.directdebit.service.StoredDebit;
import org.doorstep.directdebit.service.StoredLine;
import org.doorstep.kernel.Money;
import org.doorstep.platform.safe.Sealed;

/** Between rows and what the services know. */
final class DebitRows {

    /** One with all its terms, a piece of text each, and the last month that was asked for. */
    static final String SELECT = """
            select d.*, (select coalesce(string_agg(concat_ws('|', t.n, t.amount, t.day, t.from_month, t.starts, t.told,
                                                 (extract(epoch from t.made_at) * 1000)::bigint, t.untold is not null, t.change), ';' order by t.n), '')
                         from direct_debit_terms t where t.direct_debit = d.id) as terms,
                   (select max(l.month) from direct_debit_line l where l.direct_debit = d.id and l.state <> 'refused') as asked,
                   exists (select from direct_debit_line l where l.direct_debit = d.id and l.month is not null and l.lodging = d.lodging and l.state <> 'refused') as taken
            from direct_debit d
            """;

    private DebitRows() {}

    static StoredDebit debit(Readable row) {
        return new StoredDebit(get(row, "id", UUID.class), text(row, "reference"),
                new StoredDebit.Owner(get(row, "account", UUID.class), text(row, "account_reference"), get(row, "agreement", UUID.class), text(row, "person")),
                DebitState.of(text(row, "state")), payer(row), get(row, "lodging", Integer.class),
                Optional.ofNullable(row.get("earliest", LocalDate.class)), Optional.ofNullable(row.get("ending", String.class)),
                get(row, "typed_at", OffsetDateTime.class).toInstant(), terms(text(row, "terms")),
                Optional.ofNullable(row.get("asked", LocalDate.class)).map(YearMonth::from),
                new StoredDebit.Marks(get(row, "was_paused", Boolean.class), Optional.ofNullable(row.get("held", String.class)), get(row, "taken", Boolean.class)));
    }

    static StoredDebit.Payer payer(Readable row) {
        return new StoredDebit.Payer(text(row, "holder"), text(row, "last_four"), sealed(row));
    }

    static Sealed sealed(Readable row) {
        return new Sealed(text(row, "key_id"), get(row, "sealed", byte[].class));
    }

    static StoredLine line(Readable row) {
        return new StoredLine(get(row, "line", UUID.class), get(row, "run", LocalDate.class), get(row, "direct_debit", UUID.class),
                TransactionCode.of(text(row, "code")), Money.ofPence(get(row, "amount", Long.class)), get(row, "line_lodging", Integer.class),
                Optional.ofNullable(row.get("month", LocalDate.class)).map(YearMonth::from), Optional.ofNullable(row.get("due", LocalDate.class)),
                text(row, "line_state"), Optional.ofNullable(row.get("line_reason", String.class)), Optional.ofNullable(row.get("seq", Long.class)));
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static String text(Readable row, String column) {
        return get(row, column, String.class);
    }

    static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    private static List<Terms> terms(String joined) {
        return Arrays.stream(joined.split(";")).filter(one -> !one.isEmpty()).map(one -> one.split("\\|")).map(parts -> new Terms(
                Integer.parseInt(parts[0]), Money.ofPence(Long.parseLong(parts[1])), Integer.parseInt(parts[2]), YearMonth.from(LocalDate.parse(parts[3])),
                LocalDate.parse(parts[4]), LocalDate.parse(parts[5]), Instant.ofEpochMilli(Long.parseLong(parts[6])),
                parts.length > 8 ? Optional.of(parts[8]) : Optional.empty(), parts[7].equals("t"))).toList();
    }
}
