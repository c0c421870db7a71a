package org.doorstep.appointments.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doorstep.appointments.SlotChoice;
import org.doorstep.appointments.Window;
import org.doorstep.appointments.model.Diary.Entry;
import org.doorstep.appointments.model.SlotFinder.Candidate;
import org.doorstep.appointments.model.SlotRules.Hours;
import org.junit.jupiter.api.Test;

class SlotFinderTests {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final SlotChoice MORNING = new SlotChoice(TUESDAY, Window.AM);
    private static final Instant THE_DAY_BEFORE = Instant.parse("2026-11-23T09:00:00Z");
    private static final SlotRules RULES = rules(true, 15);
    private static final SchoolTerms TERM =
            new SchoolTerms(List.of(new SchoolTerms.Term(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 12, 18))));

    @Test
    void offersEveryWindowOfAnEmptyTermDay() {
        assertThat(windows(RULES, TERM, diary("A", TUESDAY), 60))
                .containsExactly(Window.AM, Window.PM, Window.AVOID_SCHOOL_RUN, Window.ALL_DAY);
    }

    @Test
    void avoidsTheSchoolRunOnSchoolDaysOnlyWhereTheLandlordSaysSo() {
        var holidays = LocalDate.of(2026, 12, 22);
        assertThat(windows(RULES, TERM, diary("A", holidays), 60)).doesNotContain(Window.AVOID_SCHOOL_RUN);
        assertThat(windows(rules(false, 15), TERM, diary("A", holidays), 60)).contains(Window.AVOID_SCHOOL_RUN);
    }

    @Test
    void offersALongJobOnlyInAWindowThatHoldsIt() {
        assertThat(windows(RULES, TERM, diary("A", TUESDAY), 301)).containsExactly(Window.ALL_DAY);
        assertThat(windows(RULES, TERM, diary("A", TUESDAY), 541)).isEmpty();
    }

    @Test
    void stopsOfferingAWindowThatHasBegun() {
        var halfPastNine = Instant.parse("2026-11-24T09:30:00Z");
        var found = new SlotFinder(RULES, TERM, halfPastNine).open(List.of(diary("A", TUESDAY)), 60);
        assertThat(found).extracting(SlotChoice::window).containsExactly(Window.PM, Window.AVOID_SCHOOL_RUN);
    }

    @Test
    void neverPromisesTimeThatPassedToAVisitStillToCome() {
        var tenToTwelve = Instant.parse("2026-11-24T11:50:00Z");
        var overdue = diary("A", TUESDAY, entry(TUESDAY, Window.AM, 8 * 60, 60));
        assertThat(new SlotFinder(RULES, TERM, tenToTwelve).open(List.of(overdue), 60)).isEmpty();
    }

    @Test
    void leavesAVisitThatHasBegunWhereItIs() {
        var begun = new Entry(UUID.randomUUID(), RULES.span(Window.ALL_DAY, RULES.day(TUESDAY)), new Span(600, 660), true);
        var found = new SlotFinder(RULES, TERM, THE_DAY_BEFORE)
                .candidates(List.of(diary("A", TUESDAY, begun)), 105, MORNING);
        assertThat(found).extracting(candidate -> candidate.place().from()).containsExactly(480);
        var longer = new SlotFinder(RULES, TERM, THE_DAY_BEFORE).open(List.of(diary("A", TUESDAY, begun)), 106);
        assertThat(longer).extracting(SlotChoice::window).doesNotContain(Window.AM);
    }

    @Test
    void fillsADiaryAlreadyBegunBeforeAnEmptyOne() {
        var begun = diary("Z", TUESDAY, entry(TUESDAY, Window.AM, 480, 60));
        assertThat(inTheMorning(diary("A", TUESDAY), begun)).containsExactly("Z", "A");
    }

    @Test
    void fillsADiaryAlreadyBegunEvenWhenAnEmptyOneHasLessTimeLeft() {
        var empty = diary("A", TUESDAY);
        var shortDay = new Diary(empty.operative(), empty.day(), List.of(new Span(480, 600)), List.of(), List.of());
        assertThat(inTheMorning(shortDay, diary("Z", TUESDAY, entry(TUESDAY, Window.AM, 480, 60)))).containsExactly("Z", "A");
    }

    @Test
    void fillsTheDiaryWithTheLeastTimeToSpare() {
        assertThat(inTheMorning(diary("A", TUESDAY, entry(TUESDAY, Window.AM, 480, 60)),
                diary("Z", TUESDAY, entry(TUESDAY, Window.AM, 480, 90)))).containsExactly("Z", "A");
    }

    @Test
    void letsAnOperativeWaitAsLittleAsPossibleBetweenDoors() {
        assertThat(inTheMorning(diary("A", TUESDAY, entry(TUESDAY, Window.PM, 720, 60)),
                diary("Z", TUESDAY, entry(TUESDAY, Window.AM, 480, 60)))).containsExactly("Z", "A");
    }

    private static List<String> inTheMorning(Diary... diaries) {
        return new SlotFinder(RULES, TERM, THE_DAY_BEFORE).candidates(List.of(diaries), 60, MORNING).stream()
                .map(candidate -> candidate.operative().code()).toList();
    }

    @Test
    void listsEarlierDaysFirst() {
        var found = new SlotFinder(RULES, TERM, THE_DAY_BEFORE)
                .open(List.of(diary("A", TUESDAY.plusDays(1)), diary("A", TUESDAY)), 60);
        assertThat(found).extracting(SlotChoice::day)
                .isSorted().containsOnly(TUESDAY, TUESDAY.plusDays(1));
    }

    /** Independent of the search: minute by minute, every order, every operative. */
    @Test
    void agreesWithTryingEveryOperativeEveryWindowEveryOrder() {
        var random = new Random(506);
        for (int round = 0; round < 100; round++) {
            var diaries = IntStream.range(0, 6)
                    .mapToObj(i -> randomDiary(random, "op" + i % 3, TUESDAY.plusDays(i / 3))).toList();
            int minutes = 30 * (1 + random.nextInt(8));
            var finder = new SlotFinder(RULES, TERM, THE_DAY_BEFORE);
            var tried = bruteForce(diaries, minutes);
            assertThat(finder.open(diaries, minutes)).containsExactlyInAnyOrderElementsOf(tried.keySet());
            for (var slot : everySlot(diaries)) {
                assertThat(finder.candidates(diaries, minutes, slot)).extracting(Candidate::operative)
                        .containsExactlyInAnyOrderElementsOf(tried.getOrDefault(slot, Set.of()));
            }
        }
    }

    private static Set<SlotChoice> everySlot(List<Diary> diaries) {
        return diaries.stream().flatMap(diary -> Stream.of(Window.values())
                .map(window -> new SlotChoice(diary.day().date(), window))).collect(Collectors.toSet());
    }

    private static Map<SlotChoice, Set<Operative>> bruteForce(List<Diary> diaries, int minutes) {
        var found = new HashMap<SlotChoice, Set<Operative>>();
        for (var diary : diaries) {
            for (var window : Window.values()) {
                var wanted = new ArrayList<Span[]>();
                diary.entries().forEach(e -> wanted.add(new Span[] {e.window(), new Span(0, e.minutes())}));
                wanted.add(new Span[] {RULES.span(window, diary.day()), new Span(0, minutes)});
                if (someOrderFits(Span.minus(diary.hours(), diary.away()), wanted, -15)) {
                    found.computeIfAbsent(new SlotChoice(diary.day().date(), window), _ -> new HashSet<>())
                            .add(diary.operative());
                }
            }
        }
        return found;
    }

    private static boolean someOrderFits(List<Span> free, List<Span[]> left, int end) {
        if (left.isEmpty()) {
            return true;
        }
        for (var visit : left) {
            var rest = new ArrayList<>(left);
            rest.remove(visit);
            for (int start = Math.max(0, end + 15); start < 1440; start += 5) {
                var here = new Span(start, start + visit[1].minutes());
                if (visit[0].contains(here) && free.stream().anyMatch(s -> s.contains(here))) {
                    if (someOrderFits(free, rest, here.until())) {
                        return true;
                    }
                    break;
                }
            }
        }
        return false;
    }

    private static Diary randomDiary(Random random, String code, LocalDate date) {
        var entries = IntStream.range(0, random.nextInt(5))
                .mapToObj(_ -> entry(date, Window.values()[random.nextInt(4)], 480, 30 * (1 + random.nextInt(4))))
                .toArray(Entry[]::new);
        var diary = diary(code, date, entries);
        var away = random.nextInt(3) == 0 ? List.of(new Span(780, 840)) : List.<Span>of();
        return new Diary(diary.operative(), diary.day(), diary.hours(), away, diary.entries());
    }

    private static List<Window> windows(SlotRules rules, SchoolTerms terms, Diary diary, int minutes) {
        return new SlotFinder(rules, terms, THE_DAY_BEFORE).open(List.of(diary), minutes).stream()
                .map(SlotChoice::window).toList();
    }

    private static Entry entry(LocalDate date, Window window, int start, int minutes) {
        return new Entry(UUID.randomUUID(), RULES.span(window, RULES.day(date)), new Span(start, start + minutes), false);
    }

    private static Diary diary(String code, LocalDate date, Entry... entries) {
        return new Diary(new Operative(UUID.nameUUIDFromBytes(code.getBytes()), code, code), RULES.day(date),
                List.of(new Span(480, 1020)), List.of(), List.of(entries));
    }

    private static SlotRules rules(boolean schoolRunOnlyInTerm, int travel) {
        return new SlotRules(ZoneId.of("Europe/London"), Map.of(
                Window.AM, hours(8, 0, 12, 0), Window.PM, hours(12, 0, 17, 0),
                Window.AVOID_SCHOOL_RUN, hours(9, 30, 14, 30), Window.ALL_DAY, hours(8, 0, 17, 0)),
                schoolRunOnlyInTerm, travel, 28);
    }

    private static Hours hours(int fromHour, int fromMinute, int untilHour, int untilMinute) {
        return new Hours(LocalTime.of(fromHour, fromMinute), LocalTime.of(untilHour, untilMinute));
    }
}
