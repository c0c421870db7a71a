package org.doorstep.appointments.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.appointments.SlotChoice;
import org.doorstep.appointments.Window;
import org.doorstep.appointments.model.DayPlan.Placed;

/**
 * Every part of every day somebody could come, from the diaries of those who have the trade and serve the patch.
 * Earliest days first. Among operatives a diary already begun comes before an empty one, then the one with the least
 * time to spare, then the one with the least waiting between doors: full days fill up and whole days stay free. The
 * short name breaks a tie, so that the same question gets the same answer.
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

    private static final Comparator<Candidate> COMPACT_FIRST = Comparator.comparing(Candidate::emptyDay)
            .thenComparingInt(Candidate::spare)
            .thenComparingInt(Candidate::waiting)
            .thenComparing(candidate -> candidate.operative().code());

    private static final Comparator<Candidate> RANK = Comparator.comparing((Candidate c) -> c.slot().day())
            .thenComparing(c -> c.slot().window())
            .thenComparing(COMPACT_FIRST);

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

    /** All who could come, best first within each day and window. */
    public List<Candidate> candidates(List<Diary> diaries, int minutes) {
        var found = new ArrayList<Candidate>();
        for (var diary : diaries) {
            addCandidates(found, diary, minutes);
        }
        found.sort(RANK);
        return found;
    }

    /** The best operative for each day and window. */
    public List<Candidate> best(List<Diary> diaries, int minutes) {
        var best = new LinkedHashMap<SlotChoice, Candidate>();
        for (var candidate : candidates(diaries, minutes)) {
            best.putIfAbsent(candidate.slot(), candidate);
        }
        return List.copyOf(best.values());
    }

    private void addCandidates(List<Candidate> found, Diary diary, int minutes) {
        int notBefore = Math.max(0, diary.day().minuteOf(now));
        var room = diary.room(notBefore, rules.travelMinutes());
        int spare = room.spare() - minutes;
        if (spare < 0) {
            return;
        }
        windows.computeIfAbsent(diary.day(), day -> rules.windowsOn(day, terms)).forEach((window, span) -> {
            if (span.from() >= notBefore) {
                room.with(NEW, span, minutes)
                        .map(plan -> new Candidate(new SlotChoice(diary.day().date(), window), diary, plan, spare,
                                waiting(plan)))
                        .ifPresent(found::add);
            }
        });
    }

    private int waiting(List<Placed<UUID>> plan) {
        int waiting = 0;
        for (int i = 1; i < plan.size(); i++) {
            waiting += plan.get(i).planned().from() - plan.get(i - 1).planned().until() - rules.travelMinutes();
        }
        return waiting;
    }
}
