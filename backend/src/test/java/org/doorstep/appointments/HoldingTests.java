package org.doorstep.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.CurrentUser.Resident;
import org.doorstep.kernel.Subject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** What a hold is for, and for how long: the work it was taken for, and as long as one person may keep others from a slot. */
@IntegrationTest
class HoldingTests {

    private static final AtomicInteger TRADES = new AtomicInteger();
    private static final LocalDate WEDNESDAY = LocalDate.of(2027, 1, 13);
    private static final Instant LIMIT = Instant.parse("2027-01-15T17:00:00Z");
    private static final SlotChoice AM = new SlotChoice(WEDNESDAY, Window.AM);
    private static final SlotChoice PM = new SlotChoice(WEDNESDAY, Window.PM);

    @Autowired
    Appointments appointments;

    @Autowired
    DatabaseClient database;

    @Autowired
    TestClock.Standing clock;

    private final String plumbing = "holding-" + TRADES.incrementAndGet();
    private final String electrical = "holding-" + TRADES.incrementAndGet();
    private final CurrentUser ann = new Resident("ann-" + plumbing, "P1");
    private final CurrentUser bob = new Resident("bob-" + plumbing, "P2");
    private final Subject repair = new Subject("repair", UUID.randomUUID());

    @BeforeEach
    void aPlumberAndAnElectrician() {
        clock.set(TestClock.START);
        var diaries = new DiaryFixture(database);
        diaries.operative(plumbing, plumbing);
        diaries.operative(electrical, electrical);
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    @Test
    void theSameTimeForOtherWorkIsWithWhoeverDoesThatWork() {
        hold(ann, repair, need(plumbing, 60, LIMIT), AM);
        hold(ann, repair, need(electrical, 120, LIMIT), AM);

        assertThat(held()).isEqualTo(electrical + " Op " + electrical + " 120");
        assertThat(appointments.confirm(ann, repair, AccessNotes.NONE).block()).isInstanceOf(BookOutcome.Booked.class);
        assertThat(held()).isEqualTo(electrical + " Op " + electrical + " 120");
        assertThat(hold(bob, another(), need(plumbing, 240, LIMIT), AM)).as("the plumber's morning").isInstanceOf(HoldOutcome.Held.class);
    }

    @Test
    void theSameTimeIsGoneWhereNobodyDoesTheOtherWorkThen() {
        hold(bob, another(), need(electrical, 240, LIMIT), AM);
        hold(ann, repair, need(plumbing, 60, LIMIT), AM);
        assertThat(hold(ann, repair, need(electrical, 60, LIMIT), AM)).isInstanceOf(HoldOutcome.Gone.class);
    }

    @Test
    void theSameTimeUnderAnEarlierPromiseIsMeasuredAgainstThat() {
        hold(ann, repair, need(plumbing, 60, LIMIT), AM);
        var tomorrowNoon = Instant.parse("2027-01-13T11:00:00Z");
        assertThat(hold(ann, repair, need(plumbing, 60, tomorrowNoon), AM)).asInstanceOf(type(HoldOutcome.Held.class))
                .satisfies(held -> assertThat(held.slot().inTime()).isFalse());
    }

    /** Two slots taken in turn: from the twentieth minute on, either is anybody's who comes. */
    @Test
    void goingToAndFroBetweenTwoSlotsKeepsNeitherForEver() {
        hold(ann, repair, need(plumbing, 240, LIMIT), AM);
        clock.pass(Duration.ofMinutes(9));
        assertThat(until(hold(ann, repair, need(plumbing, 240, LIMIT), PM))).isEqualTo(after(10));
        assertThat(until(appointments.extendHold(ann, repair).block())).isEqualTo(after(20));
        clock.pass(Duration.ofMinutes(9));
        assertThat(hold(ann, repair, need(plumbing, 240, LIMIT), AM)).asInstanceOf(type(HoldOutcome.Held.class)).satisfies(held -> {
            assertThat(held.until()).isEqualTo(after(20));
            assertThat(held.extendable()).isFalse();
        });
        assertThat(until(appointments.extendHold(ann, repair).block())).isEqualTo(after(20));

        clock.set(after(20));
        assertThat(hold(bob, another(), need(plumbing, 240, LIMIT), AM)).isInstanceOf(HoldOutcome.Held.class);
        assertThat(hold(ann, repair, need(plumbing, 240, LIMIT), AM)).isInstanceOf(HoldOutcome.Gone.class);
    }

    private static Instant after(int minutes) {
        return TestClock.START.plus(Duration.ofMinutes(minutes));
    }

    private static Instant until(HoldOutcome outcome) {
        return ((HoldOutcome.Held) outcome).until();
    }

    private HoldOutcome hold(CurrentUser who, Subject subject, SlotNeed need, SlotChoice choice) {
        return appointments.hold(who, subject, need, choice).block();
    }

    private String held() {
        return database.sql("select v.trade || ' ' || o.name || ' ' || v.minutes from visit v join operative o on o.id = v.operative where v.subject_id = $1")
                .bind(0, repair.id()).map(row -> row.get(0, String.class)).one().block();
    }

    private static SlotNeed need(String trade, int minutes, Instant latest) {
        return new SlotNeed(trade, minutes, "north", LocalDate.of(2027, 1, 12), latest);
    }

    private static Subject another() {
        return new Subject("repair", UUID.randomUUID());
    }
}
