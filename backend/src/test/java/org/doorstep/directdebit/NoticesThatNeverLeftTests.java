package org.doorstep.directdebit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.platform.jobs.JobHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** By what a payer was not told of ten working days before nothing is taken: £104.20 on the first of the month, and from March on £120.00. */
@IntegrationTest
class NoticesThatNeverLeftTests {

    @Autowired
    Payer.Tools tools;

    @Autowired
    List<JobHandler> handlers;

    @BeforeEach
    void nothingOfOthers() {
        tools.clean();
    }

    @AfterEach
    void backToTuesday() {
        tools.clean();
    }

    @Test
    void anotherAmountIsNotTakenOnALetterThatWasGivenUp() {
        var payer = paysByLetter();
        changed(payer);
        givenUp(payer, "direct-debit-change");
        assertThat(payer.app().get().uri(payer.api()).exchange().expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody())
                .as("what is to come").doesNotContain("12000");
        assertThat(seenTo()).contains("A notice could not be sent", payer.reference());
        tools.morning("2027-02-25");
        assertThat(payer.lines("2027-02-25")).containsExactly("17 10420");
        assertThat(promises(payer)).as("of the first notice alone").isEqualTo("kept,open");
    }

    @Test
    void itsPayerIsToldAgainAndPaysItThen() {
        var payer = paysByLetter();
        changed(payer);
        givenUp(payer, "direct-debit-change");
        tools.mornings("2027-02-25", "2027-03-01");
        at("2027-03-01T10:00:00Z");
        tools.morning("2027-03-02");
        assertThat(payer.told("direct-debit-change")).isEqualTo(2);
        tools.morning("2027-03-30");
        assertThat(payer.lines("2027-03-30")).containsExactly("17 12000");
    }

    @Test
    void norOnOneThatLeftTooLate() {
        var payer = tools.tenant().setsUp("104.20", "1");
        at("2027-01-12T10:00:00Z");
        tools.mornings("2027-01-13", "2027-01-28");
        changed(payer);
        at("2027-02-23T10:00:00Z");
        tools.morning("2027-02-25");
        assertThat(payer.lines("2027-02-25")).containsExactly("17 10420");
        assertThat(seenTo()).contains("A notice left too late");
    }

    @Test
    void norIsAnythingTakenWhereTheFirstNoticeNeverLeft() {
        var payer = tools.byPost().setsUp("104.20", "1");
        givenUp(payer, "direct-debit-notice");
        tools.mornings("2027-01-13", "2027-01-28");
        assertThat(tools.one("select count(*) from direct_debit_line where direct_debit = $1 and month is not null", payer.id())).isEqualTo("0");
    }

    @Test
    void whatAnOfficerHasSeenToIsOnTheListNoMore() {
        var payer = paysByLetter();
        changed(payer);
        givenUp(payer, "direct-debit-change");
        var id = tools.one("select untold_id from direct_debit_terms where direct_debit = $1 and untold is not null", payer.id());
        As.officer(tools.client(), "income").post().uri("/api/direct-debit-advices/seen").contentType(MediaType.APPLICATION_JSON)
                .bodyValue(List.of(id)).exchange().expectStatus().isOk();
        assertThat(seenTo()).doesNotContain("A notice could not be sent");
    }

    /** Who is told of a second change while the first letter's promise is kept: it is kept by its own letter alone, and what is taken stays. */
    @Test
    void aLetterOfBeforeKeepsNoPromiseOfTheNext() {
        var payer = paysByLetter();
        changed(payer);
        tools.mornings("2027-02-03", "2027-02-25");
        assertThat(payer.lines("2027-02-25")).containsExactly("17 12000");
        tools.at("2027-03-02T10:00:00Z");
        payer.changes("130", "1").expectStatus().isOk();
        givenUp(payer, "direct-debit-change");
        assertThat(promises(payer)).isEqualTo("kept,kept,open");
        assertThat(tools.one("select string_agg(n::text, ',' order by n) from direct_debit_terms where direct_debit = $1 and untold is not null", payer.id())).as("of the last alone").isEqualTo("3");
    }

    private Payer paysByLetter() {
        var payer = tools.byPost().setsUp("104.20", "1");
        at("2027-01-12T10:00:00Z");
        tools.mornings("2027-01-13", "2027-01-28");
        assertThat(payer.lines("2027-01-28")).containsExactly("01 10420");
        return payer;
    }

    private void changed(Payer payer) {
        tools.at("2027-02-02T10:00:00Z");
        payer.changes("120", "1").expectStatus().isOk().expectBody().jsonPath("$.debit.next").isEqualTo("2027-03-01").jsonPath("$.debit.amount.pence").isEqualTo(12_000);
    }

    private void at(String moment) {
        tools.at(moment);
        tools.jobs().runAt(Instant.parse(moment));
    }

    /** The notice was tried for about a day. */
    private void givenUp(Payer payer, String kind) {
        var send = handlers.stream().filter(handler -> handler.task().equals("contact.send")).findFirst().orElseThrow();
        var message = tools.one("select m.id from message m join contact c on c.id = m.contact_id where m.state = 'waiting' and c.person = $1 and c.kind = $2",
                payer.household().person(), kind);
        tools.database().sql("delete from scheduled_tasks where task_name = 'contact.send'").fetch().rowsUpdated().block();
        send.givenUp(UUID.fromString(message).toString(), "");
        tools.jobs().runAt(tools.clock().instant());
    }

    private String seenTo() {
        return As.officerPages(tools.client(), "income").get().uri("/direct-debit-runs").accept(MediaType.TEXT_HTML).exchange().expectStatus().isOk()
                .expectBody(String.class).returnResult().getResponseBody();
    }

    private String promises(Payer payer) {
        return tools.one("select string_agg(lower(state), ',' order by lower(state)) from promise where subject_id = $1 and standard = 'national.direct-debit.change-notice'", payer.id());
    }
}
