package org.doorstep.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A time as people write it. */
class WrittenTimeTests {

    @ParameterizedTest
    @CsvSource({"9:30am, 09:30", "9.30 am, 09:30", "09:30, 09:30", "9am, 09:00", "9, 09:00", "21:40, 21:40", "9:40PM, 21:40", "12am, 00:00", "12pm, 12:00",
        "noon, 12:00", "12 noon, 12:00", "midnight, 00:00", "2:15pm, 14:15", "2.15 am, 02:15", "02:15, 02:15", "7:30, 07:30", "12:15, 12:15", "0:30, 00:30"})
    void isRead(String written, LocalTime time) {
        assertThat(WrittenTime.read(written)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "25:00", "13pm", "0am", "9:75", "9:3", "-1:00", "1", "2:15", " 1.30 ", "6:59"})
    void isNoTime(String written) {
        assertThat(WrittenTime.read(written)).isEmpty();
    }
}
