package org.doorstep.arrears.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.arrears.model.PlanState.Event;
import org.doorstep.kernel.Checked;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.WorkingCalendar;
import org.junit.jupiter.api.Test;

/** What somebody can afford, what they propose, and on which days it is paid. */
class PlanTests {

    private static final LocalDate TUESDAY = LocalDate.of(2027, 1, 12);
    private static final Money OWED = Money.ofPence(10_000);
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(Map.of(
            LocalDate.of(2027, 3, 26), "Good Friday", LocalDate.of(2027, 3, 29), "Easter Monday", LocalDate.of(2028, 1, 3), "New Year"));

    private static Terms terms(long pence, Every every, LocalDate first) {
        return new Terms(Money.ofPence(pence), every, first);
    }

    private static Map<String, String> typed(String amount, String every, String day, String month, String year) {
        return Map.of("amount", amount, "every", every, "first-day", day, "first-month", month, "first-year", year);
    }

    private static List<String> wrong(Map<String, String> fields) {
        return Terms.check(fields, OWED, TUESDAY) instanceof Checked.Bad<Terms>(var problems) ? problems.stream().map(Problem::field).toList() : List.of();
    }

    @Test
    void isDrawnAsItsStatesAre() throws IOException {
        assertThat(Files.readString(Path.of("docs/modules/payment-plan-states.md"))).contains("```mermaid\n" + PlanState.diagram() + "```");
    }

    @Test
    void whatIsLeftIsWhatComesInWithoutWhatGoesOut() {
        var budget = Budget.of(Map.of("per", "month", "wages", "£800", "universal-credit", "about 400", "rent", "450.50", "food", "", "debts", "none"));
        assertThat(budget.left()).contains(Money.ofPence(74_950));
        assertThat(budget.spending()).containsKeys("rent", "debts").doesNotContainKey("food");
    }

    @Test
    void whoWroteNothingDownHasSaidNothing() {
        assertThat(Budget.of(Map.of("per", "week", "wages", "")).left()).isEmpty();
        assertThat(Budget.of(Map.of()).affords(terms(10_000, Every.WEEK, TUESDAY))).isTrue();
    }

    @Test
    void aPlanIsHeldAgainstWhatIsLeftByTheYear() {
        var month = Budget.of(Map.of("per", "month", "wages", "100", "food", "60"));
        assertThat(month.affords(terms(900, Every.WEEK, TUESDAY))).as("£9 a week is £39 a month").isTrue();
        assertThat(month.affords(terms(1_000, Every.WEEK, TUESDAY))).as("£10 a week is £43.33 a month").isFalse();
    }

    @Test
    void saysOfEachAmountWhatIsWrongWithIt() {
        var fields = new HashMap<>(Map.of("wages", "lots", "benefits", "", "pension", "£12"));
        fields.put("child", "x".repeat(50));
        assertThat(Budget.problems(fields, Budget.INCOME)).extracting(Problem::field).containsExactly("wages", "child");
    }

