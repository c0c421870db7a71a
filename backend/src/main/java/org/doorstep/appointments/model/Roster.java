package org.doorstep.appointments.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.doorstep.appointments.model.Diary.Entry;
import org.doorstep.kernel.WorkingCalendar;

/**
 * When one operative works.
 *
 * @param shifts   of weekdays and of single dates
 * @param absences when they do not work after all
 */
public record Roster(Operative operative, List<Shift> shifts, List<Absence> absences) {

    /**
     * Hours of a weekday, 1 being Monday, or of one date; civil time. A day may have several.
     */
    public record Shift(Optional<Integer> weekday, Optional<LocalDate> day, LocalTime from, LocalTime until) {

        boolean isOf(LocalDate date) {
            return day.filter(date::equals).isPresent();
        }

        boolean isOfWeekday(LocalDate date) {
            return weekday.filter(number -> number == date.getDayOfWeek().getValue()).isPresent();
        }
    }

    public record Absence(Instant from, Instant until) {}

    public Roster {
        shifts = List.copyOf(shifts);
        absences = List.copyOf(absences);
    }

    /** The diary of a day with these visits in it; empty on a day off. */
    public Optional<Diary> diary(LocalDay day, WorkingCalendar calendar, List<Entry> entries) {
        var hours = hours(day, calendar);
        if (hours.isEmpty()) {
            return Optional.empty();
        }
        var away = absences.stream().map(absence -> day.span(absence.from(), absence.until()))
                .filter(span -> !span.isEmpty()).toList();
        return Optional.of(new Diary(operative, day, hours, away, entries));
    }

    /** A date's own hours stand instead of its weekday's; a weekday's hours do not reach a bank holiday. */
    private List<Span> hours(LocalDay day, WorkingCalendar calendar) {
        var date = day.date();
        var own = shifts.stream().filter(shift -> shift.isOf(date)).toList();
        var valid = !own.isEmpty() || calendar.bankHoliday(date).isPresent() ? own
                : shifts.stream().filter(shift -> shift.isOfWeekday(date)).toList();
        return valid.stream().map(shift -> day.span(shift.from(), shift.until()))
                .filter(span -> !span.isEmpty())
                .sorted(Comparator.comparingInt(Span::from)).toList();
    }
}
