package org.doorstep.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.CurrentUser.Resident;
import org.doorstep.kernel.Role;
import org.doorstep.kernel.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

@IntegrationTest
class AppointmentsTests {

    private static final AtomicInteger TRADES = new AtomicInteger();
    private static final LocalDate WEDNESDAY = LocalDate.of(2027, 1, 13);
    private static final Instant LIMIT = Instant.parse("2027-01-15T17:00:00Z");
    private static final CurrentUser AGENT =
            new CurrentUser.Staff("login-agent", "Agent", Set.of(Role.AGENT), Set.of(), Optional.empty());
    private static final SlotChoice AM = new SlotChoice(WEDNESDAY, Window.AM);
    private static final SlotChoice PM = new SlotChoice(WEDNESDAY, Window.PM);
    private static final SlotChoice ALL_DAY = new SlotChoice(WEDNESDAY, Window.ALL_DAY);

    @Autowired
    Appointments appointments;
    @Autowired
    DatabaseClient database;
    @Autowired
    TestClock.Standing clock;

    private final String trade = "trade-" + TRADES.incrementAndGet();
    private final CurrentUser ann = new Resident("ann-" + trade, "P1");
    private final CurrentUser bob = new Resident("bob-" + trade, "P2");
    private final Subject repair = new Subject("repair", UUID.randomUUID());
    private DiaryFixture diaries;

    @BeforeEach
    void oneOperative() {
        clock.set(TestClock.START);
        diaries = new DiaryFixture(database);
        diaries.operative(trade, trade);
    }

    @Test
    void offersOnlyWhatLiesInsideTheLimitEarliestDayFirst() {
        var offer = appointments.offer(ann, need(60)).block();
        assertThat(offer).asInstanceOf(type(Offer.InTime.class)).satisfies(inTime -> {
            assertThat(inTime.days()).extracting(Offer.Day::day).containsExactly(
                    WEDNESDAY.minusDays(1), WEDNESDAY, WEDNESDAY.plusDays(1), WEDNESDAY.plusDays(2));
            assertThat(inTime.days().getFirst().slots()).containsExactly(
                    new Slot(WEDNESDAY.minusDays(1), Window.PM, LocalTime.NOON, LocalTime.of(17, 0), true));
        });
    }

    @Test
    void offersTheFirstDayBeyondTheLimitWhenNothingFitsInsideIt() {
        var late = new SlotNeed(trade, 60, "north", WEDNESDAY, Instant.parse("2027-01-12T17:00:00Z"));
        assertThat(appointments.offer(ann, late).block()).asInstanceOf(type(Offer.Later.class))
                .satisfies(later -> assertThat(later.first().slots()).allMatch(slot -> !slot.inTime()));
    }

    @Test
    void saysSoWhenNobodyCanCome() {
        var strange = new SlotNeed("nobody-does-this", 60, "north", WEDNESDAY, LIMIT);
        assertThat(appointments.offer(ann, strange).block())
                .isEqualTo(new Offer.Nobody(WEDNESDAY.plusDays(27)));
    }

    @Test
    void asksOnlyThoseWhoServeThePatch() {
        var local = "local-" + trade;
        diaries.operative(local, local, "north");
        assertThat(appointments.offer(ann, need(local, "north", 60)).block()).isInstanceOf(Offer.InTime.class);
        assertThat(appointments.offer(ann, need(local, "south", 60)).block()).isInstanceOf(Offer.Nobody.class);
    }

    @Test
    void holdsASlotAndOffersItToNobodyElse() {
        var held = hold(ann, repair, 240, AM);
        assertThat(held).isEqualTo(new HoldOutcome.Held(
                new Slot(WEDNESDAY, Window.AM, LocalTime.of(8, 0), LocalTime.NOON, true),
                TestClock.START.plus(Duration.ofMinutes(10)), true));
        assertThat(offered(bob, 60)).doesNotContain(AM).contains(PM);
    }

