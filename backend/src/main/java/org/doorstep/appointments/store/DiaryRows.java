package org.doorstep.appointments.store;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.appointments.model.Diary;
import org.doorstep.appointments.model.Diary.Entry;
import org.doorstep.appointments.model.LocalDay;
import org.doorstep.appointments.model.Operative;
import org.doorstep.appointments.model.Roster;
import org.doorstep.appointments.model.Roster.Absence;
import org.doorstep.appointments.model.Roster.Shift;
import org.doorstep.appointments.model.SchoolTerms;
import org.doorstep.appointments.model.SchoolTerms.Term;
import org.doorstep.appointments.model.SlotRules;
import org.doorstep.appointments.model.Span;
import org.doorstep.appointments.service.DiaryStore.Found;
import org.doorstep.appointments.service.DiaryStore.OperativeDay;
import org.doorstep.kernel.WorkingCalendar;

/** Puts the rows of one question together; used once, by one subscriber. */
final class DiaryRows {

    private final WorkingCalendar calendar;
    private final Optional<UUID> except;
    private final Map<LocalDate, LocalDay> days = new LinkedHashMap<>();
    private final Map<UUID, Operative> operatives = new LinkedHashMap<>();
    private final Map<UUID, List<Shift>> shifts = new HashMap<>();
    private final Map<UUID, List<Absence>> absences = new HashMap<>();
    private final Map<OperativeDay, List<Entry>> entries = new HashMap<>();
    private final List<Term> terms = new ArrayList<>();

    DiaryRows(SlotRules rules, WorkingCalendar calendar, LocalDate from, LocalDate until, Optional<UUID> except) {
        this.calendar = calendar;
        this.except = except;
        from.datesUntil(until.plusDays(1)).forEach(date -> days.put(date, rules.day(date)));
    }

    static Operative operative(Readable row) {
        return new Operative(get(row, "id", UUID.class), get(row, "code", String.class), get(row, "name", String.class));
    }

    /** Takes one row in; what it gives back only says so. */
    Boolean read(Readable row) {
        switch (get(row, "kind", String.class)) {
            case "shift" -> shift(row);
            case "away" -> absences.computeIfAbsent(get(row, "operative", UUID.class), _ -> new ArrayList<>())
                    .add(new Absence(instant(row, "starts"), instant(row, "ends")));
            case "term" -> terms.add(new Term(get(row, "first", LocalDate.class), get(row, "last", LocalDate.class)));
            default -> visit(row);
        }
        return true;
    }

    private void shift(Readable row) {
        var operative = new Operative(get(row, "operative", UUID.class), get(row, "code", String.class),
                get(row, "name", String.class));
        operatives.putIfAbsent(operative.id(), operative);
        shifts.computeIfAbsent(operative.id(), _ -> new ArrayList<>()).add(new Shift(
                Optional.ofNullable(row.get("weekday", Integer.class)),
                Optional.ofNullable(row.get("first", LocalDate.class)),
                get(row, "opens", LocalTime.class), get(row, "closes", LocalTime.class)));
    }

    private void visit(Readable row) {
        var visit = get(row, "visit", UUID.class);
        if (except.filter(visit::equals).isPresent()) {
            return;
        }
        var day = Objects.requireNonNull(days.get(get(row, "first", LocalDate.class)));
        entries.computeIfAbsent(new OperativeDay(get(row, "operative", UUID.class), day.date()), _ -> new ArrayList<>())
                .add(new Entry(visit, span(day, row, "window_start", "window_end"), span(day, row, "starts", "ends"),
                        get(row, "begun", Boolean.class)));
    }

    private static Span span(LocalDay day, Readable row, String from, String until) {
        return new Span(day.minuteOf(instant(row, from)), day.minuteOf(instant(row, until)));
    }

    Found found() {
        var diaries = new ArrayList<Diary>();
        for (var operative : operatives.values()) {
            var roster = new Roster(operative, shifts.getOrDefault(operative.id(), List.of()),
                    absences.getOrDefault(operative.id(), List.of()));
            for (var day : days.values()) {
                var made = entries.getOrDefault(new OperativeDay(operative.id(), day.date()), List.of());
                roster.diary(day, calendar, made).ifPresent(diaries::add);
            }
        }
        return new Found(diaries, new SchoolTerms(terms));
    }

    static Instant instant(Readable row, String column) {
        return get(row, column, OffsetDateTime.class).toInstant();
    }

    static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
