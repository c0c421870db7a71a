package org.doorstep.arrears.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** What nobody collects any more for months is no part of the next month's money. */
    @Test
    void whatWasChargedLongAgoIsNotTakenNext() {
        var charged = START.datesUntil(END).filter(day -> day.getDayOfWeek() == DayOfWeek.MONDAY).map(day -> new TakenNext.Sum(day, RENT)).toList();
        var next = new TakenNext(Money.ofPence(900_000), END.plusWeeks(1), START, charged, List.of());
        assertThat(next.ofAll(END, RULES)).isEqualTo(RENT.times(6));
    }

    private static final class Account {

        private final int day;
        private final Money month;
        private final List<Behind.Line> newestFirst = new ArrayList<>();
        private final List<TakenNext.Sum> charged = new ArrayList<>();
        private final List<TakenNext.Sum> collections = new ArrayList<>();
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

        void goesOn(LocalDate today) {
            if (today.getDayOfWeek() == DayOfWeek.MONDAY) {
                charged.add(new TakenNext.Sum(today, RENT));
                line(today, RENT, true);
            }
            if (today.getDayOfMonth() == day && today.isAfter(START)) {
                collections.add(new TakenNext.Sum(today, month));
                line(today, month.negated(), false);
            }
        }

        void paid(LocalDate today, Money amount) {
            paid = paid.plus(amount);
            line(today, amount.negated(), false);
        }

        private void line(LocalDate today, Money amount, boolean charge) {
            newestFirst.addFirst(new Behind.Line(newestFirst.size() + 1, charge, amount, today, today, Optional.empty()));
            balance = balance.plus(amount);
        }

        TakenNext next() {
            return new TakenNext(month, END.plusMonths(1), START, charged, collections);
        }

        Money late(LocalDate today) {
            return Behind.late(today, balance, next().ofLate(today, today, RULES), newestFirst, RULES);
        }
    }
}
