package org.doorstep.arrears.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.arrears.model.StepKind.ADVICE_OFFERED;
import static org.doorstep.arrears.model.StepKind.ADVICE_WANTED;
import static org.doorstep.arrears.model.StepKind.COURT;
import static org.doorstep.arrears.model.StepKind.HEARING;
import static org.doorstep.arrears.model.StepKind.HEARING_TOLD;
import static org.doorstep.arrears.model.StepKind.INTERVIEWED;
import static org.doorstep.arrears.model.StepKind.NOTICE;
import static org.doorstep.arrears.model.StepKind.REFERRED;
import static org.doorstep.arrears.model.StepKind.SPOKE;
import static org.doorstep.arrears.model.StepKind.TRIED;
import static org.doorstep.arrears.model.StepKind.VISITED;
import static org.doorstep.arrears.model.StepKind.WROTE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In which order steps are taken, and what nothing goes before. */
class StepsTests {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final Steps.Court READY = new Steps.Court(TODAY, Optional.of(TODAY.minusDays(1)), true, Optional.of(TODAY));
    private static final Steps.Holds NONE = new Steps.Holds(false, false);

    private static Steps.Facts facts(StepKind... done) {
        return at(READY, done);
    }

    private static Steps.Facts at(Steps.Court court, StepKind... done) {
        return new Steps.Facts(true, Set.of(done), true, court, Optional.empty(), NONE);
    }

    private static Steps.Facts with(Steps.Plan plan) {
        return new Steps.Facts(true, Set.of(StepKind.values()), true, READY, Optional.of(plan), NONE);
    }

    private static void refused(StepKind step, Steps.Facts facts, String code) {
        assertThat(Steps.refusal(step, facts)).contains("arrears.step." + code);
    }

    private static void allowed(StepKind step, Steps.Facts facts) {
        assertThat(Steps.refusal(step, facts)).isEmpty();
    }

    @Test
    void noticeComesAfterAdviceAndAVisit() {
        refused(NOTICE, facts(WROTE), "advice-first");
        refused(NOTICE, facts(WROTE, ADVICE_OFFERED), "visit-first");
        allowed(NOTICE, facts(WROTE, ADVICE_OFFERED, VISITED));
    }

    @Test
    void onlyWhatTheOrderAllowsIsOpenAndTheNextOnTheWayToACourtSaysWhatComesFirst() {
        assertThat(Steps.open(facts(WROTE))).contains(SPOKE, TRIED, ADVICE_OFFERED, VISITED).doesNotContain(NOTICE, COURT, HEARING_TOLD, HEARING, REFERRED);
        assertThat(Steps.shut(facts(WROTE))).contains("arrears.step.advice-first");
        var ready = facts(WROTE, ADVICE_OFFERED, VISITED);
        assertThat(Steps.open(ready)).contains(NOTICE).doesNotContain(COURT);
        assertThat(Steps.shut(ready)).isEmpty();
        assertThat(Steps.shut(facts(WROTE, ADVICE_OFFERED, VISITED, NOTICE))).as("the court can be asked").isEmpty();
        assertThat(Steps.shut(facts(StepKind.values()))).as("none is left").isEmpty();
    }

    @Test
    void everybodyIsWrittenToBeforeAnyOfIt() {
        var unwritten = new Steps.Facts(true, Set.of(StepKind.values()), false, READY, Optional.empty(), NONE);
        for (var step : List.of(NOTICE, COURT, HEARING_TOLD, HEARING)) {
            refused(step, unwritten, "write-first");
        }
        allowed(VISITED, unwritten);
    }

    @Test
    void aCourtIsAskedAfterNoticeAndAnotherTry() {
        refused(COURT, facts(ADVICE_OFFERED, VISITED), "notice-first");
        refused(COURT, at(new Steps.Court(TODAY, Optional.of(TODAY.minusDays(1)), false, Optional.empty()), NOTICE), "keep-trying");
        allowed(COURT, facts(NOTICE));
    }

    @Test
    void aCourtIsNotAskedWhileTheNoticeRuns() {
        refused(COURT, at(new Steps.Court(TODAY, Optional.of(TODAY), true, Optional.empty()), NOTICE), "notice-runs");
        refused(COURT, at(new Steps.Court(TODAY, Optional.empty(), true, Optional.empty()), NOTICE), "notice-runs");
    }

