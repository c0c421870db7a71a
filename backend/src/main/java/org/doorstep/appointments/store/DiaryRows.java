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

    private static final int KIND = 0;
    private static final int OPERATIVE = 1;
    private static final int CODE = 2;
    private static final int NAME = 3;
    private static final int WEEKDAY = 4;
    private static final int FIRST = 5;
    private static final int LAST = 6;
    private static final int STARTS = 7;
    private static final int ENDS = 8;
    private static final int VISITS = 9;
    private static final int OPENS = 10;
    private static final int CLOSES = 11;
    private static final int FROM = 12;
    private static final int MINUTES = 13;
    private static final int BEGUN = 14;

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
        switch (at(row, KIND, Integer.class)) {
            case 1 -> shift(row);
            case 2 -> absences.computeIfAbsent(at(row, OPERATIVE, UUID.class), _ -> new ArrayList<>())
                    .add(new Absence(instant(row, STARTS), instant(row, ENDS)));
            case 3 -> terms.add(new Term(date(row, FIRST), date(row, LAST)));
            default -> visits(row);
        }
        return true;
    }

    private void shift(Readable row) {
        var id = at(row, OPERATIVE, UUID.class);
        operatives.computeIfAbsent(id,
                _ -> new Operative(id, at(row, CODE, String.class), at(row, NAME, String.class)));
        shifts.computeIfAbsent(id, _ -> new ArrayList<>()).add(new Shift(
                Optional.ofNullable(row.get(WEEKDAY, Integer.class)),
                Optional.ofNullable(row.get(FIRST, Integer.class)).map(day -> LocalDate.ofEpochDay(day)),
                LocalTime.ofSecondOfDay(at(row, STARTS, Long.class)), LocalTime.ofSecondOfDay(at(row, ENDS, Long.class))));
    }

    /** All of one operative's one day. */
    private void visits(Readable row) {
        var day = Objects.requireNonNull(days.get(date(row, FIRST)));
        var ids = at(row, VISITS, UUID[].class);
        var opens = at(row, OPENS, Long[].class);
        var closes = at(row, CLOSES, Long[].class);
        var from = at(row, FROM, Long[].class);
        var minutes = at(row, MINUTES, Integer[].class);
        var begun = at(row, BEGUN, Boolean[].class);
        var made = new ArrayList<Entry>(ids.length);
        for (int i = 0; i < ids.length; i++) {
            if (except.filter(ids[i]::equals).isEmpty()) {
                int start = minute(day, from[i]);
                made.add(new Entry(ids[i], new Span(minute(day, opens[i]), minute(day, closes[i])),
                        new Span(start, start + minutes[i]), begun[i]));
            }
        }
        entries.put(new OperativeDay(at(row, OPERATIVE, UUID.class), day.date()), made);
    }

    private static int minute(LocalDay day, long epochSecond) {
        return day.minuteOf(Instant.ofEpochSecond(epochSecond));
    }

    private static LocalDate date(Readable row, int column) {
        return LocalDate.ofEpochDay(at(row, column, Integer.class));
    }

    private static Instant instant(Readable row, int column) {
        return Instant.ofEpochSecond(at(row, column, Long.class));
    }

    private static <T> T at(Readable row, int column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type));
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
