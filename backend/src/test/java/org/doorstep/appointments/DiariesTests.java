package org.doorstep.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.CurrentUser.Resident;
import org.doorstep.kernel.CurrentUser.Staff;
import org.doorstep.kernel.Role;
import org.doorstep.kernel.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

@IntegrationTest
class DiariesTests {

    private static final AtomicInteger TRADES = new AtomicInteger();
    private static final LocalDate WEDNESDAY = LocalDate.of(2027, 1, 13);
    private static final Instant WEDNESDAY_NINE = Instant.parse("2027-01-13T09:00:00Z");
    private static final Instant LIMIT = Instant.parse("2027-01-22T17:00:00Z");
    private static final CurrentUser ANN = new Resident("login-ann", "P1");
    private static final CurrentUser SCHEDULER =
            new Staff("login-sched", "Sched", Set.of(Role.SCHEDULER), Set.of(), Optional.empty());
    private static final SlotChoice AM = new SlotChoice(WEDNESDAY, Window.AM);
    private static final SlotChoice PM = new SlotChoice(WEDNESDAY, Window.PM);

    @Autowired
    Appointments appointments;
    @Autowired
    Diaries diaries;
    @Autowired
    DatabaseClient database;
    @Autowired
    TestClock.Standing clock;

    private final String trade = "rounds-" + TRADES.incrementAndGet();
    private final Subject repair = new Subject("repair", UUID.randomUUID());
    private final CurrentUser operative = operative(trade);
    private DiaryFixture fixture;

    @BeforeEach
    void oneOperative() {
        clock.set(TestClock.START);
        fixture = new DiaryFixture(database);
        fixture.operative(trade, trade);
    }

    @Test
    void showsAnOperativeTheirDayInOrder() {
        book(new Subject("repair", UUID.randomUUID()), 60, PM);
        book(repair, 60, AM);
        var day = diaries.dayOf(operative, trade, WEDNESDAY).block();
        assertThat(day.visits()).extracting(DiaryVisit::plannedFrom)
                .containsExactly(LocalTime.of(8, 0), LocalTime.NOON);
        assertThat(day.working()).containsExactly(new DiaryDay.Hours(LocalTime.of(8, 0), LocalTime.of(17, 0)));
        assertThat(day.spareMinutes()).isEqualTo(420);
    }

    @Test
    void countsNothingOfADayAsSpareThatHasPassed() {
        clock.set(Instant.parse("2027-01-13T15:00:00Z"));
        assertThat(diaries.dayOf(operative, trade, WEDNESDAY.minusDays(1)).block().spareMinutes()).isZero();
        assertThat(diaries.dayOf(operative, trade, WEDNESDAY).block().spareMinutes()).isEqualTo(120);
        assertThat(diaries.dayOf(operative, trade, WEDNESDAY.plusDays(1)).block().spareMinutes()).isEqualTo(540);
    }

    @Test
    void hidesOtherPeoplesDiaries() {
        var visit = book(repair, 60, AM);
        var other = operative("somebody-else");
        assertThat(diaries.dayOf(other, trade, WEDNESDAY).blockOptional()).isEmpty();
        assertThat(diaries.dayOf(ANN, trade, WEDNESDAY).blockOptional()).isEmpty();
        assertThat(diaries.board(operative, WEDNESDAY, trade).block()).isEmpty();
        assertThat(diaries.onMyWay(other, visit).block()).isEqualTo(new StepOutcome.NotHere());
        assertThat(diaries.move(operative, visit, trade, PM).block()).isEqualTo(new StepOutcome.NotHere());
        assertThat(diaries.finish(ANN, visit, new Finish.Completed("", true)).block())
                .isEqualTo(new FinishOutcome.NotHere());
    }

    @Test
    void goesFromOnMyWayToDoneFirstTime() {
        var visit = book(repair, 60, AM);
        clock.set(WEDNESDAY_NINE);
        assertThat(state(diaries.onMyWay(operative, visit).block())).isEqualTo(VisitState.ON_THE_WAY);
        assertThat(state(diaries.onMyWay(operative, visit).block())).isEqualTo(VisitState.ON_THE_WAY);
        assertThat(state(diaries.arrived(operative, visit).block())).isEqualTo(VisitState.ARRIVED);
        assertThat(diaries.finish(operative, visit, new Finish.Completed("New washer", true)).block())
                .isInstanceOf(FinishOutcome.Finished.class);
        assertThat(diaries.finish(operative, visit, new Finish.Completed("New washer", true)).block())
                .isEqualTo(new FinishOutcome.NotNow(VisitState.DONE));
        assertThat(fixture.count("select count(*) from visit where what_was_done = 'New washer' and first_time"
                + " and trade = '" + trade + "'")).isEqualTo(1);
    }

