package org.doorstep.accounts.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;

import org.doorstep.platform.time.BankHolidays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Christmas Day of 2026 is a Friday, and Monday 28 December a holiday. */
class UnbrokenTests {

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-12-22 | 2026-12-23/2026-12-24                                             | 2026-12-24 | the next day
            2026-12-24 | 2026-12-29/2026-12-31                                             | 2026-12-31 | over days on which banks do not work
            2026-12-24 | 2026-12-30/2026-12-31                                             | 2026-12-24 | a working day is missing
            2026-12-24 | 2027-01-04/2027-01-04 2026-12-29/2026-12-31                       | 2027-01-04 | what was missing comes later
            2026-12-24 | 2027-01-04/2027-01-04 2026-12-29/2026-12-30                       | 2026-12-30 | a part of it
            2026-12-24 | 2026-12-21/2026-12-22                                             | 2026-12-24 | what is older says nothing new
            2026-12-24 | 2026-12-23/2026-12-29                                             | 2026-12-29 | it reaches back over what was there
            2026-12-24 | 2026-12-27/2026-12-27 2026-12-29/2026-12-29                       | 2026-12-29 | a Sunday of its own""")
    void reachUpToTheFirstWorkingDayThatNoFileHad(String before, String files, String until, String why) {
        var days = Arrays.stream(files.split(" ")).map(file -> new Unbroken.Days(LocalDate.parse(file.split("/")[0]), LocalDate.parse(file.split("/")[1]))).toList();
        assertThat(Unbroken.until(LocalDate.parse(before), days, BankHolidays.read())).as(why).isEqualTo(until);
    }
}
