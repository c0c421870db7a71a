package org.doorstep.appointments.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.doorstep.appointments.model.DayPlan.Placed;
import org.doorstep.appointments.model.DayPlan.Task;
import org.junit.jupiter.api.Test;

class DayPlanTests {

    private static final List<Span> WORKDAY = List.of(span(8, 17));
    private static final Span AM = span(8, 12);
    private static final Span PM = span(12, 17);
    private static final Span ALL_DAY = span(8, 17);

    @Test
    void putsTheVisitThatMustEndFirstFirst() {
        var plan = DayPlan.of(WORKDAY, List.of(task("any", ALL_DAY, 60), task("early", AM, 60)), 15).orElseThrow();
        assertThat(plan).containsExactly(new Placed<>("early", new Span(480, 540)), new Placed<>("any", new Span(555, 615)));
    }

    @Test
    void keepsTravelBetweenTwoVisits() {
        assertThat(DayPlan.of(WORKDAY, List.of(task("a", AM, 120), task("b", AM, 120)), 0)).isPresent();
        assertThat(DayPlan.of(WORKDAY, List.of(task("a", AM, 120), task("b", AM, 120)), 1)).isEmpty();
    }

    @Test
    void laysAVisitOnOneSideOfABreak() {
        var split = List.of(span(8, 12), span(13, 17));
        assertThat(DayPlan.of(split, List.of(task("a", ALL_DAY, 241)), 0)).isEmpty();
        var plan = DayPlan.of(split, List.of(task("a", ALL_DAY, 200), task("b", ALL_DAY, 100)), 0).orElseThrow();
        assertThat(plan.get(1).planned().from()).isGreaterThanOrEqualTo(13 * 60);
    }

    /** Earliest end first fails here: the long visit must wait for the one that opens late. */
    @Test
    void findsAnOrderWhereAGreedyRuleDoesNot() {
        var tasks = List.of(task("late", new Span(540, 600), 60), task("long", new Span(480, 720), 120),
                task("short", new Span(480, 720), 60));
        assertThat(DayPlan.of(WORKDAY, tasks, 0)).hasValueSatisfying(plan ->
                assertThat(plan).extracting(Placed::key).containsExactly("short", "late", "long"));
    }

    @Test
    void anEmptyDayIsAPlan() {
        assertThat(DayPlan.of(WORKDAY, List.of(), 15)).hasValue(List.of());
    }

    @Test
    void countsADayAsFullBeyondItsMostVisits() {
        var tasks = new ArrayList<Task<String>>();
        for (int i = 0; i <= DayPlan.MOST_VISITS; i++) {
            tasks.add(task("v" + i, ALL_DAY, 1));
        }
        assertThat(DayPlan.of(WORKDAY, tasks, 0)).isEmpty();
        assertThat(DayPlan.of(WORKDAY, tasks.subList(1, tasks.size()), 0)).isPresent();
    }

    @Test
    void agreesWithTryingEveryOrder() {
        var random = new Random(20261124);
        int fitting = 0;
        for (int round = 0; round < 2_000; round++) {
            var free = random.nextInt(3) == 0 ? List.of(span(8, 12), span(13, 17)) : WORKDAY;
            var tasks = randomTasks(random);
            int travel = random.nextInt(4) * 10;
            var plan = DayPlan.of(free, tasks, travel);
            var everyOrder = earliestEndOfAnyOrder(free, tasks, travel, -travel);
            assertThat(plan.map(DayPlanTests::end)).as("%s in %s travel %d", tasks, free, travel).isEqualTo(everyOrder);
            plan.ifPresent(placed -> assertSound(free, tasks, placed, travel));
            fitting += plan.isPresent() ? 1 : 0;
        }
        assertThat(fitting).as("the rounds are a mixture").isBetween(500, 1_700);
    }

    private static List<Task<String>> randomTasks(Random random) {
        var windows = List.of(AM, PM, new Span(570, 870), ALL_DAY);
        var tasks = new ArrayList<Task<String>>();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            tasks.add(task("v" + i, windows.get(random.nextInt(4)), 15 * (1 + random.nextInt(10))));
        }
        return tasks;
    }

    /** Written without looking at the search: every permutation, each visit as early as it can be. */
    private static Optional<Integer> earliestEndOfAnyOrder(List<Span> free, List<Task<String>> left, int travel, int end) {
        if (left.isEmpty()) {
            return Optional.of(end);
        }
        var best = Optional.<Integer>empty();
        for (var task : left) {
            var rest = new ArrayList<>(left);
            rest.remove(task);
            for (int start = Math.max(0, end + travel); start < 24 * 60; start += 5) {
                var here = new Span(start, start + task.minutes());
                if (task.window().contains(here) && free.stream().anyMatch(span -> span.contains(here))) {
                    var whole = earliestEndOfAnyOrder(free, rest, travel, here.until());
                    if (whole.isPresent() && (best.isEmpty() || whole.get() < best.get())) {
                        best = whole;
                    }
                    break;
                }
            }
        }
        return best;
    }

    private static void assertSound(List<Span> free, List<Task<String>> tasks, List<Placed<String>> plan, int travel) {
        assertThat(plan).extracting(Placed::key).containsExactlyInAnyOrderElementsOf(
                tasks.stream().map(Task::key).toList());
        for (int i = 0; i < plan.size(); i++) {
            var placed = plan.get(i);
            var task = tasks.stream().filter(t -> t.key().equals(placed.key())).findFirst().orElseThrow();
            assertThat(placed.planned().minutes()).isEqualTo(task.minutes());
            assertThat(task.window().contains(placed.planned())).isTrue();
            assertThat(free).anyMatch(span -> span.contains(placed.planned()));
            if (i > 0) {
                assertThat(placed.planned().from())
                        .isGreaterThanOrEqualTo(plan.get(i - 1).planned().until() + travel);
            }
        }
    }

    private static int end(List<Placed<String>> plan) {
        return plan.getLast().planned().until();
    }

    private static Task<String> task(String key, Span window, int minutes) {
        return new Task<>(key, window, minutes);
    }

    private static Span span(int fromHour, int untilHour) {
        return new Span(fromHour * 60, untilHour * 60);
    }
}
