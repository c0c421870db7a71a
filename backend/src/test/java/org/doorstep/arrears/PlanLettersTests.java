package org.doorstep.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.platform.pdf.PdfCheck;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The letter of an answer to a plan is the answer, to each of those who hold the tenancy, and stays what it was. */
@IntegrationTest
class PlanLettersTests {

    @Autowired
    WebTestClient client;

    @Autowired
    TestClock.Standing clock;

    @Autowired
    Debtor.Tools tools;

    private Debtor debtor;
    private PlanForm form;

    @BeforeEach
    void somebodyBehind() {
        clock.set(TestClock.START);
        debtor = tools.tenant().behind();
        form = new PlanForm(debtor);
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    /** Ten parts of 10.00: a row each. In large print too, and as plain text for Braille and audio. */
    @ParameterizedTest
    @CsvSource({"standard, 10", "large-print, 18"})
    void eachOfThemHasTheAgreedPlanWithItsDays(String format, float least) {
        var joint = new Register(tools.database()).jointWith(debtor.household());
        tools.database().sql("update person set format = $1 where reference = any($2)").bind(0, format).bind(1, new String[] {debtor.household().person(), joint}).then().block();
        form.propose();
        answered("accept", Map.of("reasons", "Thank you for ringing"));
        for (var person : new String[] {debtor.household().person(), joint}) {
            var letter = letter(person);
            PdfCheck.assertAccessible(letter, "en", "We have answered your plan");
            assertThat(PdfCheck.smallestLetters(letter)).isGreaterThanOrEqualTo(least);
            assertThat(PdfCheck.headings(letter)).containsExactly("Days and amounts", "What happens next");
            assertThat(PdfCheck.tableHeads(letter)).isPositive();
            assertThat(said(letter)).contains("We agree to this plan", "Thank you for ringing", "Friday 22 January 2027", "£10.00").doesNotContain("213.57");
        }
    }

    /** Refused, it has no days: and says so however the next one goes. */
    @Test
    void aRefusalSaysWhyAndStaysOne() {
        form.propose();
        answered("refuse", Map.of("reasons", "It would take nine years"));
        tools.at("2027-01-12", "11:00");
        form.propose();
        answered("accept", Map.of());
        var first = contacts().getFirst();
        var letter = drawn(first);
        PdfCheck.assertAccessible(letter, "en", "We have answered your plan");
        assertThat(said(letter)).contains("We could not agree to the plan that you proposed", "It would take nine years").doesNotContain("We agree to this plan", "£10.00");
    }

    @Test
    void anOfferSaysHowMuchHowOftenAndFromWhen() {
        form.propose();
        answered("offer", PlanForm.terms("12.50"));
        assertThat(said(letter(debtor.household().person()))).contains("We offer another one: £12.50 every week, from Friday 22 January 2027");
    }

    /** A pound a week: a hundred parts, on several pages. */
    @Test
    void aLongPlanIsReadOutToo() {
        form.propose();
        answered("offer", PlanForm.terms("1"));
        debtor.send(debtor.browser(), debtor.page() + "/plan/decision", form.take("yes")).expectStatus().isSeeOther();
        var letter = drawn(contacts().getLast());
        PdfCheck.assertAccessible(letter, "en", "We have answered your plan");
        assertThat(said(letter).split("£1\\.00", -1)).hasSizeGreaterThan(100);
    }

    private void answered(String which, Map<String, String> more) {
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/answer", form.answer(which, new HashMap<>(more))).expectStatus().isSeeOther();
    }

    private List<UUID> contacts() {
        return tools.database().sql("select id from contact where subject_id = $1 and kind = 'arrears-plan-answered' and person = $2 order by n").bind(0, debtor.id())
                .bind(1, debtor.household().person()).mapValue(UUID.class).all().collectList().block();
    }

    private byte[] letter(String person) {
        return opened(person, tools.database().sql("select id from contact where subject_id = $1 and kind = 'arrears-plan-answered' and person = $2").bind(0, debtor.id())
                .bind(1, person).mapValue(UUID.class).one().block());
    }

    private byte[] drawn(UUID contact) {
        return opened(debtor.household().person(), contact);
    }

    private byte[] opened(String person, UUID contact) {
        return As.resident(client, person).get().uri("/api/letters/" + contact).exchange().expectStatus().isOk().expectBody(byte[].class).returnResult().getResponseBody();
    }

    private static String said(byte[] letter) {
        return PdfCheck.textOf(letter).replaceAll("\\s+", " ");
    }
}
