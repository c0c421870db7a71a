package org.doorstep.directdebit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.doorstep.kernel.Money;
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
}
