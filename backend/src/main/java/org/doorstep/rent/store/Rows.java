package org.doorstep.rent.store;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.kernel.Money;
import org.doorstep.rent.service.RentStore.Held;

/** Cells of a row as the services know them. */
final class Rows {

    private Rows() {}

    static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    static Money money(Readable row, String column) {
        return Money.ofPence(get(row, column, Long.class));
    }

    static Optional<LocalDate> day(Readable row, String column) {
        return Optional.ofNullable(row.get(column, LocalDate.class));
    }

    static Optional<java.time.Instant> moment(Readable row, String column) {
        return Optional.ofNullable(row.get(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static Held held(Readable row) {
        return new Held(get(row, "id", UUID.class), get(row, "reference", String.class), get(row, "agreement", UUID.class), day(row, "closed"));
    }
}
