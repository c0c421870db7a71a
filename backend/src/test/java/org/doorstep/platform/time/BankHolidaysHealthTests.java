package org.doorstep.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.health.contributor.Health;

/** CLK-11: the list that ships ends with Boxing Day 2028; ninety days before it is 27 September. */
class BankHolidaysHealthTests {

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T09:00:00Z, UP", "2028-09-26T22:59:59Z, UP",
        // Midnight in England, still the day before in Greenwich.
        "2028-09-26T23:00:00Z, WARNING", "2028-12-26T12:00:00Z, WARNING", "2031-01-01T00:00:00Z, WARNING",
    })
    void warnsNinetyDaysBeforeTheLastBankHolidayKnown(Instant now, String status) {
        assertThat(health(now).getStatus().getCode()).isEqualTo(status);
    }

    @Test
    void saysWhichIsTheLast() {
        assertThat(health(Instant.parse("2026-11-22T09:00:00Z")).getDetails()).containsEntry("last", LocalDate.of(2028, 12, 26));
    }

    private static Health health(Instant now) {
        return new BankHolidaysHealth(BankHolidays.read(), Clock.fixed(now, ZoneId.of("Europe/London"))).health();
    }
}
