package org.doorstep.appointments.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether one operative's visits all fit into one day, each wholly inside the part of the day its resident was
 * promised, with travel between them; and in which order.
 *
 * <p>Exact: one machine, release times and deadlines. Because travel takes the same time between any two doors, all
 * that matters about a set of visits already made is when the last one ended, so the earliest end for each set, built
 * up from smaller sets, settles it. A day holds few visits, and a set after which any remaining visit would be too
 * late is given up at once.
 */
public final class DayPlan {

    /** Beyond so many visits a day counts as full: no operative makes more, and the search stays small. */
    static final int MOST_VISITS = 20;

    private static final int NEVER = Integer.MAX_VALUE;

    /** One visit to place: it starts and ends inside {@code window}. {@code key} only comes back with the answer. */
    public record Task<K>(K key, Span window, int minutes) {}

    /** A visit with its place in the day. */
    public record Placed<K>(K key, Span planned) {}

    private DayPlan() {}

    /**
     * @param free   when the operative can be at work, in order of time; a visit never straddles two stretches
     * @param tasks  everything to be done that day
     * @param travel minutes between two visits
     * @return the visits in order, finished as early as possible; empty when they do not all fit
     */
    public static <K> Optional<List<Placed<K>>> of(List<Span> free, List<Task<K>> tasks, int travel) {
        if (tasks.size() > MOST_VISITS || isTooMuch(free, tasks, travel)) {
            return Optional.empty();
        }
        var sorted = new ArrayList<>(tasks);
        sorted.sort(Comparator.comparingInt((Task<K> t) -> t.window().until())
                .thenComparingInt(t -> t.window().from())
                .thenComparingInt(Task::minutes));
        return new Search<>(free, sorted, travel).run();
    }

    /**
     * Whether some stretch, from where one window opens to where one closes, must hold more than it can. Settles most
     * full days without a search; what it lets pass is searched.
     */
    private static <K> boolean isTooMuch(List<Span> free, List<Task<K>> tasks, int travel) {
        for (var opening : tasks) {
            for (var closing : tasks) {
                int from = opening.window().from();
                int until = closing.window().until();
                if (opening.window().until() <= until && isTooMuch(free, tasks, travel, from, until)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static <K> boolean isTooMuch(List<Span> free, List<Task<K>> tasks, int travel, int from, int until) {
        int needed = -travel;
        for (var task : tasks) {
            if (task.window().from() >= from && task.window().until() <= until) {
                needed += task.minutes() + travel;
            }
        }
        // Travel may fall into a break: the breaks count as time too, which errs on the side of searching.
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (var stretch : free) {
            if (stretch.until() > from && stretch.from() < until) {
                first = Math.min(first, Math.max(stretch.from(), from));
                last = Math.max(last, Math.min(stretch.until(), until));
            }
        }
        return needed > (long) last - first;
    }

    private static final class Search<K> {
        private final List<Span> free;
        private final List<Task<K>> tasks;
        private final int travel;
        private final int n;
        private final int[] end;
        private final byte[] last;
        private final int[] starts;

        Search(List<Span> free, List<Task<K>> tasks, int travel) {
            this.free = free;
            this.tasks = tasks;
            this.travel = travel;
            n = tasks.size();
            end = new int[1 << n];
            last = new byte[1 << n];
            starts = new int[n];
        }

        Optional<List<Placed<K>>> run() {
            int all = (1 << n) - 1;
            Arrays.fill(end, NEVER);
            end[0] = -travel;
            for (int made = 0; made < all; made++) {
                if (end[made] != NEVER && everyOtherCanStillFollow(made)) {
                    extend(made);
                }
            }
            return end[all] == NEVER ? Optional.empty() : Optional.of(inOrder(all));
        }

        /** Fills {@code starts}; false when a visit not yet made is already too late: then no order saves this set. */
        private boolean everyOtherCanStillFollow(int made) {
            for (int i = 0; i < n; i++) {
                if ((made & 1 << i) == 0) {
                    starts[i] = earliestStart(tasks.get(i), end[made] + travel);
                    if (starts[i] == NEVER) {
                        return false;
                    }
                }
            }
            return true;
        }

        private void extend(int made) {
            for (int i = 0; i < n; i++) {
                int more = made | 1 << i;
                if (more == made || waitsForItsTwin(i, made)) {
                    continue;
                }
                int ends = starts[i] + tasks.get(i).minutes();
                if (ends < end[more]) {
                    end[more] = ends;
                    last[more] = (byte) i;
                }
            }
        }

        /** Two visits alike in window and minutes are only tried in one order. */
        private boolean waitsForItsTwin(int i, int made) {
            return i > 0 && (made & 1 << (i - 1)) == 0
                    && tasks.get(i).window().equals(tasks.get(i - 1).window())
                    && tasks.get(i).minutes() == tasks.get(i - 1).minutes();
        }

        private int earliestStart(Task<K> task, int ready) {
            for (var stretch : free) {
                int start = Math.max(Math.max(stretch.from(), task.window().from()), ready);
                if (start + task.minutes() <= Math.min(stretch.until(), task.window().until())) {
                    return start;
                }
            }
            return NEVER;
        }

        private List<Placed<K>> inOrder(int all) {
            var placed = new ArrayList<Placed<K>>();
            for (int made = all; made != 0; made &= ~(1 << last[made])) {
                var task = tasks.get(last[made]);
                placed.addFirst(new Placed<>(task.key(), new Span(end[made] - task.minutes(), end[made])));
            }
            return placed;
        }
    }
}
