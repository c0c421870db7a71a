package org.doorstep.directdebit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.doorstep.directdebit.model.BankMatch.Back;
import org.doorstep.directdebit.model.BankMatch.Doubt;
import org.doorstep.directdebit.model.BankMatch.Line;
import org.doorstep.directdebit.model.BankMatch.Run;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.WorkingCalendar;
import org.junit.jupiter.api.Test;

/** The bank's lines held against our files and what came back: a table. 27 January 2027 is a Wednesday. */
class BankMatchTests {

    private static final WorkingCalendar CALENDAR = new WorkingCalendar(Map.of(LocalDate.of(2027, 3, 29), "Easter Monday"));
    private static final LocalDate WEDNESDAY = LocalDate.of(2027, 1, 27);
    private static final Run RUN = new Run(LocalDate.of(2027, 1, 25), WEDNESDAY, Money.ofPence(450_000));

    private static Line line(long pence, int day, String written, boolean named) {
        return new Line(UUID.randomUUID(), Money.ofPence(pence), LocalDate.of(2027, 1, day), written, named);
    }

    private static Back back(long pence, String account) {
        return new Back(UUID.randomUUID(), Money.ofPence(pence), WEDNESDAY, "DBT-AAAA-AAAA", account);
    }

    @Test
    void aRunsSumComesOnItsDayOrALittleLater() {
        for (var day : List.of(27, 28, 29)) {
            var credit = line(450_000, day, "CONTRA", false);
            assertThat(BankMatch.pairs(List.of(credit), List.of(RUN), List.of(), CALENDAR)).isEqualTo(Map.of(credit.id(), "run:2027-01-25"));
        }
        for (var other : List.of(line(450_000, 26, "CONTRA", false), line(450_001, 27, "CONTRA", false), line(-450_000, 27, "CONTRA", false))) {
            assertThat(BankMatch.pairs(List.of(other), List.of(RUN), List.of(), CALENDAR)).isEmpty();
        }
    }

    @Test
    void oneCreditIsOneRuns() {
        var next = new Run(LocalDate.of(2027, 1, 26), LocalDate.of(2027, 1, 28), RUN.taken());
        var first = line(450_000, 27, "CONTRA", false);
        var second = line(450_000, 28, "CONTRA", false);
        assertThat(BankMatch.pairs(List.of(second, first), List.of(next, RUN), List.of(), CALENDAR)).isEqualTo(Map.of(first.id(), RUN.name(), second.id(), next.name()));
        assertThat(BankMatch.pairs(List.of(first), List.of(next, RUN), List.of(), CALENDAR)).isEqualTo(Map.of(first.id(), RUN.name()));
    }

    @Test
    void whatWasPaidOutIsTheCollectionItNamesBeforeOneOfTheSameSum() {
        var ann = back(10_420, "AT1001");
        var bob = back(10_420, "AT1002");
        var named = line(-10_420, 29, "DDR at 1002", true);
        var nameless = line(-10_420, 29, "UNPAID", false);
        assertThat(BankMatch.pairs(List.of(nameless, named), List.of(), List.of(bob, ann), CALENDAR)).isEqualTo(Map.of(named.id(), bob.name(), nameless.id(), ann.name()));
        assertThat(BankMatch.pairs(List.of(line(-10_420, 29, "AT10021", true)), List.of(), List.of(bob), CALENDAR)).as("another's, which begins alike").isEmpty();
        assertThat(BankMatch.pairs(List.of(line(-10_420, 26, "UNPAID", false)), List.of(), List.of(bob), CALENDAR)).as("before it was taken").isEmpty();
        assertThat(BankMatch.pairs(List.of(line(-10_421, 29, "AT1002", true)), List.of(), List.of(bob), CALENDAR)).as("another sum").isEmpty();
    }

    @Test
    void isDoubtedAfterThreeWorkingDaysAndARunOnlyWhenAFileToldOfItsDay() {
        var out = line(-10_420, 27, "AT1001", true);
        var in = line(5_500, 27, "CONTRA", false);
        var monday = LocalDate.of(2027, 2, 1);
        assertThat(BankMatch.doubts(List.of(out, in), List.of(RUN), Set.of(WEDNESDAY), monday, CALENDAR)).isEmpty();
        assertThat(BankMatch.doubts(List.of(out, in), List.of(RUN), Set.of(WEDNESDAY), monday.plusDays(1), CALENDAR)).containsExactly(
                new Doubt("run:2027-01-25", "not-come", RUN.taken(), WEDNESDAY), new Doubt("line:" + out.id(), "paid-out", Money.ofPence(10_420), WEDNESDAY),
                new Doubt("line:" + in.id(), "came-in", Money.ofPence(5_500), WEDNESDAY));
        assertThat(BankMatch.doubts(List.of(), List.of(RUN), Set.of(), monday.plusDays(1), CALENDAR)).isEmpty();
    }
}
