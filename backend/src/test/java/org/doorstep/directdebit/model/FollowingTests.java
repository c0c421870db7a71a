package org.doorstep.directdebit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.doorstep.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** rules.md DD-4: a month of £449.25 becomes one of £464.59, or of £440.00. */
class FollowingTests {

    @ParameterizedTest(name = "{0}p, when a month goes from {1}p to {2}p: {3}p")
    @CsvSource({
        "44925, 44925, 46459, 46459",
        "44900, 44925, 46459, 46434",
        "50000, 44925, 46459, 51534",
        "44925, 44925, 44000, 44000",
        "44825, 44925, 46459,",
        "10000, 44925, 46459,",
        "44925, 44925, 44925,",
    })
    void whoeverPaysAllGoesOnPayingAllAndWhoeverPaysAPartIsLeft(long amount, long was, long will, Long next) {
        assertThat(Following.amount(Money.ofPence(amount), Money.ofPence(was), Money.ofPence(will)))
                .isEqualTo(Optional.ofNullable(next).map(Money::ofPence));
    }

    private static final java.time.Instant TOLD = java.time.Instant.parse("2027-01-12T09:00:00Z");

    private static Terms terms(int n, long amount, int daysAfterTold, String change) {
        var month = java.time.YearMonth.of(2027, 2);
        return new Terms(n, Money.ofPence(amount), 27, month, month.atDay(27), month.atDay(1), TOLD.plus(java.time.Duration.ofDays(daysAfterTold)),
                Optional.of(change).filter(name -> !name.isEmpty()));
    }

    private static Optional<Money> follows(Terms... terms) {
        return new Following(TOLD, Money.ofPence(44_925), List.of(new Following.Step("second", Money.ofPence(46_000)), new Following.Step("first", Money.ofPence(47_000))),
                Money.ofPence(46_459)).amount(List.of(terms));
    }

    @Test
    void leavesWhatWasChosenAfterTheyWereTold() {
        assertThat(follows(terms(1, 44_925, -1, ""), terms(2, 46_459, 3, ""))).as("they did it themselves").isEmpty();
        assertThat(follows(terms(1, 44_925, -1, ""), terms(2, 46_500, 3, ""))).as("in whole pounds").isEmpty();
        assertThat(follows(terms(1, 44_925, -1, ""), terms(2, 20_000, 3, ""))).isEmpty();
        assertThat(follows(terms(1, 20_000, 3, ""))).as("a part").isEmpty();
    }

    @Test
    void raisesWhatWasSetUpLateByTheChargesOfThatDay() {
        assertThat(follows(terms(1, 44_925, 3, ""))).contains(Money.ofPence(46_459));
        assertThat(follows(terms(1, 45_000, 3, ""))).as("in whole pounds").contains(Money.ofPence(46_459));
        assertThat(follows(terms(1, 46_000, 3, ""))).as("as it was told before").contains(Money.ofPence(46_459));
    }

    @Test
    void goesOnFromWhatWasFollowedAndKeepsWhatIsPaidBeside() {
        assertThat(follows(terms(1, 44_925, -1, ""))).contains(Money.ofPence(46_459));
        assertThat(follows(terms(1, 50_000, -1, ""))).contains(Money.ofPence(51_534));
        assertThat(follows(terms(1, 50_000, -1, ""), terms(2, 50_000, 3, ""))).as("another day alone").contains(Money.ofPence(51_534));
        assertThat(follows(terms(1, 44_925, -1, ""), terms(2, 46_000, 2, "second"))).contains(Money.ofPence(46_459));
        assertThat(follows(terms(1, 50_000, -1, ""), terms(2, 51_075, 2, "second"))).contains(Money.ofPence(51_534));
    }
}
