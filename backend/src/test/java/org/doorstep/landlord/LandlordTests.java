package org.doorstep.landlord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.JacksonException;

/** The demo landlord's file, and the same with one thing wrong. */
class LandlordTests {

    private static final String DEMO = demo();

    @Test
    void startsWithTheDemoLandlord() {
        assertThat(read(DEMO).name()).isEqualTo("Nene Valley Homes");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            charters: [national, nph, portal] | charters: [nph]             | charters begin with national, the law that binds every landlord; these are [nph]
            charters: [national, nph, portal] | charters: []                | charters begin with national, the law that binds every landlord; these are []
            charters: [national, nph, portal] | charters: [national, nph, nph] | charters names one twice
            languages: [en]             | languages: [cy]             | languages begin with en
            id: demo                    | id: Demo Homes              | id is small letters, digits and hyphens, not 'Demo Homes'
            name: Nene Valley Homes     | name: ' '                   | name is what residents call the landlord
            closes: "17:00"             | closes: "09:00"             | the office opens (09:00) before it closes (09:00)
            opens: "09:00"              | opens: "17:30"              | the office opens (17:30) before it closes (17:00)
            hold-minutes: 10            | hold-minutes: 0             | hold-minutes is from 1 to 60, not 0
            travel-minutes: 15          | travel-minutes: -1          | travel-minutes is from 0 to 120, not -1
            search-days: 28             | search-days: 0              | search-days is from 1 to 90, not 0
            pm: {from: "12:00"          | evening: {from: "12:00"     | windows are [all-day, am, pm, school-run]; these are [all-day, am, evening, school-run]
            from: "09:30", to: "14:30"  | from: "14:30", to: "09:30"  | a window begins (14:30) before it ends (09:30)
            bands-raised-by-need: 1     | bands-raised-by-need: -1    | bands-raised-by-need is from 0 to 2, not -1
            bands-raised-by-need: 1     | bands-raised-by-need: 3     | bands-raised-by-need is from 0 to 2, not 3
            recall-days: 90             | recall-days: -1             | recall-days is from 0 to 365, not -1
            again-minutes: 5            | again-minutes: 0            | again-minutes is from 1 to 60, not 0
            at-christmas: 2             | at-christmas: 5             | rent: at-christmas is from 0 to 4, not 5
            at-year-end: 0              | at-year-end: -1             | rent: at-year-end is from 0 to 4, not -1
            by-date: []                 | by-date: [2026-12-22]       | rent: by-date names debit days, each a Monday, not 2026-12-22
            by-date: []                 | by-date: [2026-12-21, 2026-12-21] | rent: by-date names a week twice
            "+447700900199"             | "07700900199"               | mobile is +44 and its digits
            emergencies@example.org     | nobody                      | email is an address, not 'nobody'
            office@nene-valley.example  | nobody-reads                | phones: email is an address, not 'nobody-reads'
            leasehold-team@example.org  | the leasehold team          | teams: leasehold is an address, not 'the leasehold team'
            teams: {leasehold:          | teams: {roofs:              | teams are [leasehold]; these are [roofs]
            posting-days: 2             | posting-days: 15            | posting-days is from 0 to 14, not 15
            posting-days-abroad: 10     | posting-days-abroad: 1      | posting-days-abroad is from 2 to 60, not 1
            warn-days: [90, 30]         | warn-days: [30, 90]         | warn-days are written the longest first; these are [30, 90]
            warn-days: [90, 30]         | warn-days: [0]              | warn-days are from 1 to 365; these are [0]
            recovery-months: 18         | recovery-months: 0          | recovery-months is from 1 to 120, not 0
            notice-days: 30             | notice-days: 0              | notice-days is from 1 to 365, not 0
            works-over: 25000           | works-over: -1              | works-over is from 0 to 10000000, not -1
            office: 01632 960 100       | office: ask                 | phones are numbers as people read them, not 'ask'
            """, quoteCharacter = '~')
    void doesNotStartWithASettingThatNoLandlordCanMean(String right, String wrong, String sentence) {
        assertThat(DEMO).contains(right);
        assertThatThrownBy(() -> read(DEMO.replace(right, wrong)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("The landlord's settings: ").hasMessageContaining(sentence);
    }

    @Test
    void doesNotStartWithASettingLeftOutOrUnknown() {
        assertThatThrownBy(() -> read(DEMO.replace("  hold-minutes: 10\n", ""))).isInstanceOf(JacksonException.class).hasMessageContaining("hold-minutes");
        assertThatThrownBy(() -> read(DEMO + "colour: blue\n")).isInstanceOf(JacksonException.class).hasMessageContaining("colour");
    }

    private static Landlord read(String settings) {
        return LandlordConfiguration.read(new ByteArrayInputStream(settings.getBytes(StandardCharsets.UTF_8)));
    }

    private static String demo() {
        try {
            return new ClassPathResource("landlords/demo.yaml").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
