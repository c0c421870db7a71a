package org.doorstep.platform.spi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportCellsTests {

    @ParameterizedTest
    @CsvSource({
        "07700 900 123, +447700900123",
        "(01632) 960-123, +441632960123",
        "+44 7700 900123, +447700900123",
        "+44 (0)7700 900123, +447700900123",
        "+44 (0) 1632 960 123, +441632960123",
        "+353 1 234 5678, +35312345678"
    })
    void keepsATelephoneNumberAsItIsRung(String written, String kept) {
        assertThat(ImportCells.phone().problem(written)).isEmpty();
        assertThat(ImportCells.phone().normal(written)).isEqualTo(kept);
    }
}
