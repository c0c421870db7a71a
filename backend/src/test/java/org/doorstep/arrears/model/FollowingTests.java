package org.doorstep.arrears.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.arrears.model.Following.Part;
import org.doorstep.arrears.model.Following.Progress;
import org.doorstep.arrears.model.Following.Seen;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.WorkingCalendar;
import org.junit.jupiter.api.Test;

/** Whether a plan is kept, by what the ledger shows. £10 on each of three Fridays. */
class FollowingTests {

    private static final ArrearsRules RULES = new ArrearsRules(7, 7, Money.ofPence(100), new WorkingCalendar(Map.of(LocalDate.of(2027, 3, 29), "Easter Monday")));
    private static final LocalDate FRIDAY = LocalDate.of(2027, 1, 22);

    private static List<Part> parts(boolean firstPaid) {
        return List.of(new Part(1, FRIDAY, Money.ofPence(1_000), Optional.of(FRIDAY).filter(_ -> firstPaid)), new Part(2, FRIDAY.plusWeeks(1), Money.ofPence(1_000), Optional.empty()),
                new Part(3, FRIDAY.plusWeeks(2), Money.ofPence(1_000), Optional.empty()));
    }

    private static Seen look(boolean firstPaid, long down, long atBest, int daysAfterTheFirst) {
        return Following.look(parts(firstPaid), new Progress(Money.ofPence(down), Money.ofPence(atBest), Optional.empty()), FRIDAY.plusDays(daysAfterTheFirst), RULES);
    }

    @Test
    void aPartIsPaidWhenAllOnTheAccountHasComeDownByIt() {
        assertThat(look(false, 1_000, 1_000, 0)).isEqualTo(new Seen(List.of(1), List.of(), Optional.empty()));
        assertThat(look(false, 2_500, 2_500, 0)).as("and the next one too, early").isEqualTo(new Seen(List.of(1, 2), List.of(), Optional.empty()));
        assertThat(look(true, 2_000, 2_000, 7)).isEqualTo(new Seen(List.of(2), List.of(), Optional.empty()));
    }

    /** Rent paid before it is late brings the oldest down first: it is no part of the plan. */
    @Test
    void paysNoPartWithTheRentOfTheWeek() {
        assertThat(look(false, 0, 10_000, 0)).isEqualTo(new Seen(List.of(), List.of(), Optional.empty()));
    }

    @Test
    void isMissedNotBeforeARentWeekHasShownNothing() {
        assertThat(look(false, 0, 0, 7).missed()).isEmpty();
        assertThat(look(false, 0, 0, 8).missed()).contains(1);
        assertThat(look(true, 1_000, 1_000, 14).missed()).isEmpty();
        assertThat(look(true, 1_000, 1_000, 15).missed()).contains(2);
    }

    /** Who pays the rent on Sundays has a week of it on the account until then. */
    @Test
    void isNotMissedByWhoPaysTheRentAtTheEndOfItsWeek() {
        assertThat(look(false, -9_000, 1_000, 10)).isEqualTo(new Seen(List.of(), List.of(), Optional.empty()));
    }

    @Test
    void isUnpaidAgainWhenThePaymentCameBack() {
        var back = new Progress(Money.ZERO, Money.ZERO, Optional.of(FRIDAY.plusDays(4)));
        assertThat(Following.look(parts(true), back, FRIDAY.plusDays(4), RULES)).isEqualTo(new Seen(List.of(), List.of(1), Optional.empty()));
        assertThat(Following.look(parts(true), back, FRIDAY.plusDays(11), RULES)).isEqualTo(new Seen(List.of(), List.of(1), Optional.of(1)));
        var before = new Progress(Money.ZERO, Money.ZERO, Optional.of(FRIDAY.minusDays(1)));
        assertThat(Following.look(parts(true), before, FRIDAY.plusDays(4), RULES).unpaid()).as("one that came back before it was paid").isEmpty();
    }

    @Test
    void namesTheFirstThatWasMissed() {
        assertThat(look(false, 500, 500, 30)).isEqualTo(new Seen(List.of(), List.of(), Optional.of(1)));
    }
}
