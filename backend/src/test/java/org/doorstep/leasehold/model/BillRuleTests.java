package org.doorstep.leasehold.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.doorstep.kernel.Money;
import org.doorstep.kernel.WorkingCalendar;
import org.doorstep.landlord.LeaseholdRules;
import org.doorstep.leasehold.Basis;
import org.doorstep.leasehold.HeadKind;
import org.doorstep.leasehold.YearView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which bills go out on which day. */
class BillRuleTests {

    private static final LocalDate FROM = LocalDate.of(2026, 7, 1);
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(Map.of(LocalDate.of(2027, 1, 1), "New Year's Day"));

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-06-02, ''
            2026-06-03, '2'
            2026-09-02, '2'
            2026-09-03, '2 3'
            2027-06-01, '2 3 4'
            2027-10-01, '2 3 4'
            2027-10-02, ''
            """)
    void aQuartersGoesOutFourWeeksBeforeItIsDueAndNoneThatWasDueBeforeWeBegan(LocalDate today, String numbers) {
        assertThat(numbers(rule(today).of(year(Optional.empty()), List.of(), false))).isEqualTo(numbers);
    }

    /** 1 January 2027 is a Friday: the quarter's bill is paid by Monday; one that goes out late, on 5 December, by the first Monday too. */
    @Test
    void nobodyIsToPayOnAWeekendOrABankHoliday() {
        assertThat(rule(LocalDate.of(2026, 12, 4)).one(year(Optional.empty()), 4).orElseThrow().due()).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(rule(LocalDate.of(2026, 12, 4)).one(year(Optional.empty()), 3).orElseThrow().due()).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(rule(LocalDate.of(2026, 12, 5)).inTime()).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(rule(LocalDate.of(2026, 12, 8)).inTime()).isEqualTo(LocalDate.of(2027, 1, 5));
    }

    /** On 31 March a quarter that begins on 1 April is not to be paid the next day, before the post has brought its bill. */
    @Test
    void aBillThatGoesOutLateIsPayableNoSoonerThanABalance() {
        assertThat(rule(LocalDate.of(2026, 12, 31)).one(year(Optional.empty()), 4).orElseThrow().due()).isEqualTo(LocalDate.of(2027, 1, 28));
        assertThat(rule(LocalDate.of(2026, 12, 3)).one(year(Optional.empty()), 4).orElseThrow().due()).isEqualTo(LocalDate.of(2027, 1, 4));
    }

    @Test
    void whatStandsDoesNotGoOutAgainAndWhatStandsWrongIsTold() {
        var standing = List.of(new BillRule.Standing(2, FROM, new Money(25)), new BillRule.Standing(3, FROM, new Money(24)));
        var verdict = rule(LocalDate.of(2027, 6, 1)).of(year(Optional.of(LocalDate.of(2027, 5, 3))), standing, false);
        assertThat(numbers(verdict)).isEqualTo("4");
        assertThat(verdict.changed()).extracting(BillRule.Bill::number).containsExactly(3);
    }

    @Test
    void theBalanceIsWhatWasSpentLessWhatWasAskedForAndItsLinesSumToIt() {
        var verdict = rule(LocalDate.of(2027, 6, 1)).of(year(Optional.of(LocalDate.of(2027, 5, 3))), List.of(), false);
        var balance = verdict.issue().getLast();
        assertThat(balance.amount()).isEqualTo(new Money(-30));
        assertThat(balance.lines().stream().map(YearView.BillLine::amount).reduce(Money.ZERO, Money::plus)).isEqualTo(balance.amount());
        assertThat(balance.due()).isEqualTo(LocalDate.of(2027, 6, 29));
    }

    /** Whoever was never sent the quarters of a year is not sent the difference from them alone: they go out with it, however late. */
    @Test
    void quartersOfLongAgoWaitForWhatTheYearCameToAndGoOutWithIt() {
        var rule = rule(LocalDate.of(2030, 6, 1));
        var waiting = rule.of(year(Optional.empty()), List.of(new BillRule.Standing(3, FROM, new Money(25))), false);
        assertThat(numbers(waiting)).isEmpty();
        assertThat(waiting.held()).extracting(BillRule.Bill::number).containsExactly(2, 4);
        assertThat(waiting.waits()).contains(BillRule.Wait.STATEMENT);
        var undecided = rule.of(year(List.of(part("B", Optional.of(LocalDate.of(2030, 5, 3)), 70)), Optional.empty()), List.of(), true);
        assertThat(numbers(undecided)).isEmpty();
        assertThat(undecided.held()).extracting(BillRule.Bill::number).containsExactly(2, 3, 4);
        assertThat(undecided.waits()).contains(BillRule.Wait.LATE_COST);
        var settled = rule.of(year(Optional.of(LocalDate.of(2030, 5, 3))), List.of(), false);
        assertThat(numbers(settled)).isEqualTo("2 3 4 5");
        assertThat(settled.held()).isEmpty();
        assertThat(settled.issue().getFirst().due()).as("not years ago").isEqualTo(LocalDate.of(2030, 7, 1));
    }

    /** Of a year that runs demands on account are asked for; once it is over a cost that may be lost holds them, before any statement is out. */
    @Test
    void whileALateCostIsUndecidedNothingIsAskedForOfAYearThatIsOver() {
        assertThat(numbers(rule(LocalDate.of(2027, 3, 31)).of(year(Optional.empty()), List.of(), true))).isEqualTo("2 3 4");
        var over = rule(LocalDate.of(2027, 4, 1)).of(year(Optional.empty()), List.of(), true);
        assertThat(numbers(over)).isEmpty();
        assertThat(over.held()).extracting(BillRule.Bill::number).containsExactly(2, 3, 4);
        assertThat(over.waits()).contains(BillRule.Wait.LATE_COST);
    }

    /** The balance waits until quarter 3 is put right, and the quarters that were never sent with it: they ask for costs that it takes off. */
    @Test
    void quartersGoOutWithTheBalanceThatWaitsForAnotherToBePutRight() {
        var changed = List.of(new BillRule.Standing(3, FROM, new Money(24)));
        var issued = Optional.of(LocalDate.of(2027, 5, 3));
        var waiting = rule(LocalDate.of(2027, 10, 2)).of(year(issued), changed, false);
        assertThat(numbers(waiting)).isEmpty();
        assertThat(waiting.held()).extracting(BillRule.Bill::number).containsExactly(2, 4);
        assertThat(waiting.waits()).contains(BillRule.Wait.QUARTER);
        var lost = rule(LocalDate.of(2027, 6, 1)).of(year(List.of(part("B", issued, 70, 10)), Optional.of(new Money(-40))), changed, false);
        assertThat(numbers(lost)).as("sooner where a cost of it was lost").isEmpty();
        assertThat(lost.held()).extracting(BillRule.Bill::number).containsExactly(2, 4);
    }

    @Test
    void aBalanceThatTheSystemBeforeSentIsNotSentAgain() {
        assertThat(numbers(rule(LocalDate.of(2027, 6, 1)).of(year(Optional.of(LocalDate.of(2026, 5, 3))), List.of(), false))).isEqualTo("2 3 4");
    }

    /** The system before sent the block's balance; the estate's, which came later, is sent here. */
    @Test
    void aStatementThatCameAfterTheSystemBeforeIsBilledByItself() {
        var before = year(Optional.of(FROM.minusDays(1)));
        var both = year(List.of(part("B", Optional.of(FROM.minusDays(1)), 70), part("E", Optional.of(LocalDate.of(2027, 5, 3)), 60)), Optional.of(new Money(-70)));
        assertThat(numbers(rule(LocalDate.of(2027, 6, 1)).of(before, List.of(), false))).isEqualTo("2 3 4");
        var balance = rule(LocalDate.of(2027, 6, 1)).of(both, List.of(), false).issue().getLast();
        assertThat(balance.number()).isEqualTo(BillRule.BALANCE);
        assertThat(balance.amount()).isEqualTo(new Money(-40));
        assertThat(balance.costs()).containsExactly(entry("E1", new Money(60)));
    }

    @Test
    void aBalanceThatWaitsSaysWhy() {
        var out = part("B", Optional.of(LocalDate.of(2027, 5, 3)), 70);
        var rule = rule(LocalDate.of(2027, 6, 1));
        assertThat(rule.of(year(List.of(out, part("E", Optional.empty(), 60)), Optional.empty()), List.of(), false).waits()).contains(BillRule.Wait.STATEMENT);
        assertThat(rule.of(year(List.of(out), Optional.empty()), List.of(), true).waits()).contains(BillRule.Wait.LATE_COST);
        assertThat(rule.of(year(List.of(out), Optional.empty()), List.of(), false).waits()).contains(BillRule.Wait.NO_COSTS);
        var late = rule(LocalDate.of(2030, 6, 1)).of(year(List.of(out), Optional.empty()), List.of(), false);
        assertThat(late.waits()).contains(BillRule.Wait.NO_COSTS);
        assertThat(late.held()).extracting(BillRule.Bill::number).containsExactly(2, 3, 4);
        assertThat(rule.of(year(List.of(out), Optional.of(new Money(-30))), List.of(new BillRule.Standing(3, FROM, new Money(24))), false).waits())
                .contains(BillRule.Wait.QUARTER);
        assertThat(rule.of(year(List.of(out), Optional.of(new Money(-30))), List.of(), false).waits()).isEmpty();
        assertThat(rule.of(year(List.of(part("B", Optional.empty(), 70)), Optional.empty()), List.of(), false).waits()).isEmpty();
    }

    @Test
    void aBalanceOfNothingIsNotSentAndItsCostsWereAskedForByTheBillsOfTheYear() {
        var verdict = rule(LocalDate.of(2027, 6, 1)).of(year(List.of(part("B", Optional.of(LocalDate.of(2027, 5, 3)), 100)), Optional.of(Money.ZERO)), List.of(), false);
        assertThat(numbers(verdict)).isEqualTo("2 3 4");
        assertThat(verdict.settled().orElseThrow().costs()).containsExactly(entry("B1", new Money(100)));
    }

    @Test
    void aNameIsReadBackAsItWasWritten() {
        var name = new BillName("L/00:12", 2026, 5, 12);
        assertThat(BillName.read(name.written())).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "DD-1", "L1:26:1:1", "L1:2026:1", "L1:2026:1:x", ":2026:1:1"})
    void whatIsNoNameOfABillLeadsNowhere(String written) {
        assertThat(BillName.read(written)).isEmpty();
    }

    private static BillRule rule(LocalDate today) {
        return new BillRule(new LeaseholdRules.Billing(FROM, 28, 28), today, today.minusMonths(18), CALENDAR);
    }

    private static String numbers(BillRule.Verdict verdict) {
        return String.join(" ", verdict.issue().stream().map(bill -> String.valueOf(bill.number())).toList());
    }

    /** A pound estimated, 70 pence spent. */
    private static YearView year(Optional<LocalDate> issued) {
        return year(List.of(part("S", issued, 70)), issued.map(_ -> new Money(-30)));
    }

    /** A pound estimated. */
    private static YearView.SchedulePart part(String schedule, Optional<LocalDate> issued, long spent) {
        return part(schedule, issued, spent, 0);
    }

    private static YearView.SchedulePart part(String schedule, Optional<LocalDate> issued, long spent, long lost) {
        var sums = new YearView.Sums(new Money(100), new Money(spent));
        var cost = new YearView.CostLine(schedule + "1", "Brightway", "INV-7", "Cleaning", FROM, new Money(spent), Optional.empty(), new Money(lost));
        var head = new YearView.HeadLine("cleaning", "Cleaning", HeadKind.COST, sums, sums, new Money(lost), Optional.empty(), Optional.empty(), List.of(cost));
        return new YearView.SchedulePart(schedule, "Block", Basis.EQUAL, 1, 1, List.of(head), YearView.Sums.NONE, Optional.empty(), issued, Optional.empty(), Optional.empty());
    }

    private static YearView year(List<YearView.SchedulePart> parts, Optional<Money> balance) {
        var starts = LocalDate.of(2026, 4, 1);
        var quarters = IntStream.range(0, 4).mapToObj(i -> new YearView.Quarter(i + 1, starts.plusMonths(3L * i), new Money(25),
                List.of(new YearView.BillLine("S", "cleaning", "Cleaning", new Money(25))))).toList();
        return new YearView("L", "1 Home", 2026, starts, LocalDate.of(2027, 3, 31), new YearView.Days(starts, LocalDate.of(2027, 3, 31)), parts, new Money(100), quarters, new Money(70), balance, YearView.Certified.none(false));
    }
}