    @Test
    void setsOffOnTheDayOnly() {
        var visit = book(repair, 60, AM);
        assertThat(diaries.onMyWay(operative, visit).block()).isEqualTo(new StepOutcome.NotNow(VisitState.BOOKED));
        clock.set(WEDNESDAY_NINE);
        assertThat(diaries.finish(operative, visit, new Finish.Completed("", true)).block())
                .isEqualTo(new FinishOutcome.NotNow(VisitState.BOOKED));
    }

    @Test
    void booksTheNextVisitBeforeLeaving() {
        var visit = arrive();
        var thursday = new SlotChoice(WEDNESDAY.plusDays(1), Window.AM);
        var finished = diaries.finish(operative, visit, new Finish.NextVisit("Part ordered", need(60), thursday)).block();
        assertThat(finished).asInstanceOf(type(FinishOutcome.Finished.class)).satisfies(outcome ->
                assertThat(outcome.next()).hasValueSatisfying(next -> {
                    assertThat(next.choice()).isEqualTo(thursday);
                    assertThat(next.subject()).isEqualTo(repair);
                    assertThat(next.state()).isEqualTo(VisitState.BOOKED);
                }));
        assertThat(appointments.visitsOf(ANN, repair).block()).extracting(VisitView::state)
                .containsExactly(VisitState.DONE, VisitState.BOOKED);
    }

    @Test
    void leavesAVisitUnfinishedWhenTheNextOneCannotBeBooked() {
        var visit = arrive();
        var sunday = new SlotChoice(LocalDate.of(2027, 1, 17), Window.AM);
        assertThat(diaries.finish(operative, visit, new Finish.NextVisit("", need(60), sunday)).block())
                .asInstanceOf(type(FinishOutcome.Gone.class))
                .satisfies(gone -> assertThat(gone.nearest()).hasSize(3));
        assertThat(appointments.visitsOf(ANN, repair).block()).extracting(VisitView::state)
                .containsExactly(VisitState.ARRIVED);
    }

    @Test
    void waitsOnlyWithADayToLookAgain() {
        var visit = arrive();
        assertThat(diaries.finish(operative, visit, new Finish.Waiting("", "Part", WEDNESDAY.minusDays(1))).block())
                .isEqualTo(new FinishOutcome.NotNow(VisitState.ARRIVED));
        assertThat(diaries.finish(operative, visit, new Finish.Waiting("", "Part", WEDNESDAY.plusDays(5))).block())
                .isInstanceOf(FinishOutcome.Finished.class);
    }

    @Test
    void keepsNoAccessOpenWhileTheResidentMayAnswer() {
        var visit = arrive();
        var photo = UUID.randomUUID();
        assertThat(state(diaries.noAccess(operative, visit, WEDNESDAY_NINE, Optional.of(photo), "No answer").block()))
                .isEqualTo(VisitState.NO_ACCESS);
        var noAccess = appointments.visitsOf(ANN, repair).block().getFirst().noAccess().orElseThrow();
        var until = Instant.parse("2027-01-14T17:00:00Z");
        assertThat(noAccess).isEqualTo(new VisitView.NoAccess(WEDNESDAY_NINE, Optional.of(photo), "No answer", until,
                Optional.empty()));
        assertThat(noAccess.mayClose(until)).isFalse();
        assertThat(noAccess.mayClose(until.plusSeconds(1))).isTrue();
    }

    @Test
    void recordsNobodyInOnlyFromTheWindowOn() {
        var visit = arrive();
        assertThat(diaries.noAccess(operative, visit, Instant.parse("2027-01-13T07:59:00Z"), Optional.empty(), "").block())
                .isEqualTo(new StepOutcome.NotNow(VisitState.ARRIVED));
        assertThat(state(diaries.noAccess(operative, visit, Instant.parse("2027-01-13T08:00:00Z"), Optional.empty(), "").block()))
                .isEqualTo(VisitState.NO_ACCESS);
    }

    @Test
    void neverClosesAnAnsweredNoAccess() {
        var visit = arrive();
        diaries.noAccess(operative, visit, WEDNESDAY_NINE, Optional.empty(), "").block();
        assertThat(appointments.iWasIn(ANN, repair, visit, "I was in all morning").block())
                .isEqualTo(new AnswerOutcome.Kept());
        var noAccess = appointments.visitsOf(ANN, repair).block().getFirst().noAccess().orElseThrow();
        assertThat(noAccess.answer()).contains("I was in all morning");
        assertThat(noAccess.mayClose(WEDNESDAY_NINE.plus(Duration.ofDays(30)))).isFalse();
    }

