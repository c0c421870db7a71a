package org.doorstep.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.kernel.CurrentUser.Resident;
import org.doorstep.kernel.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

@IntegrationTest
class SlotRaceTests {

    private static final LocalDate WEDNESDAY = LocalDate.of(2027, 1, 13);
    private static final Instant LIMIT = Instant.parse("2027-02-05T17:00:00Z");
    private static final SlotChoice AM = new SlotChoice(WEDNESDAY, Window.AM);

    @Autowired
    Appointments appointments;
    @Autowired
    DatabaseClient database;
    @Autowired
    TestClock.Standing clock;

    private DiaryFixture diaries;

    @BeforeEach
    void start() {
        clock.set(TestClock.START);
        diaries = new DiaryFixture(database);
    }

    @Test
    void givesTheLastSlotToExactlyOneOfFiveHundred() {
        diaries.operative("last", "last-slot");
        var race = new SlotRace(appointments, need("last-slot", 240));
        var result = race.run(500, 500, List.of(AM));

        assertThat(result.failed()).isEmpty();
        assertThat(result.held()).hasSize(1);
        assertThat(result.gone()).containsOnlyKeys(3);
        assertThat(result.losers()).isEqualTo(499);
        assertThat(diaries.subjectsIn("last-slot", "HELD"))
                .containsExactly(result.held().getFirst().subject().id());
        assertThat(diaries.overlaps()).isZero();
    }

    @Test
    void losesNoHoldOfTwoThousandOverTwentyDiaries() {
        for (int i = 0; i < 20; i++) {
            diaries.operative("crowd-%02d".formatted(i), "crowd");
        }
        var choices = new ArrayList<SlotChoice>();
        for (var day : List.of(WEDNESDAY, WEDNESDAY.plusDays(1), WEDNESDAY.plusDays(2))) {
            for (var window : List.of(Window.AM, Window.PM, Window.ALL_DAY)) {
                choices.add(new SlotChoice(day, window));
            }
        }
        var race = new SlotRace(appointments, need("crowd", 90));
        var result = race.run(2_000, 200, choices);

        assertThat(result.failed()).isEmpty();
        assertThat(result.held().size() + result.losers()).isEqualTo(2_000);
        // Twenty working days of nine hours hold five visits of ninety minutes each, with travel.
        assertThat(result.held()).hasSizeBetween(20 * 3 * 4, 20 * 3 * 5);
        assertThat(diaries.subjectsIn("crowd", "HELD")).containsExactlyInAnyOrderElementsOf(
                result.held().stream().map(client -> client.subject().id()).toList());
        assertThat(diaries.overlaps()).isZero();
        assertThat(diaries.misplaced()).isZero();

        assertThat(race.confirmAll(result, 200)).isEqualTo(result.held().size());
        assertThat(diaries.subjectsIn("crowd", "BOOKED")).hasSize(result.held().size());
        assertThat(diaries.overlaps()).isZero();
    }

    @Test
    void givesOnePersonWhoPressesTwiceOneVisit() {
        diaries.operative("twice", "pressed-twice");
        var who = new Resident("presser", "P9");
        var subject = new Subject("repair", UUID.randomUUID());
        var need = need("pressed-twice", 60);
        var outcomes = Flux.range(0, 20).flatMap(_ -> appointments.hold(who, subject, need, AM), 20)
                .collectList().block(Duration.ofMinutes(1));
        assertThat(outcomes).hasSize(20).allMatch(HoldOutcome.Held.class::isInstance);
        assertThat(diaries.subjectsIn("pressed-twice", "HELD")).containsExactly(subject.id());

        var booked = Flux.range(0, 20).flatMap(_ -> appointments.confirm(who, subject, AccessNotes.NONE), 20)
                .collectList().block(Duration.ofMinutes(1));
        assertThat(booked).hasSize(20).allMatch(BookOutcome.Booked.class::isInstance);
        assertThat(diaries.subjectsIn("pressed-twice", "BOOKED")).containsExactly(subject.id());
    }

    @Test
    void keepsThreeSlotsForOnePersonWhoAsksForFortyAtOnce() {
        for (int i = 0; i < 10; i++) {
            diaries.operative("greedy-" + i, "greedy");
        }
        var who = new Resident("greedy", "P10");
        var need = need("greedy", 60);
        var outcomes = Flux.range(0, 40).flatMap(_ -> appointments.hold(who, new Subject("repair", UUID.randomUUID()), need, AM), 40)
                .collectList().block(Duration.ofMinutes(1));

        assertThat(outcomes).filteredOn(HoldOutcome.Held.class::isInstance).hasSize(3);
        assertThat(outcomes).filteredOn(new HoldOutcome.TooMany(3)::equals).hasSize(37);
        assertThat(diaries.subjectsIn("greedy", "HELD")).hasSize(3);
    }

    @Test
    void letsACrowdHoldConfirmChangeAndCancelWithoutAnOverlap() {
        for (int i = 0; i < 3; i++) {
            diaries.operative("mill-" + i, "mill");
        }
        var need = need("mill", 60);
        Flux.range(0, 200).flatMap(i -> {
            var who = new Resident("mill-" + i, "M" + i);
            var subject = new Subject("repair", UUID.randomUUID());
            var choice = new SlotChoice(WEDNESDAY.plusDays(i % 2), Window.values()[i % 2 == 0 ? i % 3 % 2 : 3]);
            var other = new SlotChoice(WEDNESDAY.plusDays((i + 1) % 2), Window.ALL_DAY);
            return appointments.hold(who, subject, need, choice)
                    .then(appointments.confirm(who, subject, AccessNotes.NONE))
                    .then(appointments.change(who, subject, other))
                    .flatMap(_ -> i % 4 == 0 ? appointments.cancel(who, subject, "").then() : Flux.empty().then());
        }, 200).then().block(Duration.ofMinutes(2));

        assertThat(diaries.overlaps()).isZero();
        assertThat(diaries.misplaced()).isZero();
        assertThat(diaries.subjectsIn("mill", "BOOKED")).isNotEmpty();
    }

    private static SlotNeed need(String trade, int minutes) {
        return new SlotNeed(trade, minutes, "north", WEDNESDAY, LIMIT);
    }
}
