package org.doorstep.appointments.store;

import static org.doorstep.appointments.store.DiaryRows.get;
import static org.doorstep.appointments.store.DiaryRows.instant;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.appointments.AccessNotes;
import org.doorstep.appointments.VisitState;
import org.doorstep.appointments.VisitView.NoAccess;
import org.doorstep.appointments.Window;
import org.doorstep.appointments.model.Operative;
import org.doorstep.appointments.model.Visit;
import org.doorstep.appointments.model.Visit.Hold;
import org.doorstep.appointments.model.Visit.Place;
import org.doorstep.appointments.model.Visit.Times;
import org.doorstep.appointments.model.Visit.Turn;
import org.doorstep.appointments.model.Visit.Work;
import org.doorstep.kernel.Subject;

/** Reads a visit from its row. */
final class VisitRows {

    private VisitRows() {}

    static Visit visit(Readable row) {
        return new Visit(get(row, "id", UUID.class),
                new Subject(text(row, "subject_kind"), get(row, "subject_id", UUID.class)),
                Optional.ofNullable(row.get("follows", UUID.class)),
                new Work(text(row, "trade"), text(row, "patch"), get(row, "minutes", Integer.class), instant(row, "due")),
                place(row),
                VisitState.valueOf(text(row, "state")),
                new Hold(text(row, "held_by"), time(row, "held_until"), get(row, "hold_extended", Boolean.class), turn(row)),
                new AccessNotes(text(row, "meet"), text(row, "meet_phone"), text(row, "access_notes")),
                new Times(time(row, "booked_at"), time(row, "on_the_way_at"), time(row, "arrived_at"), time(row, "ended_at")),
                noAccess(row));
    }

    private static Place place(Readable row) {
        var operative = new Operative(get(row, "operative", UUID.class), text(row, "code"), text(row, "name"));
        return new Place(operative, get(row, "day", LocalDate.class), Window.of(text(row, "slot")).orElseThrow(),
                instant(row, "window_start"), instant(row, "window_end"),
                instant(row, "planned_start"), instant(row, "planned_end"));
    }

    private static Optional<Turn> turn(Readable row) {
        return time(row, "held_since").map(since -> new Turn(get(row, "hold_number", Integer.class), since));
    }

    private static Optional<NoAccess> noAccess(Readable row) {
        return time(row, "no_access_at").map(at -> new NoAccess(at, Optional.ofNullable(row.get("photo", UUID.class)),
                text(row, "note"), instant(row, "answer_until"), Optional.ofNullable(row.get("answer", String.class))));
    }

    private static String text(Readable row, String column) {
        return get(row, column, String.class);
    }

    private static Optional<Instant> time(Readable row, String column) {
        return Optional.ofNullable(row.get(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