    @Test
    void takesAnAnswerForOneWorkingDay() {
        var visit = arrive();
        diaries.noAccess(operative, visit, WEDNESDAY_NINE, Optional.empty(), "").block();
        assertThat(appointments.iWasIn(ANN, new Subject("repair", UUID.randomUUID()), visit, "").block())
                .isEqualTo(new AnswerOutcome.NotHere());
        clock.set(Instant.parse("2027-01-14T17:00:01Z"));
        assertThat(appointments.iWasIn(ANN, repair, visit, "Late").block())
                .isEqualTo(new AnswerOutcome.TooLate(Instant.parse("2027-01-14T17:00:00Z")));
    }

    @Test
    void movesAVisitToAnotherOperative() {
        var visit = book(repair, 60, AM);
        fixture.operative(trade + "-b", trade);
        var moved = diaries.move(SCHEDULER, visit, trade + "-b", PM).block();
        assertThat(moved).asInstanceOf(type(StepOutcome.Taken.class)).satisfies(taken -> {
            assertThat(taken.visit().operativeCode()).isEqualTo(trade + "-b");
            assertThat(taken.visit().visit().choice()).isEqualTo(PM);
        });
        assertThat(diaries.board(SCHEDULER, WEDNESDAY, trade).block()).extracting(day -> day.visits().size())
                .containsExactly(0, 1);
    }

    @Test
    void movesAVisitOnlyWhereTheWholeDayStillFits() {
        var visit = book(repair, 240, AM);
        book(new Subject("repair", UUID.randomUUID()), 285, PM);
        assertThat(diaries.move(SCHEDULER, visit, trade, PM).block()).isEqualTo(new StepOutcome.DoesNotFit());
        assertThat(diaries.move(SCHEDULER, visit, "unknown", PM).block()).isEqualTo(new StepOutcome.NotHere());
    }

    @Test
    void keepsTheVisitsOfWhoeverLeftOnTheBoardUntilTheyAreMoved() {
        var visit = book(repair, 60, AM);
        fixture.operative(trade + "-b", trade);
        fixture.left(trade);
        assertThat(diaries.board(SCHEDULER, WEDNESDAY, trade).block()).extracting(DiaryDay::code).containsExactly(trade, trade + "-b");
        assertThat(diaries.move(SCHEDULER, visit, trade, PM).block()).isEqualTo(new StepOutcome.NotHere());

        assertThat(diaries.move(SCHEDULER, visit, trade + "-b", AM).block()).isInstanceOf(StepOutcome.Taken.class);

        assertThat(diaries.board(SCHEDULER, WEDNESDAY, trade).block()).extracting(DiaryDay::code).containsExactly(trade + "-b");
    }

    @Test
    void givesAnAbsentOperativeNothingToDo() {
        var away = "away-" + trade;
        var id = fixture.operative(away, away);
        fixture.away(id, Instant.parse("2027-01-13T00:00:00Z"), Instant.parse("2027-01-14T00:00:00Z"));
        var need = new SlotNeed(away, 60, "north", WEDNESDAY, Instant.parse("2027-01-14T17:00:00Z"));
        assertThat(appointments.offer(ANN, need).block()).asInstanceOf(type(Offer.InTime.class))
                .satisfies(offer -> assertThat(offer.days()).extracting(Offer.Day::day)
                        .containsExactly(WEDNESDAY.plusDays(1)));
    }

    private UUID arrive() {
        var visit = book(repair, 60, AM);
        clock.set(WEDNESDAY_NINE);
        assertThat(state(diaries.arrived(operative, visit).block())).isEqualTo(VisitState.ARRIVED);
        return visit;
    }

    private UUID book(Subject subject, int minutes, SlotChoice choice) {
        appointments.hold(ANN, subject, need(minutes), choice).block();
        var booked = (BookOutcome.Booked) appointments.confirm(ANN, subject, AccessNotes.NONE).block();
        return booked.visit().id();
    }

    private SlotNeed need(int minutes) {
        return new SlotNeed(trade, minutes, "north", LocalDate.of(2027, 1, 12), LIMIT);
    }

    private static VisitState state(StepOutcome outcome) {
        return ((StepOutcome.Taken) outcome).visit().visit().state();
    }

    private static CurrentUser operative(String code) {
        return new Staff("login-" + code, "Op", Set.of(Role.OPERATIVE), Set.of(), Optional.of(code));
    }
}
