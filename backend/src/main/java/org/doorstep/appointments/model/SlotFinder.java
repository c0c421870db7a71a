package org.doorstep.appointments.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.doorstep.appointments.SlotChoice;
import org.doorstep.appointments.Window;
import org.doorstep.appointments.model.DayPlan.Placed;
import org.doorstep.appointments.model.Diary.Room;

/**
 * Every part of every day somebody could come, from the diaries of those who have the trade and serve the patch, earliest
 * days first; and who that could be. A diary already begun comes before an empty one, then the one with the least time to
 * spare, then the one with the least waiting between doors: full days fill up and whole days stay free. The short name
 * breaks a tie, so that the same question gets the same answer.
 */
public final class SlotFinder {

    /**
     * One operative who could make the visit.
     *
     * @param diary   the day as it is
     * @param plan    the whole day with the visit, in order; the new one under {@link #NEW}
     * @param spare   minutes of work not given away then
     * @param waiting minutes between visits that are not travel
     */
    public record Candidate(SlotChoice slot, Diary diary, List<Placed<UUID>> plan, int spare, int waiting) {

        public Operative operative() {
            return diary.operative();
        }

        /** Where the new visit goes. */
        public Span place() {
            return plan.stream().filter(placed -> placed.key().equals(NEW)).findFirst().orElseThrow().planned();
        }

        /** The other visits that change their place in the day for it. */
        public List<Placed<UUID>> moved() {
            var before = diary.entries().stream().map(entry -> new Placed<>(entry.visit(), entry.planned())).toList();
            return plan.stream().filter(placed -> !placed.key().equals(NEW) && !before.contains(placed)).toList();
        }

        private boolean emptyDay() {
            return diary.entries().isEmpty();
        }
    }

    /** What a visit that does not exist yet is called in a plan. */
    public static final UUID NEW = new UUID(0, 0);

    private static final Comparator<SlotChoice> BY_TIME =
            Comparator.comparing(SlotChoice::day).thenComparing(SlotChoice::window);

    private static final Comparator<Candidate> COMPACT_FIRST = Comparator.comparing(Candidate::emptyDay)
            .thenComparingInt(Candidate::spare)
            .thenComparingInt(Candidate::waiting)
            .thenComparing(candidate -> candidate.operative().code());

    private final SlotRules rules;
    private final SchoolTerms terms;
    private final Instant now;
    private final Map<LocalDay, Map<Window, Span>> windows = new HashMap<>();

    /** @param now a window that has begun is no longer offered */
    public SlotFinder(SlotRules rules, SchoolTerms terms, Instant now) {
        this.rules = rules;
        this.terms = terms;
        this.now = now;
    }

    /** All who could come then, best first. */
    public List<Candidate> candidates(List<Diary> diaries, int minutes, SlotChoice wish) {
        return diaries.stream().filter(diary -> diary.day().date().equals(wish.day()))
                .flatMap(diary -> candidate(diary, minutes, wish).stream())
                .sorted(COMPACT_FIRST).toList();
    }

    /**
     * The parts of days in which somebody could come, in order of time. Who that is, is settled when one is taken: so the
     * first who can is enough. Most parts are settled by a gap that somebody has; only for the others are whole days
     * planned anew, of those with the most time left first.
     */
    public SortedSet<SlotChoice> open(List<Diary> diaries, int minutes) {
        var open = new TreeSet<>(BY_TIME);
        diaries.stream().filter(diary -> !unsettled(open, diary).isEmpty())
                .forEach(diary -> add(open, new Day(diary, room(diary)), (room, span) -> room.fitsBetween(span, minutes)));
        diaries.stream().filter(diary -> !unsettled(open, diary).isEmpty())
                .map(diary -> new Day(diary, room(diary)))
                .sorted(Comparator.comparingInt((Day day) -> day.room().spare()).reversed())
                .forEach(day -> add(open, day, (room, span) -> room.with(NEW, span, minutes).isPresent()));
        return open;
    }

    private record Day(Diary diary, Room room) {}

    private void add(SortedSet<SlotChoice> open, Day day, BiPredicate<Room, Span> fits) {
        unsettled(open, day.diary()).forEach(slot -> {
            if (fits.test(day.room(), windows(day.diary()).get(slot.window()))) {
                open.add(slot);
            }
        });
    }

    /** The parts of the day of which it is not known yet that somebody could come. */
    private List<SlotChoice> unsettled(SortedSet<SlotChoice> open, Diary diary) {
        return windows(diary).keySet().stream().map(window -> new SlotChoice(diary.day().date(), window))
                .filter(slot -> !open.contains(slot)).toList();
    }

    private Optional<Candidate> candidate(Diary diary, int minutes, SlotChoice wish) {
        var room = room(diary);
        return Optional.ofNullable(windows(diary).get(wish.window()))
                .flatMap(span -> room.with(NEW, span, minutes))
                .map(plan -> new Candidate(wish, diary, plan, room.spare() - minutes, waiting(plan)));
    }

    private Room room(Diary diary) {
        return diary.room(notBefore(diary), rules.travelMinutes());
    }

    /** The windows of a day that have not begun. */
    private Map<Window, Span> windows(Diary diary) {
        return windows.computeIfAbsent(diary.day(), day -> {
            var offered = rules.windowsOn(day, terms);
            offered.values().removeIf(span -> span.from() < notBefore(diary));
            return offered;
        });
    }

    private int notBefore(Diary diary) {
        return Math.max(0, diary.day().minuteOf(now));
    }

    private int waiting(List<Placed<UUID>> plan) {
        int waiting = 0;
        for (int i = 1; i < plan.size(); i++) {
            waiting += plan.get(i).planned().from() - plan.get(i - 1).planned().until() - rules.travelMinutes();
        }
        return waiting;
    }
}