    @Test
    void offersTheLoserTheNearestThree() {
        hold(ann, repair, 240, AM);
        assertThat(hold(bob, another(), 60, AM)).asInstanceOf(type(HoldOutcome.Gone.class))
                .satisfies(gone -> assertThat(gone.nearest()).extracting(Slot::choice).containsExactly(
                        PM, ALL_DAY, new SlotChoice(WEDNESDAY.plusDays(1), Window.AM)));
    }

    @Test
    void putsADayIntoAnotherOrderToMakeAVisitFit() {
        hold(ann, repair, 240, ALL_DAY);
        assertThat(hold(bob, another(), 240, AM)).isInstanceOf(HoldOutcome.Held.class);
        assertThat(diaries.overlaps()).isZero();
        assertThat(diaries.misplaced()).isZero();
    }

    @Test
    void keepsOneHoldHoweverOftenItIsAskedFor() {
        var first = hold(ann, repair, 60, AM);
        clock.pass(Duration.ofMinutes(3));
        assertThat(hold(ann, repair, 60, AM)).isEqualTo(first);
        assertThat(appointments.visitsOf(ann, repair).block()).hasSize(1);
    }

    @Test
    void movesAHoldToAnotherSlot() {
        hold(ann, repair, 240, AM);
        assertThat(hold(ann, repair, 240, PM)).isInstanceOf(HoldOutcome.Held.class);
        assertThat(hold(bob, another(), 240, AM)).isInstanceOf(HoldOutcome.Held.class);
    }

    @Test
    void letsASlotGoBeforeTheHoldEnds() {
        hold(ann, repair, 240, AM);
        appointments.letGo(ann, repair).block();
        assertThat(hold(bob, another(), 240, AM)).isInstanceOf(HoldOutcome.Held.class);
    }

    @Test
    void extendsAHoldOnce() {
        hold(ann, repair, 60, AM);
        var until = TestClock.START.plus(Duration.ofMinutes(20));
        assertThat(appointments.extendHold(ann, repair).block()).asInstanceOf(type(HoldOutcome.Held.class))
                .satisfies(held -> {
                    assertThat(held.until()).isEqualTo(until);
                    assertThat(held.extendable()).isFalse();
                });
        assertThat(appointments.extendHold(ann, repair).block()).asInstanceOf(type(HoldOutcome.Held.class))
                .satisfies(held -> assertThat(held.until()).isEqualTo(until));
    }

    @Test
    void hidesOtherPeoplesHolds() {
        hold(ann, repair, 60, AM);
        assertThat(appointments.extendHold(bob, repair).block()).isEqualTo(new HoldOutcome.NotHere());
        assertThat(appointments.confirm(bob, repair, AccessNotes.NONE).block()).isEqualTo(new BookOutcome.NotHere());
        assertThat(hold(bob, repair, 60, PM)).isEqualTo(new HoldOutcome.NotHere());
        assertThat(hold(new CurrentUser.Anonymous(), another(), 60, PM)).isEqualTo(new HoldOutcome.NotHere());
    }

    @Test
    void booksWhatIsHeldAndSaysSoOnce() {
        hold(ann, repair, 60, AM);
        var notes = new AccessNotes("Ann", "07700 900001", "Ring twice");
        var booked = appointments.confirm(ann, repair, notes).block();
        assertThat(booked).asInstanceOf(type(BookOutcome.Booked.class)).satisfies(outcome -> {
            assertThat(outcome.visit().state()).isEqualTo(VisitState.BOOKED);
            assertThat(outcome.visit().access()).isEqualTo(notes);
            assertThat(outcome.visit().operative()).isEqualTo("Op " + trade);
            assertThat(outcome.visit().changeUntil()).isEqualTo(Instant.parse("2027-01-12T17:00:00Z"));
        });
        assertThat(appointments.confirm(ann, repair, notes).block()).isEqualTo(booked);
        assertThat(appointments.visitsOf(ann, repair).block()).hasSize(1);
        assertThat(diaries.count("select count(*) from audit_entry where what = 'visit.booked' and subject_id = '"
                + appointments.visitsOf(ann, repair).block().getFirst().id() + "'")).isEqualTo(1);
    }

