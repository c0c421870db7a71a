package org.doorstep.standards.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The charters, read by anybody through either door. */
@IntegrationTest
class StandardsDoorsTests {

    private static final String DUE = "/api/standards/nph.repairs.urgent-attend/due";

    @Autowired
    WebTestClient client;

    @Autowired
    TestClock.Standing clock;

    @BeforeEach
    void startOver() {
        clock.set(TestClock.START);
    }

    @Test
    void listsTheLandlordsOwnCharters() {
        api("/api/standards").expectStatus().isOk().expectBody()
                .jsonPath("$.length()").isEqualTo(167)
                .jsonPath("$[?(@.charter == 'halton')]").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"national, 85", "nph, 77", "halton, 36", "chp, 11", "portal, 5"})
    void listsOneCharter(String charter, int standards) {
        api("/api/standards?charter=" + charter).expectStatus().isOk().expectBody().jsonPath("$.length()").isEqualTo(standards);
    }

    @Test
    void saysOfAStandardWhatItPromisesAndWhereThatStands() {
        var one = "$[?(@.id == 'nph.repairs.urgent-attend')]";
        api("/api/standards?charter=nph").expectBody()
                .jsonPath(one + ".sentence").isEqualTo("If it is urgent, we come within 7 working days.")
                .jsonPath(one + ".amount").isEqualTo(7)
                .jsonPath(one + ".unit").isEqualTo("working-days")
                .jsonPath(one + ".trigger").isEqualTo("repair.reported")
                .jsonPath(one + ".measured").isEqualTo(true)
                .jsonPath(one + ".source.document").isEqualTo("Northampton Partnership Homes, Customer Service Strategy 2018-2020")
                .jsonPath(one + ".source.rows[0]").isEqualTo("2");
    }

    @Test
    void countsADueTimeOverChristmas() {
        api(DUE + "?charter=nph&from=2026-12-18T16:00:00%2B00:00").expectStatus().isOk().expectBody()
                .jsonPath("$.due").isEqualTo("2026-12-31T17:00:00Z")
                .jsonPath("$.dueInWords").isEqualTo("5pm on Thursday 31 December 2026")
                .jsonPath("$.counted.length()").isEqualTo(7)
                .jsonPath("$.counted[0]").isEqualTo("2026-12-21")
                .jsonPath("$.skipped[2].reason").isEqualTo("bank-holiday")
                .jsonPath("$.skipped[2].name").isEqualTo("Christmas Day")
                .jsonPath("$.skipped[3].reason").isEqualTo("weekend")
                .jsonPath("$.provisional").isEqualTo(false)
                .jsonPath("$.why").value(String.class, why -> assertThat(why)
                        .startsWith("Friday 18 December 2026 is the start and does not count. We count 7 working days after it."));
    }

    @Test
    void writesADueTimeInSummerWithSummersOffset() {
        api(DUE + "?from=2026-06-01T10:00:00+01:00").expectBody()
                .jsonPath("$.from").isEqualTo("2026-06-01T10:00:00+01:00")
                .jsonPath("$.due").isEqualTo("2026-06-10T17:00:00+01:00");
    }

    @Test
    void saysWhenACountIsProvisional() {
        api(DUE + "?from=2028-12-28T10:00:00Z").expectBody().jsonPath("$.provisional").isEqualTo(true);
    }

    @Test
    void saysThatAPromiseHasNoTime() {
        api("/api/standards/nph.repairs.told-on-the-way/due?from=2026-06-01T10:00:00Z").expectStatus().isOk().expectBody()
                .jsonPath("$.due").doesNotExist()
                .jsonPath("$.why").isEqualTo("This promise has no time of its own.");
    }

    @Test
    void countsEveryStandardOfEveryCharter() {
        for (var charter : new String[] {"national", "nph", "halton", "chp", "portal"}) {
            api("/api/standards?charter=" + charter).expectBody(StandardJson[].class).value(all -> {
                for (var standard : all) {
                    api("/api/standards/" + standard.id() + "/due?from=2028-02-29T23:30:00Z").expectStatus().isOk();
                    page("/standards/" + standard.id()).expectStatus().isOk();
                }
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', from, /problems/check-answers",
        "?from=, from, /problems/check-answers",
        "?from=yesterday, from, /problems/check-answers",
        "?from=2026-06-01T10:00:00, from, /problems/check-answers",
        "?from=+999999999-01-01T00:00:00Z, from, /problems/check-answers",
        "?from=2026-06-01T10:00:00Z&charter=nowhere, charter, /problems/check-answers",
    })
    void refusesABadQuestionFieldByField(String query, String field, String type) {
        api(DUE + query).expectStatus().isEqualTo(422)
                .expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON).expectBody()
                .jsonPath("$.type").isEqualTo(type)
                .jsonPath("$.errors[0].field").isEqualTo(field)
                .jsonPath("$.errors[0].message").isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/api/standards/nph.repairs.unheard-of/due?from=2026-06-01T10:00:00Z",
        "/api/standards/nph.repairs.urgent-attend/due?from=2026-06-01T10:00:00Z&charter=chp",
        "/api/standards/nothing/due",
    })
    void knowsNoSuchStandard(String address) {
        api(address).expectStatus().isNotFound().expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void knowsNoSuchCharter() {
        api("/api/standards?charter=nowhere").expectStatus().isEqualTo(422).expectBody()
                .jsonPath("$.errors[0].code").isEqualTo("standards.charter");
        page("/standards?charter=nowhere").expectStatus().isNotFound();
        page("/standards?charter=nph&area=nowhere").expectStatus().isNotFound();
        page("/standards/nowhere").expectStatus().isNotFound();
    }

    @Test
    void showsTheChartersByArea() {
        var subjects = text("/standards");
        assertThat(subjects).contains("Halton Housing Trust", "Direct Debit").doesNotContain("Northampton Partnership Homes").doesNotContain("What these pages say");
        assertThat(subjects.split(">Repairs<", -1)).as("each subject once").hasSize(2);
        assertThat(text("/standards?charter=chp")).contains("Complaints").doesNotContain("Lettings");
        assertThat(text("/standards?area=repairs")).contains(
                "The law and national rules", "What Nene Valley Homes promises", "If it is urgent, we come within 7 working days.", "we fix it within 3 working days");
        assertThat(text("/standards/nph.repairs.urgent-attend")).contains("What Nene Valley Homes promises", "href=\"/standards?area=repairs\"")
                .doesNotContain("Report a danger");
        assertThat(text("/standards/halton.contact.voicemail")).contains("href=\"/standards?charter=halton&amp;area=contact\"");
        assertThat(text("/standards?charter=nph&area=complaints")).contains("not in force today", "A panel hears your complaint");
    }

    /** Nineteen promises that begin alike are read by what they are about. */
    @Test
    void groupsThePromisesOfDangersByTheDanger() {
        var dangers = text("/standards?area=hazards");
        assertThat(dangers).contains("The law and national rules: if something could hurt you now", "The law and national rules: damp and mould",
                "We look into the damp or mould within 10 working days of knowing about it.", "We finish the work in a reasonable time.")
                .doesNotContain("If you have damp or mould").doesNotContain("(24 hours)").doesNotContain("(Always)");
    }

    /** What people want comes first, and where it is written in a fold. */
    @Test
    void asksForTheDayBeforeItTellsOfTheLaw() {
        var one = text("/standards/national.hazards.emergency-make-safe");
        assertThat(one).contains("within 24 hours of knowing about it</h1>", "href=\"/repairs/report\"", "More about this promise", "regulation 5").doesNotContain("two readings");
        assertThat(one.indexOf("When would it be due?")).isLessThan(one.indexOf("More about this promise"));
        assertThat(one.indexOf("Things that may fall down")).isLessThan(one.indexOf("Any other danger, except too many people in a home"));
    }

    @Test
    void worksOutADueTimeOnThePageAsTheApiDoes() {
        var asked = text("/standards/nph.repairs.urgent-attend?start-day=18&start-month=December&start-year=2026&time=4pm");

        assertThat(asked).contains("If it started at 4pm on Friday 18 December 2026", "It is due by 5pm on Thursday 31 December 2026",
                "Friday 25 December 2026: Christmas Day, a bank holiday, not counted", "Monday 21 December 2026: day 1",
                "value=\"December\"");
        assertThat(text("/standards/nph.repairs.urgent-attend?from=2026-12-18T16:00:00Z")).contains("5pm on Thursday 31 December 2026");
        assertThat(text("/standards/nph.repairs.urgent-attend")).contains("If it started at 9:30am on Tuesday 12 January 2027");
    }

    @Test
    void asksForTheEventWhenALimitIsBeforeIt() {
        assertThat(text("/standards/national.direct-debit.change-notice?from=2027-01-04T09:00:00Z")).contains(
                "If it happens at 9am on Monday 4 January 2027", "It must be done by 5pm on Wednesday 16 December 2026",
                "Wednesday 16 December 2026: day 10", "What day does it happen?");
    }

    @Test
    void claimsNoClockForAnotherLandlordsPromise() {
        assertThat(text("/standards/halton.contact.voicemail")).contains("another landlord's promise").doesNotContain("We start a clock");
    }

    @Test
    void keepsWhatWasTypedBesideWhatIsWrong() {
        var answer = page("/standards/nph.repairs.urgent-attend?start-day=31&start-month=2&start-year=2026&time=9am")
                .expectStatus().isEqualTo(422).expectBody(String.class).returnResult().getResponseBody();

        assertThat(answer).contains("There is a problem", "Enter a real day, like 27 3 2026.", "href=\"#start\"", "value=\"31\"", "value=\"9am\"");
    }

    @Test
    void writesBackNothingThatIsNotText() {
        var answer = page("/standards/nph.repairs.urgent-attend?start-day=%22%3E%3Cscript%3E&start-month=2&start-year=2026&time=9am")
                .expectStatus().isEqualTo(422).expectBody(String.class).returnResult().getResponseBody();

        assertThat(answer).doesNotContain("<script");
    }

    @Test
    void needsNoScript() {
        assertThat(text("/standards") + text("/standards/nph.repairs.urgent-attend")).doesNotContainPattern(Pattern.compile("<script|onclick|javascript:"));
    }

    private String text(String address) {
        return page(address).expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
    }

    private WebTestClient.ResponseSpec page(String address) {
        return client.get().uri(java.net.URI.create(address)).accept(MediaType.TEXT_HTML).exchange();
    }

    private WebTestClient.ResponseSpec api(String address) {
        return client.get().uri(java.net.URI.create(address)).exchange();
    }
}
