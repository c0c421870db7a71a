package org.doorstep.arrears.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.doorstep.kernel.Money;
import org.doorstep.kernel.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rent by the week that is collected by the month, through most of a year: the rule alone. */
class TakenNextTests {

    private static final ArrearsRules RULES = new ArrearsRules(7, 7, Money.ofPence(100), new WorkingCalendar(Map.of(LocalDate.of(2026, 12, 28), "Boxing Day")));
    private static final LocalDate START = LocalDate.of(2027, 1, 4);
    private static final LocalDate END = LocalDate.of(2027, 12, 1);
    private static final Money RENT = Money.ofPence(10_420);
    private static final Money MONTH = Money.ofPence(45_153);
    private static final Money BENEFIT = Money.ofPence(7_815);
    private static final Money DEBT = Money.ofPence(80_000);

    /** Days on which money is collected. */
    static IntStream days() {
        return IntStream.rangeClosed(1, 28);
    }

    @ParameterizedTest
    @MethodSource("days")
    void whoPaysByTheMonthAndOwesNothingElseIsNeverLate(int day) {
        var account = new Account(day, Money.ZERO);
        START.datesUntil(END).forEach(today -> {
            account.goesOn(today);
            assertThat(account.late(today)).as("%s", today).isLessThan(RULES.least());
        });
    }

    @ParameterizedTest
    @MethodSource("days")
    void anOlderDebtIsLateButForWhatIsCollectedBeyondTheRent(int day) {
        var account = new Account(day, DEBT);
        START.datesUntil(END).forEach(today -> {
            account.goesOn(today);
            assertThat(account.late(today)).as("%s", today).isGreaterThan(DEBT.minus(MONTH).minus(RENT)).isLessThan(DEBT.plus(RULES.least()));
            assertThat(account.next().ofAll(today, RULES)).as("%s", today).isLessThanOrEqualTo(MONTH);
        });
    }

    /** Whoever pays each part has missed none, and nobody has paid many that they have not. */
    @ParameterizedTest
    @MethodSource("days")
    void whatIsPaidBesideItIsSeen(int day) {
        var account = new Account(day, DEBT);
        var begins = START.plusWeeks(6);
        START.datesUntil(begins.plusDays(1)).forEach(account::goesOn);
        var agreed = account.late(begins);
        begins.plusDays(1).datesUntil(END).forEach(today -> {
            account.goesOn(today);
            if (today.getDayOfWeek() == DayOfWeek.FRIDAY) {
                account.paid(today, Money.ofPence(1_000));
            }
            var seen = agreed.plus(account.next().fellShort(begins, today, today, RULES)).minus(account.late(today));
            assertThat(seen).as("%s", today).isGreaterThanOrEqualTo(account.paid).isLessThanOrEqualTo(account.paid.plus(RENT));
        });
    }

    /** Five weeks are charged for each four that are taken: that is no matter of long months. */
    @Test
    void whoAlwaysPaysLessThanTheRentIsBehind() {
        var account = new Account(15, Money.ZERO, Money.ofPence(36_000));
        var whole = new Account(15, Money.ZERO);
        START.datesUntil(END).forEach(today -> {
            account.goesOn(today);
            whole.goesOn(today);
        });
        var last = END.minusDays(1);
        assertThat(account.late(last)).as("eleven months").isEqualTo(whole.late(last).plus(MONTH.minus(Money.ofPence(36_000)).times(11)));
        assertThat(account.next().fellShort(START, last, last, RULES)).isEqualTo(RENT.plus(RULES.least()));
    }

    /** £104.20 a week, of which benefit pays £78.15 each Monday; the rest is a twelfth of a year of £26.05. */
    @Test
    void anOlderDebtIsLateBesideBenefitAndADirectDebitForTheRest() {
        var account = new Account(28, Money.ofPence(15_000), Money.ofPence(11_289)).benefit(DayOfWeek.MONDAY);
        var seen = new TreeMap<LocalDate, Money>();
        START.datesUntil(LocalDate.of(2027, 3, 30)).forEach(today -> {
            account.goesOn(today);
            seen.put(today, account.late(today));
        });
        assertThat(seen).containsEntry(LocalDate.of(2027, 1, 11), Money.ofPence(7_185)).containsEntry(LocalDate.of(2027, 1, 25), Money.ofPence(7_185))
                .as("£112.89 were taken where £78.15 of it were late").containsEntry(LocalDate.of(2027, 2, 1), Money.ofPence(7_185 - (11_289 - 7_815)))
                .as("£112.89 for four weeks of £26.05").containsEntry(LocalDate.of(2027, 3, 1), Money.ofPence(3_711 - (11_289 - 4 * 2_605)))
                .containsEntry(LocalDate.of(2027, 3, 16), Money.ofPence(2_842)).containsEntry(LocalDate.of(2027, 3, 29), Money.ofPence(2_842 - (11_289 - 4 * 2_605)));
    }

