package org.doorstep.appointments.model;

import java.util.ArrayList;
import java.util.Comparator;
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
        var free = free(notBefore, travel);
        return new Room(free, tasks, gaps(free, travel), travel);
    }

    /** Between the visits as they lie now; none where they could not be made as they lie. */
    private List<Span> gaps(List<Span> free, int travel) {
        var made = entries.stream().filter(entry -> !entry.begun()).sorted(Comparator.comparingInt(entry -> entry.planned().from())).toList();
        int ready = Integer.MIN_VALUE;
        for (var entry : made) {
            var planned = entry.planned();
            if (planned.from() < ready || !entry.window().contains(planned) || free.stream().noneMatch(stretch -> stretch.contains(planned))) {
                return List.of();
            }
            ready = planned.until() + travel;
        }
        return Span.minus(free, made.stream().map(entry -> entry.planned().widened(travel)).toList());
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
     * @param gaps  what is left of that time if nothing is moved, travel taken out
     */
    public record Room(List<Span> free, List<Task<UUID>> tasks, List<Span> gaps, int travel) {

        /** Whether one visit more fits with nothing moved: seen at once, and where it does, {@link #with} finds a plan. */
        public boolean fitsBetween(Span window, int minutes) {
            return gaps.stream().anyMatch(gap ->
                    Math.min(gap.until(), window.until()) - Math.max(gap.from(), window.from()) >= minutes);
        }

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
