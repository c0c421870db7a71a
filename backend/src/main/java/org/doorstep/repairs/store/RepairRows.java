package org.doorstep.repairs.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import org.doorstep.repairs.NextStep;
import org.doorstep.repairs.RepairCard;
import org.doorstep.repairs.model.KnownHazard;
import org.doorstep.repairs.model.Repair;
import org.doorstep.repairs.model.RepairState;
import org.doorstep.repairs.model.diagnosis.Priority;
import org.doorstep.repairs.service.RepairStore;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Between rows and repairs. */
@Component
class RepairRows {

    private final JsonMapper json;

    RepairRows(JsonMapper json) {
        this.json = json;
    }

    Repair repair(Readable row) {
        return new Repair(row.get("id", UUID.class), row.get("reference", String.class), where(row), report(row), judged(row),
                standing(row));
    }

    static RepairCard card(Readable row) {
        var state = RepairState.of(row.get("state", String.class));
        return new RepairCard(row.get("reference", String.class), row.get("fault", String.class), row.get("place_name", String.class),
                row.get("priority", String.class), state.code(), next(row), row.get("reported_at", OffsetDateTime.class).toInstant(),
                maybe(row, "visit_day", LocalDate.class), maybe(row, "visit_window", String.class), state.open());
    }

    RepairStore.Entry entry(Readable row) {
        return new RepairStore.Entry(row.get("at", OffsetDateTime.class).toInstant(), row.get("what", String.class),
                strings(row, "args"), row.get("once", String.class));
    }

    private static Repair.Where where(Readable row) {
        return new Repair.Where("communal".equals(row.get("place_kind", String.class)), row.get("place", UUID.class),
                row.get("place_name", String.class), row.get("patch", String.class), maybe(row, "agreement", UUID.class));
    }

    private Repair.Report report(Readable row) {
        Map<String, String> answers = json.readValue(row.get("answers", Json.class).asString(), new TypeReference<>() {});
        var meeting = new Repair.Meeting(row.get("meet_name", String.class), row.get("meet_phone", String.class),
                strings(row, "access"), row.get("access_notes", String.class));
        return new Repair.Report(row.get("person", String.class), row.get("fault", String.class), answers,
                row.get("words", String.class), meeting, maybe(row, "besides", UUID.class), maybe(row, "recall_of", UUID.class),
                row.get("reported_at", OffsetDateTime.class).toInstant());
    }

    private Repair.Judged judged(Readable row) {
        List<KnownHazard> hazards = json.readValue(row.get("hazards", Json.class).asString(), new TypeReference<>() {});
        return new Repair.Judged(row.get("trade", String.class), row.get("minutes", Integer.class),
                Priority.valueOf(row.get("priority", String.class).toUpperCase(java.util.Locale.ROOT)),
                strings(row, "raised_for"), row.get("payer", String.class), hazards,
                row.get("tenure", String.class), maybe(row, "right_to_repair", String.class),
                strings(row, "review_reasons"));
    }

    private static Repair.Standing standing(Readable row) {
        return new Repair.Standing(RepairState.of(row.get("state", String.class)), next(row),
                maybe(row, "visit_day", LocalDate.class), maybe(row, "visit_window", String.class), moment(row, "done_at"),
                maybe(row, "done_note", String.class), maybe(row, "first_time", Boolean.class),
                maybe(row, "waiting_for", String.class));
    }

    private static NextStep next(Readable row) {
        return new NextStep(NextStep.Kind.of(row.get("next_step", String.class)), moment(row, "next_by"));
    }

    private static <T> Optional<T> maybe(Readable row, String column, Class<T> type) {
        return Optional.ofNullable(row.get(column, type));
    }

    private static Optional<Instant> moment(Readable row, String column) {
        return maybe(row, column, OffsetDateTime.class).map(OffsetDateTime::toInstant);
    }

    private static List<String> strings(Readable row, String column) {
        return List.of(row.get(column, String[].class));
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static Parameter text(Optional<String> value) {
        return Parameters.in(R2dbcType.VARCHAR, value.orElse(null));
    }

    static Parameter uuid(Optional<UUID> value) {
        return Parameters.in(PostgresqlObjectId.UUID, value.orElse(null));
    }

    static Parameter instant(Optional<Instant> value) {
        return Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, value.map(RepairRows::utc).orElse(null));
    }

    static Parameter day(Optional<LocalDate> value) {
        return Parameters.in(R2dbcType.DATE, value.orElse(null));
    }
}
