package org.doorstep.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How dates and times are said: what is said around the figures is each language's own. */
class FormatsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Words ENGLISH = new Words();
    private static final Locale POLISH = Locale.forLanguageTag("pl");

    @ParameterizedTest
    @CsvSource({"08:00, 8am", "12:00, 12 noon", "00:00, midnight", "17:30, 5:30pm", "12:05, 12:05pm", "00:05, 12:05am"})
    void saysTimesInEnglish(LocalTime time, String said) {
        assertThat(Formats.time(ENGLISH, Locale.UK, time)).isEqualTo(said);
    }

    @Test
    void saysDaysInEnglish() {
        assertThat(Formats.date(ENGLISH, Locale.UK, DAY)).isEqualTo("Tuesday 24 November 2026");
        assertThat(Formats.shortDate(ENGLISH, Locale.UK, DAY)).isEqualTo("Tuesday 24 November");
        assertThat(Formats.dayOfYear(ENGLISH, Locale.UK, MonthDay.of(6, 30))).isEqualTo("30 June");
        assertThat(Formats.dateTime(ENGLISH, Locale.UK, Instant.parse("2026-11-24T17:00:59Z"))).isEqualTo("5pm on Tuesday 24 November 2026");
    }

    @Test
    void saysThemInTheWordsOfTheLanguage() {
        var polish = new HashMap<String, String>();
        ENGLISH.keys("en").forEach(key -> polish.put(key, ENGLISH.t(Locale.UK, key)));
        polish.putAll(Map.of("format.date", "{0}, {1} {2} {3} r.", "format.time", "{3}:{1}", "format.time.hour", "{3}:{1}",
                "format.time.noon", "12:00", "format.time.midnight", "północ", "format.dateTime", "{1}, godz. {0}"));
        var words = new Words(Map.of("en", polish, "pl", polish));
        assertThat(Formats.dateTime(words, POLISH, Instant.parse("2026-11-24T17:00:00Z"))).isEqualTo("wtorek, 24 listopada 2026 r., godz. 17:00");
        assertThat(Formats.time(words, POLISH, LocalTime.of(8, 5))).isEqualTo("8:05");
        assertThat(Formats.time(words, POLISH, LocalTime.NOON)).isEqualTo("12:00");
        assertThat(Formats.time(words, POLISH, LocalTime.MIDNIGHT)).isEqualTo("północ");
    }
}
