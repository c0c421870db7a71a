package org.doorstep.rent.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

import org.doorstep.platform.time.BankHolidays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** rules.md RN-6: the day a notice is served is the day its letter is there. Two working days on the way, by an office open until five. */
class PostingTests {

    private static final Posting POST = new Posting(BankHolidays.read(), LocalTime.of(17, 0), 2);

    @ParameterizedTest(name = "written {0}, there {1}")
    @CsvSource({
        "2027-01-12T09:00, 2027-01-14",
        "2027-01-12T17:01, 2027-01-15",
        "2027-03-05T16:59, 2027-03-09",
        "2027-03-06T10:00, 2027-03-10",
        "2026-12-24T10:00, 2026-12-30",
    })
    void neitherSundaysNorBankHolidaysBringPost(LocalDateTime written, LocalDate there) {
        assertThat(POST.served(written)).isEqualTo(there);
    }

    @ParameterizedTest(name = "to be there on {0}: by {1}")
    @CsvSource({
        "2027-03-08, 2027-03-04T17:00",
        "2027-03-05, 2027-03-03T17:00",
        "2027-03-07, 2027-03-03T17:00",
        "2026-12-28, 2026-12-22T17:00",
    })
    void theLastMomentIsTheLastWorkingDayThatStillReachesThem(LocalDate due, LocalDateTime last) {
        assertThat(POST.lastMoment(due)).isEqualTo(last);
        assertThat(POST.served(last)).isBeforeOrEqualTo(due);
        assertThat(POST.served(last.plusMinutes(1))).isAfter(due);
    }
}
