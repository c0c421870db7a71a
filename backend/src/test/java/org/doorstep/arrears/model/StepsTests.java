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

    private static Steps.Facts facts(StepKind... done) {
        return new Steps.Facts(Set.of(done), true, true, Optional.empty(), false, false);
    }

    private static Steps.Facts with(Steps.Plan plan) {
        return new Steps.Facts(Set.of(StepKind.values()), true, true, Optional.of(plan), false, false);
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
    void everybodyIsWrittenToBeforeAnyOfIt() {
        var unwritten = new Steps.Facts(Set.of(StepKind.values()), false, true, Optional.empty(), false, false);
        for (var step : List.of(NOTICE, COURT, HEARING_TOLD, HEARING)) {
            refused(step, unwritten, "write-first");
        }
        allowed(VISITED, unwritten);
    }

    @Test
    void aCourtIsAskedAfterNoticeAndAnotherTry() {
        refused(COURT, facts(ADVICE_OFFERED, VISITED), "notice-first");
        refused(COURT, new Steps.Facts(Set.of(NOTICE), true, false, Optional.empty(), false, false), "keep-trying");
        allowed(COURT, facts(NOTICE));
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
        var held = new Steps.Facts(Set.of(StepKind.values()), true, true, Optional.empty(), true, false);
        for (var step : List.of(WROTE, TRIED, VISITED, INTERVIEWED, NOTICE, COURT, HEARING_TOLD, HEARING)) {
            refused(step, held, "breathing-space");
        }
        for (var step : List.of(SPOKE, ADVICE_OFFERED, REFERRED)) {
            allowed(step, held);
        }
    }

    @Test
    void aSafeguardingHoldStopsWhatLeadsToACourt() {
        var held = new Steps.Facts(Set.of(StepKind.values()), true, true, Optional.empty(), false, true);
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
