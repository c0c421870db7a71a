package org.doorstep.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.doorstep.documents.model.Quarter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuarterTests {

    @ParameterizedTest
    @CsvSource({
            "2026-01-01, 2026-Q1, 2026-01-01, 2026-03-31, 2026-04-01",
            "2026-06-30, 2026-Q2, 2026-04-01, 2026-06-30, 2026-07-01",
            "2026-12-31, 2026-Q4, 2026-10-01, 2026-12-31, 2027-01-01",
            "2024-02-29, 2024-Q1, 2024-01-01, 2024-03-31, 2024-04-01"})
    void lastsThreeMonths(LocalDate day, String code, LocalDate first, LocalDate last, LocalDate next) {
        var quarter = Quarter.of(day);
        assertThat(quarter.code()).isEqualTo(code);
        assertThat(Quarter.of(code)).isEqualTo(quarter);
        assertThat(quarter.first()).isEqualTo(first);
        assertThat(quarter.last()).isEqualTo(last);
        assertThat(quarter.next()).isEqualTo(next);
    }

    @Test
    void isWrittenInOneWay() {
        assertThatThrownBy(() -> Quarter.of("2026-Q5")).isInstanceOf(IllegalArgumentException.class);
    }
}