    @ParameterizedTest
    @MethodSource("days")
    void anOlderDebtIsLateWheneverBenefitComesInTheWeek(int day) {
        for (var comes : List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY)) {
            var account = new Account(day, DEBT, Money.ofPence(11_289)).benefit(comes);
            var none = new Account(day, Money.ZERO, Money.ofPence(11_289)).benefit(comes);
            START.datesUntil(END).forEach(today -> {
                account.goesOn(today);
                none.goesOn(today);
                assertThat(account.late(today)).as("%s, %s", comes, today).isGreaterThan(DEBT.minus(Money.ofPence(11_289)).minus(RENT).minus(RULES.least())).isLessThan(DEBT.plus(RULES.least()));
                assertThat(none.late(today)).as("%s, %s", comes, today).isLessThan(RULES.least());
            });
        }
    }

    /** Two have the home: one pays half by Direct Debit, the other half by standing order on the first. */
    @Test
    void anOlderDebtIsLateWhereSomebodyElsePaysHalf() {
        var half = Money.ofPence(22_577);
        var account = new Account(28, DEBT, half);
        START.datesUntil(END).forEach(today -> {
            account.goesOn(today);
            if (today.getDayOfMonth() == 1) {
                account.paid(today, half);
            }
            assertThat(account.late(today)).as("%s", today).isGreaterThan(DEBT.minus(half).minus(RENT).minus(RULES.least()));
        });
    }

    @ParameterizedTest
    @MethodSource("days")
    void whatIsPaidBesideBenefitAndADirectDebitIsSeen(int day) {
        var account = new Account(day, DEBT, Money.ofPence(11_289)).benefit(DayOfWeek.MONDAY);
        var begins = START.plusWeeks(6);
        START.datesUntil(begins.plusDays(1)).forEach(account::goesOn);
        var agreed = account.late(begins);
        begins.plusDays(1).datesUntil(END).forEach(today -> {
            account.goesOn(today);
            if (today.getDayOfWeek() == DayOfWeek.FRIDAY) {
                account.paid(today, Money.ofPence(1_000));
            }
            var seen = agreed.plus(account.next().fellShort(begins, today, today, RULES)).minus(account.late(today));
            assertThat(seen).as("%s", today).isGreaterThanOrEqualTo(account.paid).isLessThanOrEqualTo(account.paid.plus(RENT).plus(RULES.least()));
        });
    }

    /** What nobody collects any more for months is no part of the next month's money. */
    @Test
    void whatWasChargedLongAgoIsNotTakenNext() {
        var charged = START.datesUntil(END).filter(day -> day.getDayOfWeek() == DayOfWeek.MONDAY).map(day -> new TakenNext.Sum(day, RENT)).toList();
        var next = new TakenNext(Money.ofPence(900_000), END.plusWeeks(1), START, charged, new TakenNext.Paid(List.of(), List.of(), List.of()));
        assertThat(next.ofAll(END, RULES)).isEqualTo(RENT.times(6));
    }

    private static final class Account {

        private final int day;
        private final Money month;
        private final List<Behind.Line> newestFirst = new ArrayList<>();
        private final List<TakenNext.Sum> charged = new ArrayList<>();
        private final List<TakenNext.Sum> collections = new ArrayList<>();
        private final List<TakenNext.Sum> benefits = new ArrayList<>();
        private final List<TakenNext.Sum> otherwise = new ArrayList<>();
        private Optional<DayOfWeek> benefit = Optional.empty();
        private Money balance;
        private Money paid = Money.ZERO;

        Account(int day, Money debt) {
            this(day, debt, MONTH);
        }

        Account(int day, Money debt, Money month) {
            this.day = day;
            this.month = month;
            balance = debt;
        }

        /** £78.15 on such a day of each week. */
        Account benefit(DayOfWeek comes) {
            benefit = Optional.of(comes);
            return this;
        }

        void goesOn(LocalDate today) {
            if (today.getDayOfWeek() == DayOfWeek.MONDAY) {
                charged.add(new TakenNext.Sum(today, RENT));
                line(today, RENT, true);
            }
            if (benefit.equals(Optional.of(today.getDayOfWeek()))) {
                benefits.add(new TakenNext.Sum(today, BENEFIT));
                line(today, BENEFIT.negated(), false);
            }
            if (today.getDayOfMonth() == day && today.isAfter(START)) {
                collections.add(new TakenNext.Sum(today, month));
                line(today, month.negated(), false);
            }
        }

        void paid(LocalDate today, Money amount) {
            paid = paid.plus(amount);
            otherwise.add(new TakenNext.Sum(today, amount));
            line(today, amount.negated(), false);
        }

        private void line(LocalDate today, Money amount, boolean charge) {
            newestFirst.addFirst(new Behind.Line(newestFirst.size() + 1, charge, amount, today, today, Optional.empty()));
            balance = balance.plus(amount);
        }

        TakenNext next() {
            return new TakenNext(month, END.plusMonths(1), START, charged, new TakenNext.Paid(collections, benefits, otherwise));
        }

        Money late(LocalDate today) {
            return Behind.late(today, balance, next().ofLate(today, today, RULES), newestFirst, RULES);
        }
    }
}