    @Test
    void takesADayHoweverItsMonthIsWritten() {
        assertThat(Terms.check(typed("£5", "week", "15", "jan", "2027"), OWED, TUESDAY))
                .isEqualTo(new Checked.Good<>(terms(500, Every.WEEK, LocalDate.of(2027, 1, 15))));
        assertThat(wrong(typed("5", "week", "15", "January", "2027"))).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithAPlan() {
        assertThat(wrong(Map.of())).containsExactly("amount", "every", "first");
        assertThat(wrong(typed("0.50", "daily", "31", "2", "2027"))).containsExactly("amount", "every", "first");
        assertThat(wrong(typed("100.01", "week", "15", "1", "2027"))).as("more than is late").containsExactly("amount");
        assertThat(wrong(typed("10", "week", "12", "1", "2027"))).as("today").containsExactly("first");
        assertThat(wrong(typed("10", "week", "24", "2", "2027"))).as("after six weeks").containsExactly("first");
        assertThat(wrong(typed("10", "week", "1", "1", "+999999999"))).containsExactly("first");
    }

    @Test
    void laysTheDaysUntilAllIsPaid() {
        var days = Schedule.of(terms(4_000, Every.FOUR_WEEKS, LocalDate.of(2027, 1, 15)), OWED, TUESDAY, CALENDAR);
        assertThat(days).extracting(Schedule.Due::day).containsExactly(LocalDate.of(2027, 1, 15), LocalDate.of(2027, 2, 12), LocalDate.of(2027, 3, 12));
        assertThat(days).extracting(Schedule.Due::amount).containsExactly(Money.ofPence(4_000), Money.ofPence(4_000), Money.ofPence(2_000));
    }

    @Test
    void movesADayWhenBanksDoNotWork() {
        var days = Schedule.of(terms(5_000, Every.WEEK, LocalDate.of(2027, 3, 19)), OWED, TUESDAY, CALENDAR);
        assertThat(days).extracting(Schedule.Due::day).as("Good Friday to Tuesday after Easter").containsExactly(LocalDate.of(2027, 3, 19), LocalDate.of(2027, 3, 30));
        assertThat(Schedule.of(terms(10_000, Every.WEEK, LocalDate.of(2027, 1, 16)), OWED, TUESDAY, CALENDAR).getFirst().day()).isEqualTo(LocalDate.of(2027, 1, 18));
    }

    @Test
    void whoPaysOnThe31stPaysOnTheLastOfAShortMonth() {
        assertThat(Schedule.of(terms(5_000, Every.MONTH, LocalDate.of(2027, 12, 31)), OWED, TUESDAY, CALENDAR).getLast().day()).isEqualTo(LocalDate.of(2028, 1, 31));
        assertThat(Schedule.of(terms(4_000, Every.MONTH, LocalDate.of(2027, 8, 31)), OWED, TUESDAY, CALENDAR)).extracting(Schedule.Due::day)
                .containsExactly(LocalDate.of(2027, 8, 31), LocalDate.of(2027, 9, 30), LocalDate.of(2027, 11, 1));
    }

    private static LocalDate first(Terms terms, LocalDate after) {
        return Schedule.of(terms, OWED, after, CALENDAR).getFirst().day();
    }

    /** What began on the 31st and goes on after February is on the 31st again. */
    @Test
    void doesNotDriftAtTheEndsOfMonths() {
        assertThat(Schedule.of(terms(5_000, Every.MONTH, LocalDate.of(2027, 1, 31)), OWED, LocalDate.of(2027, 2, 5), CALENDAR))
                .extracting(Schedule.Due::day).containsExactly(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 31));
    }

    @Test
    void saysWhetherItsDaysPayAllOfIt() {
        var owed = Money.ofPence(60_000);
        var days = Schedule.of(terms(100, Every.WEEK, LocalDate.of(2027, 1, 15)), owed, TUESDAY, CALENDAR);
        assertThat(days).hasSize(520);
        assertThat(Schedule.pays(days, owed)).isFalse();
        assertThat(Schedule.pays(Schedule.of(terms(4_000, Every.WEEK, LocalDate.of(2027, 1, 15)), OWED, TUESDAY, CALENDAR), OWED)).isTrue();
    }

    @Test
    void beginsWithTheNextDayWhenTheFirstHasGoneBy() {
        assertThat(first(terms(5_000, Every.FORTNIGHT, LocalDate.of(2027, 1, 5)), TUESDAY)).isEqualTo(LocalDate.of(2027, 1, 19));
        assertThat(first(terms(5_000, Every.WEEK, LocalDate.of(2027, 1, 15)), TUESDAY)).isEqualTo(LocalDate.of(2027, 1, 15));
    }

