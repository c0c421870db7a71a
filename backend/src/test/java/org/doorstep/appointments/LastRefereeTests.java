package org.doorstep.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.kernel.CurrentUser.Resident;
import org.doorstep.kernel.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.r2dbc.core.DatabaseClient;

/** What the database refuses, whoever asks. */
@IntegrationTest
class LastRefereeTests {

    private static final AtomicInteger TRADES = new AtomicInteger();
    private static final LocalDate WEDNESDAY = LocalDate.of(2027, 1, 13);
    private static final Instant EIGHT = Instant.parse("2027-01-13T08:00:00Z");

    @Autowired
    Appointments appointments;
    @Autowired
    DatabaseClient database;
    @Autowired
    TestClock.Standing clock;

    private final String trade = "referee-" + TRADES.incrementAndGet();
    private DiaryFixture diaries;
    private UUID operative;

    @BeforeEach
    void oneOperative() {
        clock.set(TestClock.START);
        diaries = new DiaryFixture(database);
        operative = diaries.operative(trade, trade);
    }

    @Test
    void refusesAnOperativeInTwoPlacesAtOnce() {
        insert(UUID.randomUUID(), EIGHT, "BOOKED", WEDNESDAY);
        assertThatThrownBy(() -> insert(UUID.randomUUID(), EIGHT.plusSeconds(59 * 60), "HELD", WEDNESDAY))
                .isInstanceOf(DataIntegrityViolationException.class);
        insert(UUID.randomUUID(), EIGHT.plusSeconds(60 * 60), "BOOKED", WEDNESDAY);
        insert(UUID.randomUUID(), EIGHT, "CANCELLED", WEDNESDAY);
    }

    @Test
    void refusesASecondVisitToComeForTheSameThing() {
        var subject = UUID.randomUUID();
        insert(subject, EIGHT, "BOOKED", WEDNESDAY);
        assertThatThrownBy(() -> insert(subject, EIGHT.plusSeconds(7200), "HELD", WEDNESDAY))
                .isInstanceOf(DataIntegrityViolationException.class);
        insert(subject, EIGHT.plusSeconds(7200), "DONE", WEDNESDAY);
    }

    @Test
    void refusesAVisitOutsideTheWindowThatWasPromised() {
        assertThatThrownBy(() -> insert(UUID.randomUUID(), Instant.parse("2027-01-13T16:30:00Z"), "BOOKED", WEDNESDAY))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void refusesTheSameOfSomebodysFewHoldsTwiceAtOnce() {
        held(EIGHT, 1, "09:30", "09:40");
        assertThatThrownBy(() -> held(EIGHT.plusSeconds(7200), 1, "09:39", "09:49")).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> held(EIGHT.plusSeconds(7200), 4, "09:39", "09:49")).isInstanceOf(DataIntegrityViolationException.class);
        held(EIGHT.plusSeconds(7200), 2, "09:39", "09:49");
        held(EIGHT.plusSeconds(14_400), 1, "09:40", "09:50");
    }

    /** A visit written under the wrong day is invisible to the planner: only the database can object, at the commit. */
    @Test
    void offersTheNearestOthersWhenTheDatabaseObjects() {
        for (var hour = EIGHT; hour.isBefore(Instant.parse("2027-01-13T17:00:00Z")); hour = hour.plusSeconds(3600)) {
            insert(UUID.randomUUID(), hour, "BOOKED", WEDNESDAY.minusDays(40));
        }
        var need = new SlotNeed(trade, 60, "north", WEDNESDAY, Instant.parse("2027-01-22T17:00:00Z"));
        var outcome = appointments.hold(new Resident("login-ann", "P1"), new Subject("repair", UUID.randomUUID()), need,
                new SlotChoice(WEDNESDAY, Window.AM)).block();
        assertThat(outcome).isInstanceOf(HoldOutcome.Gone.class);
        assertThat(diaries.subjectsIn(trade, "HELD")).isEmpty();
    }

    /** The day the clocks go forward has 23 hours; 8am is 7am by the sun, and the visit is still an hour long. */
    @Test
    void plansTheDayTheClocksChangeByTheClock() {
        var sunday = LocalDate.of(2027, 3, 28);
        clock.set(Instant.parse("2027-03-22T09:00:00Z"));
        database.sql("insert into working_hours (id, operative, day, starts, ends) values (gen_random_uuid(), $1, $2, $3, $4)")
                .bind(0, operative).bind(1, sunday).bind(2, LocalTime.of(8, 0)).bind(3, LocalTime.of(17, 0))
                .fetch().rowsUpdated().block();
        var need = new SlotNeed(trade, 60, "north", sunday, Instant.parse("2027-03-28T16:00:00Z"));
        var held = appointments.hold(new Resident("login-ann", "P1"), new Subject("repair", UUID.randomUUID()), need,
                new SlotChoice(sunday, Window.AM)).block();
        assertThat(held).isInstanceOfSatisfying(HoldOutcome.Held.class, it -> assertThat(it.slot())
                .isEqualTo(new Slot(sunday, Window.AM, LocalTime.of(8, 0), LocalTime.NOON, true)));
        assertThat(diaries.count("select count(*) from visit where trade = '" + trade
                + "' and planned_start = '2027-03-28T07:00:00Z' and planned_end = '2027-03-28T08:00:00Z'")).isEqualTo(1);
    }

    private void held(Instant start, int number, String since, String until) {
        var subject = UUID.randomUUID();
        insert(subject, start, "CANCELLED", WEDNESDAY);
        database.sql("update visit set state = 'HELD', held_by = $2, hold_number = $3, held_since = $4, held_until = $5 where subject_id = $1")
                .bind(0, subject).bind(1, trade).bind(2, number).bind(3, OffsetDateTime.parse("2027-01-12T" + since + "Z"))
                .bind(4, OffsetDateTime.parse("2027-01-12T" + until + "Z")).fetch().rowsUpdated().block();
    }

    private void insert(UUID subject, Instant start, String state, LocalDate day) {
        database.sql("""
                insert into visit (id, subject_kind, subject_id, trade, patch, minutes, due, operative, day, slot,
                    window_start, window_end, planned_start, planned_end, state, held_by, held_until, booked_at)
                values (gen_random_uuid(), 'repair', $1, $2, 'north', 60, $4, $3, $6, 'all-day',
                    '2027-01-13T08:00:00Z', '2027-01-13T17:00:00Z', $4, $4 + interval '1 hour', $5, 'x',
                    '2027-01-12T12:00:00Z', $4)""")
                .bind(0, subject).bind(1, trade).bind(2, operative).bind(3, start.atOffset(ZoneOffset.UTC)).bind(4, state)
                .bind(5, day).fetch().rowsUpdated().block();
    }
}
