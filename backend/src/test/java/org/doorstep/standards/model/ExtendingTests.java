package org.doorstep.standards.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.doorstep.kernel.Subject;
import org.doorstep.platform.time.BankHolidays;
import org.doorstep.standards.Due;
import org.doorstep.standards.Limit;
import org.doorstep.standards.Standard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtendingTests {

    private static final Office OFFICE = new Office(BankHolidays.read(), LocalTime.of(17, 0), ZoneId.of("Europe/London"));
    private static final Instant DUE = Instant.parse("2028-12-22T17:00:00Z");

    /** Bank holidays are known to the end of 2028: the new time decides whether it may still change, not the old one. */
    @ParameterizedTest
    @CsvSource({"2028-12-29T17:00:00Z, false", "2028-12-31T23:59:59Z, false", "2029-01-03T17:00:00Z, true"})
    void isProvisionalWhenTheNewTimeLiesBeyondTheKnownBankHolidays(Instant newDue, boolean provisional) {
        for (var before : new boolean[] {true, false}) {
            var decision = Extending.decide(promise(before), standard(), newDue, "We wait for a part.", DUE.minusSeconds(60), OFFICE);

            assertThat(decision).isInstanceOfSatisfying(Extending.Decision.Moved.class,
                    moved -> assertThat(moved.promise().provisional()).isEqualTo(provisional));
        }
    }

    private static Promise promise(boolean provisional) {
        var due = new Due(DUE, List.of(), List.of(), Due.Why.of("standards.why.always"), provisional);
        return Promise.open(UUID.randomUUID(), new Subject("repair", UUID.randomUUID()), standard(), DUE.minusSeconds(9_000), due);
    }

    private static Standard standard() {
        return new Standard("national.complaints.answer", "national", "1", "complaints", "complaint.acknowledged",
                new Limit.Within(10, Limit.Unit.WORKING_DAYS, 10), Set.of("complaint.stage-1-answered"), Set.of(),
                Optional.of(new Standard.Extension(10, Limit.Unit.WORKING_DAYS)), Map.of(), Optional.empty(), Set.of(),
                LocalDate.of(2024, 4, 1), Optional.empty(), Map.of(), Optional.empty(), new Standard.Source("code", "6.4", List.of()));
    }
}