    @Test
    void aPlanIsAnsweredOnceAndEndsOnce() {
        assertThat(PlanState.PROPOSED.next(Event.ACCEPT)).contains(PlanState.AGREED);
        assertThat(PlanState.PROPOSED.next(Event.TAKE)).as("nothing was offered").isEmpty();
        assertThat(PlanState.OFFERED.next(Event.REFUSE)).as("answered already").isEmpty();
        assertThat(PlanState.OFFERED.next(Event.TAKE)).contains(PlanState.AGREED);
        assertThat(PlanState.AGREED.next(Event.WITHDRAW)).isEmpty();
        for (var state : PlanState.values()) {
            for (var event : Event.values()) {
                assertThat(state.live() || state.next(event).isEmpty()).as("%s %s", state, event).isTrue();
            }
        }
    }

    @Test
    void whatComesNextIsWhatSomebodyWaitsFor() {
        assertThat(next(facts(Optional.empty(), Optional.of(TUESDAY.plusDays(6)), Optional.empty()))).isEqualTo(new Next(Next.Kind.WRITE, TUESDAY.plusDays(6)));
        assertThat(next(facts(Optional.empty(), Optional.empty(), Optional.empty()))).isEqualTo(new Next(Next.Kind.REVIEW, TUESDAY.plusDays(14)));
        assertThat(next(plan(PlanState.PROPOSED, false, true))).isEqualTo(new Next(Next.Kind.ANSWER, TUESDAY.plusDays(5)));
        assertThat(next(plan(PlanState.OFFERED, false, true))).isEqualTo(new Next(Next.Kind.REPLY, TUESDAY.plusDays(11)));
        assertThat(next(plan(PlanState.AGREED, false, true))).isEqualTo(new Next(Next.Kind.PAY, TUESDAY.plusDays(3)));
        assertThat(next(plan(PlanState.AGREED, true, false))).isEqualTo(new Next(Next.Kind.TALK, TUESDAY.plusDays(8)));
        assertThat(next(plan(PlanState.AGREED, true, true))).isEqualTo(new Next(Next.Kind.DECIDE, TUESDAY.plusDays(7)));
        assertThat(next(plan(PlanState.REFUSED, false, true)).kind()).isEqualTo(Next.Kind.REVIEW);
    }

    @Test
    void aLetterThatIsOnItsWayIsWrittenByNobody() {
        var sending = new Next.Facts(Optional.empty(), Optional.of(new Next.Letter(TUESDAY, true)), TUESDAY, Optional.empty(), Optional.empty());
        assertThat(next(sending)).isEqualTo(new Next(Next.Kind.SEND, TUESDAY));
        assertThat(next(sending).told()).as("which is ours alone to know").isEqualTo(new Next(Next.Kind.WRITE, TUESDAY));
    }

    @Test
    void aHoldGoesBeforeEverything() {
        assertThat(next(facts(Optional.of(TUESDAY.plusDays(60)), Optional.of(TUESDAY), Optional.of(TUESDAY)))).isEqualTo(new Next(Next.Kind.HELD, TUESDAY.plusDays(60)));
    }

    @Test
    void anAdviserIsFoundForWhoAsked() {
        assertThat(next(facts(Optional.empty(), Optional.empty(), Optional.of(TUESDAY.plusDays(7))))).isEqualTo(new Next(Next.Kind.REFER, TUESDAY.plusDays(7)));
    }

    private static Next next(Next.Facts facts) {
        return Next.of(facts);
    }

    private static Next.Facts facts(Optional<LocalDate> held, Optional<LocalDate> write, Optional<LocalDate> advice) {
        return new Next.Facts(held, write.map(day -> new Next.Letter(day, false)), TUESDAY.plusDays(14), advice, Optional.empty());
    }

    private static Next.Facts plan(PlanState state, boolean broken, boolean talked) {
        var breach = new Next.Breach(TUESDAY.plusDays(8), Optional.of(TUESDAY.plusDays(7)).filter(_ -> talked));
        var plan = new Next.PlanFacts(state, TUESDAY.plusDays(5), TUESDAY.plusDays(11), Optional.of(TUESDAY.plusDays(3)), Optional.of(breach).filter(_ -> broken));
        return new Next.Facts(Optional.empty(), Optional.empty(), TUESDAY.plusDays(14), Optional.empty(), Optional.of(plan));
    }
}