    @Test
    void aHearingIsNotWrittenDownBeforeItsDay() {
        var tomorrow = new Steps.Court(TODAY, Optional.of(TODAY.minusDays(1)), true, Optional.of(TODAY.plusDays(1)));
        refused(HEARING, at(tomorrow, COURT, HEARING_TOLD, INTERVIEWED), "hearing-ahead");
    }

    @ParameterizedTest
    @EnumSource(value = StepKind.class, names = {"NOTICE", "COURT", "HEARING_TOLD", "HEARING"})
    void nothingLegalIsDoneWhereNothingIsLate(StepKind step) {
        refused(step, new Steps.Facts(false, Set.of(StepKind.values()), true, READY, Optional.empty(), NONE), "nothing-late");
    }

    @Test
    void aHearingComesAfterTheyWereToldAndInterviewed() {
        refused(HEARING_TOLD, facts(NOTICE), "court-first");
        allowed(HEARING_TOLD, facts(COURT));
        refused(HEARING, facts(COURT), "told-first");
        refused(HEARING, facts(COURT, HEARING_TOLD), "interview-first");
        allowed(HEARING, facts(COURT, HEARING_TOLD, INTERVIEWED));
    }

    @ParameterizedTest
    @EnumSource(value = StepKind.class, names = {"NOTICE", "COURT", "HEARING_TOLD", "HEARING"})
    void nothingLegalIsDoneWhileAPlanStands(StepKind step) {
        refused(step, with(new Steps.Plan(PlanState.PROPOSED, false, true)), "answer-first");
        refused(step, with(new Steps.Plan(PlanState.OFFERED, false, true)), "answer-first");
        refused(step, with(new Steps.Plan(PlanState.AGREED, false, true)), "plan-first");
        refused(step, with(new Steps.Plan(PlanState.AGREED, true, true)), "decide-first");
    }

    @ParameterizedTest
    @EnumSource(value = StepKind.class, names = {"NOTICE", "COURT", "HEARING_TOLD", "HEARING"})
    void aBrokenPlanIsTalkedAboutBeforeAnythingElse(StepKind step) {
        refused(step, with(new Steps.Plan(PlanState.AGREED, true, false)), "talk-first");
        allowed(SPOKE, with(new Steps.Plan(PlanState.AGREED, true, false)));
    }

    @Test
    void aBreathingSpaceStopsWhateverTurnsToThem() {
        var held = new Steps.Facts(true, Set.of(StepKind.values()), true, READY, Optional.empty(), new Steps.Holds(true, false));
        for (var step : List.of(WROTE, TRIED, VISITED, INTERVIEWED, NOTICE, COURT, HEARING_TOLD, HEARING)) {
            refused(step, held, "breathing-space");
        }
        for (var step : List.of(SPOKE, ADVICE_OFFERED, REFERRED)) {
            allowed(step, held);
        }
    }

    @Test
    void aSafeguardingHoldStopsWhatLeadsToACourt() {
        var held = new Steps.Facts(true, Set.of(StepKind.values()), true, READY, Optional.empty(), new Steps.Holds(false, true));
        refused(NOTICE, held, "safeguarding");
        refused(COURT, held, "safeguarding");
        allowed(WROTE, held);
        allowed(VISITED, held);
    }

    @Test
    void nobodyIsPutThroughWhoHasNotAsked() {
        refused(REFERRED, facts(ADVICE_OFFERED), "not-asked");
        allowed(REFERRED, facts(ADVICE_WANTED));
    }

    @Test
    void aBreathingSpaceLastsSixtyDaysAndAMentalHealthOneUntilThirtyAfterTheTreatment() {
        var monday = LocalDate.of(2027, 1, 4);
        assertThat(HoldKind.BREATHING_SPACE.lastDay(monday, Optional.empty())).contains(LocalDate.of(2027, 3, 5));
        assertThat(HoldKind.MENTAL_HEALTH.lastDay(monday, Optional.empty())).isEmpty();
        assertThat(HoldKind.MENTAL_HEALTH.lastDay(monday, Optional.of(LocalDate.of(2027, 2, 1)))).contains(LocalDate.of(2027, 3, 3));
        assertThat(HoldKind.SAFEGUARDING.lastDay(monday, Optional.empty())).isEmpty();
    }
}