    @Test
    void booksTheSameSlotAfterTheHoldRanOutIfNobodyTookIt() {
        hold(ann, repair, 60, AM);
        clock.pass(Duration.ofMinutes(11));
        assertThat(appointments.confirm(ann, repair, AccessNotes.NONE).block()).isInstanceOf(BookOutcome.Booked.class);
    }

    @Test
    void letsAnotherTakeASlotWhoseHoldRanOutAndOffersTheNearest() {
        hold(ann, repair, 240, AM);
        clock.pass(Duration.ofMinutes(10));
        assertThat(hold(bob, another(), 240, AM)).isInstanceOf(HoldOutcome.Held.class);
        assertThat(appointments.confirm(ann, repair, AccessNotes.NONE).block()).asInstanceOf(type(BookOutcome.Gone.class))
                .satisfies(gone -> assertThat(gone.nearest()).hasSize(3));
        assertThat(hold(ann, repair, 240, PM)).isInstanceOf(HoldOutcome.Held.class);
        assertThat(appointments.confirm(ann, repair, AccessNotes.NONE).block()).isInstanceOf(BookOutcome.Booked.class);
    }

    @Test
    void refusesAHoldForWhatIsBookedAlready() {
        book(ann, repair, 60, AM);
        assertThat(hold(ann, repair, 60, PM)).isInstanceOf(HoldOutcome.AlreadyBooked.class);
    }

    @Test
    void changesABookingInOneGo() {
        book(ann, repair, 240, AM);
        var thursday = new SlotChoice(WEDNESDAY.plusDays(1), Window.PM);
        assertThat(appointments.change(ann, repair, thursday).block()).asInstanceOf(type(BookOutcome.Booked.class))
                .satisfies(outcome -> assertThat(outcome.visit().choice()).isEqualTo(thursday));
        assertThat(offered(bob, 240)).contains(AM);
    }

    @Test
    void movesABookingWithinADayThatIsOtherwiseFull() {
        book(ann, repair, 240, AM);
        book(bob, another(), 240, new SlotChoice(WEDNESDAY, Window.PM));
        assertThat(appointments.change(ann, repair, ALL_DAY).block()).isInstanceOf(BookOutcome.Booked.class);
        assertThat(diaries.overlaps()).isZero();
    }

    @Test
    void leavesABookingWhereItIsWhenTheNewSlotIsGone() {
        book(ann, repair, 240, AM);
        book(bob, another(), 285, PM);
        assertThat(appointments.change(ann, repair, PM).block()).isInstanceOf(BookOutcome.Gone.class);
        assertThat(appointments.visitsOf(ann, repair).block()).singleElement()
                .satisfies(visit -> assertThat(visit.choice()).isEqualTo(AM));
    }

    @Test
    void changesAndCancelsUntilFiveOnTheWorkingDayBefore() {
        book(ann, repair, 60, AM);
        clock.set(Instant.parse("2027-01-12T17:00:00Z"));
        assertThat(appointments.change(ann, repair, PM).block()).isInstanceOf(BookOutcome.Booked.class);
        clock.set(Instant.parse("2027-01-12T17:00:01Z"));
        assertThat(appointments.change(ann, repair, AM).block()).isEqualTo(new BookOutcome.TooLate("01632 960 104"));
        assertThat(appointments.cancel(ann, repair, "").block()).isEqualTo(new CancelOutcome.TooLate("01632 960 104"));
        assertThat(appointments.cancel(AGENT, repair, "rang us").block()).isEqualTo(new CancelOutcome.Cancelled());
    }

    @Test
    void countsTheWorkingDayBeforeAMondayAsFriday() {
        var monday = new SlotChoice(LocalDate.of(2027, 1, 18), Window.AM);
        book(ann, repair, 60, monday);
        clock.set(Instant.parse("2027-01-15T17:00:01Z"));
        assertThat(appointments.cancel(ann, repair, "").block()).isInstanceOf(CancelOutcome.TooLate.class);
    }

