package org.doorstep.arrears.store;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.arrears.model.Next;
import org.doorstep.arrears.model.StepKind;
import org.doorstep.arrears.service.StoredCase;
import org.doorstep.arrears.service.StoredStep;
import org.doorstep.kernel.Money;
import org.doorstep.platform.safe.Sealed;

/** Between rows and what the services know. */
final class Rows {

    private Rows() {}

    static StoredCase open(Readable row) {
        return new StoredCase(get(row, "id", UUID.class), text(row, "reference"),
                new StoredCase.Of(get(row, "account", UUID.class), text(row, "account_reference"), get(row, "agreement", UUID.class)),
                day(row, "since"), moment(row, "opened_at").orElseThrow(), money(row, "owed"), get(row, "caught_up", Boolean.class),
                new StoredCase.Writing(day(row, "write_by"), moment(row, "written_at")), day(row, "last_done"),
                new Next(Next.Kind.of(text(row, "next")), day(row, "due")));
    }

    static StoredStep step(Readable row) {
        return new StoredStep(get(row, "id", UUID.class), StepKind.of(text(row, "kind")), moment(row, "at").orElseThrow(),
                Optional.ofNullable(row.get("person", String.class)), text(row, "actor"), text(row, "actor_name"), text(row, "note"),
                Optional.ofNullable(row.get("on_day", LocalDate.class)));
    }

    static Money money(Readable row, String column) {
        return Money.ofPence(get(row, column, Long.class));
    }

    static LocalDate day(Readable row, String column) {
        return get(row, column, LocalDate.class);
    }

    static Optional<Instant> moment(Readable row, String column) {
        return Optional.ofNullable(row.get(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static Sealed sealed(Readable row) {
        return new Sealed(text(row, "key_id"), get(row, "sealed", byte[].class));
    }

    static String text(Readable row, String column) {
        return get(row, column, String.class);
    }

    static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
