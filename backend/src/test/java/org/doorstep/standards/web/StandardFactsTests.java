package org.doorstep.standards.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.time.Instant;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.spi.Brand;
import org.doorstep.platform.web.Assets;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.Words;
import org.doorstep.platform.web.ui.Row;
import org.doorstep.standards.Due;
import org.doorstep.standards.Standard;
import org.doorstep.standards.Standards;
import org.doorstep.standards.service.CharterReader;
import org.doorstep.standards.service.Charters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of a standard, as a council and as a housing association publish it. */
class StandardFactsTests {

    private static final Words WORDS = new Words();
    private static final Charters CHARTERS = new CharterReader().read(file("vocabulary"),
            List.of(file("national"), file("nph"), file("halton")), WORDS.keys("en"));
    private static final Instant NOVEMBER = Instant.parse("2026-11-22T09:00:00Z");

    @ParameterizedTest(name = "{0} of a {1} on {2}: {3}")
    @CsvSource({
        "national.repairs.right-to-repair-1, council, 2026-11-22, Yes",
        "national.repairs.right-to-repair-1, housing-association, 2026-11-22, Not here: it is for other kinds of landlord",
        "national.hazards.significant-investigate, housing-association, 2026-11-22, Yes",
        "national.hazards.significant-investigate-phase-2, council, 2026-11-29, Not yet. From Monday 30 November 2026",
        "national.hazards.significant-investigate-phase-2, council, 2026-11-30, Yes",
        "halton.contact.voicemail, council, 2026-11-22, Not here: it is another landlord's promise",
        "nph.performance.targets, council, 2026-11-22, Not measured here: it is a target or a report",
        "nph.repairs.sooner-if-needed, council, 2026-11-22, Kept as history",
    })
    void claimsAClockOnlyForWhatThisLandlordOwesToday(String id, String kind, String day, String answer) {
        assertThat(facts(id, kind, Instant.parse(day + "T09:00:00Z")).get("Do we measure it?")).startsWith(answer);
    }

    @Test
    void saysAllThatTheApiSays() {
        assertThat(facts("national.repairs.right-to-repair-heating-winter", "council", NOVEMBER))
                .containsEntry("What starts the time", "You tell us about the repair")
                .containsEntry("How long", "1 working day")
                .containsEntry("Which agreements", "Flexible tenancies, Introductory tenancies, Secure tenancies")
                .containsEntry("Which repairs with a legal time", "No heating or no hot water")
                .containsEntry("When in the year", "From 1 November to 30 April each year")
                .containsEntry("Which landlords", "Councils");
        assertThat(facts("nph.contact.phone-answer", "council", NOVEMBER)).containsEntry("We aim for", "30 seconds");
        assertThat(facts("nph.performance.targets", "council", NOVEMBER)).containsEntry("Happy with us overall in 2020 to 2021, in percent", "82");
        assertThat(facts("nph.contact.call-back", "council", NOVEMBER)).doesNotContainKeys("We aim for", "Which landlords", "When in the year");
    }

    private static Map<String, String> facts(String id, String kind, Instant now) {
        var page = new PageContext(WORDS, Locale.UK, "/standards/" + id, "", new PageContext.CsrfField("", ""), new CurrentUser.Anonymous(), "",
                new Nobody(), List.of(), new Assets(), now, 0);
        return new StandardFacts(new OfOneKind(kind), page).of(CHARTERS.find(id).orElseThrow()).stream()
                .collect(Collectors.toMap(Row::key, row -> String.join(", ", row.lines())));
    }

    /** The charters of a landlord of one kind that runs national and nph. */
    private record OfOneKind(String kind) implements Standards {
        @Override
        public List<String> charters(CurrentUser who) {
            return List.of("national", "nph", "halton");
        }

        @Override
        public List<String> landlordsOwn(CurrentUser who) {
            return List.of("national", "nph");
        }

        @Override
        public List<Standard> of(CurrentUser who, String charter) {
            return CHARTERS.all();
        }

        @Override
        public Optional<Standard> find(CurrentUser who, String id) {
            return CHARTERS.find(id);
        }

        @Override
        public boolean binds(CurrentUser who, Standard standard) {
            return standard.binds(kind);
        }

        @Override
        public Optional<Due> due(CurrentUser who, Standard standard, Instant from) {
            return Optional.empty();
        }
    }

    private record Nobody() implements Brand {
        @Override
        public String name() {
            return "";
        }

        @Override
        public String officePhone() {
            return "";
        }

        @Override
        public String outOfHoursPhone() {
            return "";
        }

        @Override
        public String gasPhone() {
            return "";
        }

        @Override
        public String powerPhone() {
            return "";
        }

        @Override
        public String repairsPhone() {
            return "";
        }

        @Override
        public int holdMinutes() {
            return 10;
        }

        @Override
        public Hours hours(String window) {
            return new Hours(java.time.LocalTime.NOON, java.time.LocalTime.NOON);
        }

        @Override
        public MonthDay chargesFrom() {
            return MonthDay.of(4, 1);
        }

        @Override
        public boolean officeOpenAt(Instant moment) {
            return false;
        }
    }

    private static URL file(String name) {
        return StandardFactsTests.class.getResource("/charters/" + name + ".yaml");
    }
}