    @Test
    void freesTheSlotOfACancelledVisitAndKeepsTheReason() {
        book(ann, repair, 240, AM);
        assertThat(appointments.cancel(ann, repair, "It mended itself").block()).isEqualTo(new CancelOutcome.Cancelled());
        assertThat(offered(bob, 240)).contains(AM);
        assertThat(appointments.cancel(ann, repair, "again").block()).isEqualTo(new CancelOutcome.NotHere());
        assertThat(diaries.count("select count(*) from visit where cancel_reason = 'It mended itself' and trade = '"
                + trade + "'")).isEqualTo(1);
    }

    @Test
    void offersTheirOwnTimeToWhoWantsToChange() {
        book(ann, repair, 240, AM);
        book(bob, another(), 240, PM);
        assertThat(offered(ann, 240)).doesNotContain(ALL_DAY);
        assertThat(choices(appointments.offerInstead(ann, repair, need(240)).block())).contains(AM, ALL_DAY);
    }

    @Test
    void keepsThreeSlotsAtOnceForOnePersonAndNoMore() {
        for (int i = 0; i < 3; i++) {
            assertThat(hold(ann, another(), 30, AM)).isInstanceOf(HoldOutcome.Held.class);
        }
        assertThat(hold(ann, repair, 30, AM)).isEqualTo(new HoldOutcome.TooMany(3));
        assertThat(diaries.count("select count(*) from visit where trade = '" + trade + "'")).isEqualTo(3);
        assertThat(hold(bob, another(), 30, AM)).isInstanceOf(HoldOutcome.Held.class);
        for (int i = 0; i < 4; i++) {
            assertThat(hold(AGENT, another(), 30, PM)).isInstanceOf(HoldOutcome.Held.class);
        }
    }

    @Test
    void keepsAnotherSlotOnceOneOfThreeIsGivenBackBookedOrRunsOut() {
        book(ann, another(), 30, AM);
        var changed = another();
        hold(ann, changed, 30, AM);
        hold(ann, another(), 30, AM);
        hold(ann, repair, 30, AM);
        assertThat(hold(ann, changed, 30, PM)).as("another time for the same").isInstanceOf(HoldOutcome.Held.class);
        assertThat(hold(ann, another(), 30, PM)).isEqualTo(new HoldOutcome.TooMany(3));

        appointments.letGo(ann, repair).block();
        assertThat(hold(ann, another(), 30, PM)).isInstanceOf(HoldOutcome.Held.class);
        assertThat(hold(ann, repair, 30, PM)).isEqualTo(new HoldOutcome.TooMany(3));

        clock.pass(Duration.ofMinutes(10));
        assertThat(hold(ann, repair, 30, PM)).isInstanceOf(HoldOutcome.Held.class);
        assertThat(appointments.extendHold(ann, changed).block()).isInstanceOf(HoldOutcome.Held.class);
    }

    private HoldOutcome hold(CurrentUser who, Subject subject, int minutes, SlotChoice choice) {
        return appointments.hold(who, subject, need(minutes), choice).block();
    }

    private void book(CurrentUser who, Subject subject, int minutes, SlotChoice choice) {
        assertThat(hold(who, subject, minutes, choice)).isInstanceOf(HoldOutcome.Held.class);
        assertThat(appointments.confirm(who, subject, AccessNotes.NONE).block()).isInstanceOf(BookOutcome.Booked.class);
    }

    private List<SlotChoice> offered(CurrentUser who, int minutes) {
        return choices(appointments.offer(who, need(minutes)).block());
    }

    private static List<SlotChoice> choices(Offer offer) {
        return offer instanceof Offer.InTime inTime
                ? inTime.days().stream().flatMap(day -> day.slots().stream()).map(Slot::choice).toList() : List.of();
    }

    private SlotNeed need(int minutes) {
        return need(trade, "north", minutes);
    }

    private static SlotNeed need(String trade, String patch, int minutes) {
        return new SlotNeed(trade, minutes, patch, LocalDate.of(2027, 1, 12), LIMIT);
    }

    private static Subject another() {
        return new Subject("repair", UUID.randomUUID());
    }
}
