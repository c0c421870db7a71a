package org.doorstep.appointments.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.appointments.model.DayPlan.Placed;
import org.doorstep.appointments.model.DayPlan.Task;

/**
 * One operative's one day as it stands.
 *
 * @param operative whose it is
 * @param day       which day
 * @param hours     when they work, in order of time
 * @param away      leave, sickness, training
 * @param entries   visits that take place in the day, held ones included
 */
public record Diary(Operative operative, LocalDay day, List<Span> hours, List<Span> away, List<Entry> entries) {

    /**
     * @param window  the stretch the resident was promised
     * @param planned where it lies now
     * @param begun   the operative is on the way or there: it cannot be moved about any more
     */
    public record Entry(UUID visit, Span window, Span planned, boolean begun) {
        int minutes() {
            return planned.minutes();
        }
    }

    public Diary {
        hours = List.copyOf(hours);
        away = List.copyOf(away);
        entries = List.copyOf(entries);
    }

    /**
     * What can still be done with the day.
     *
     * @param notBefore the minute of the day before which nothing can be planned any more; 0 on a day to come
     * @param travel    minutes between two visits
     */
    public Room room(int notBefore, int travel) {
        var tasks = new ArrayList<Task<UUID>>(entries.size() + 1);
        for (var entry : entries) {
            if (!entry.begun()) {
                tasks.add(new Task<>(entry.visit(), entry.window(), entry.minutes()));
            }
        }
        return new Room(free(notBefore, travel), tasks, travel);
    }

    /** When the operative is at work, absences taken out. */
    public List<Span> working() {
        return Span.minus(hours, away);
    }

    /** When the operative can be given something to do: at work, not away, not with a visit already begun. */
    private List<Span> free(int notBefore, int travel) {
        var cuts = new ArrayList<>(away);
        if (notBefore > 0) {
            cuts.add(new Span(Integer.MIN_VALUE, notBefore));
        }
        for (var entry : entries) {
            if (entry.begun()) {
                cuts.add(entry.planned().widened(travel));
            }
        }
        return cuts.isEmpty() ? hours : Span.minus(hours, cuts);
    }

    /**
     * The day taken apart for planning.
     *
     * @param free  when the operative can be given something to do
     * @param tasks what they must do in that time already
     */
    public record Room(List<Span> free, List<Task<UUID>> tasks, int travel) {

        /** Minutes of work not given away yet, travel not counted. */
        public int spare() {
            return Span.total(free) - tasks.stream().mapToInt(Task::minutes).sum();
        }

        /**
         * The whole day with one visit more, if it still fits.
         *
         * @param key    what to call the new visit in the answer
         * @param window the stretch it must lie in
         */
        public Optional<List<Placed<UUID>>> with(UUID key, Span window, int minutes) {
            var all = new ArrayList<>(tasks);
            all.add(new Task<>(key, window, minutes));
            return DayPlan.of(free, all, travel);
        }
    }
}
