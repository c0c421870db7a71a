package org.doorstep.directdebit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Nothing is taken before the day that was told last, whatever happened in between. */
@IntegrationTest
class GoingOnTests {

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    Payer.Tools tools;

    Payer payer;

    @BeforeEach
    void somebodyPaysOnThe27th() {
        tools.clean();
        payer = tools.tenant().setsUp("104.20", "27");
    }

    @AfterEach
    void backToTuesday() {
        tools.clean();
    }

    private void pause() {
        payer.post(payer.api() + "/pause", Map.of()).expectStatus().isOk();
    }

    private void goesOn() {
        payer.app().delete().uri(payer.api() + "/pause").exchange().expectStatus().isOk();
    }

    private String asked() {
        return tools.one("select coalesce(string_agg(month::text, ' ' order by month), '') from direct_debit_line where month is not null");
    }

    @Test
    void takesNothingAfterAPauseBeforeTheDayThatWasTold() {
        tools.mornings("2027-01-13", "2027-01-25", "2027-01-27");
        tools.at("2027-02-01T10:00:00Z");
        pause();
        tools.at("2027-02-23T10:00:00Z");
        goesOn();
        var id = tools.one("select id::text from contact where kind = 'direct-debit-change' and person = $1", payer.household().person());
        assertThat(payer.browser().get().uri("/messages/" + id).accept(MediaType.TEXT_HTML).exchange().expectBody(String.class).returnResult().getResponseBody())
                .as("the 27th is a Saturday, and Easter Monday comes after it")
                .contains("by Direct Debit on Tuesday 30 March 2027. After that, we take it on or after day 27 of each month").doesNotContain("on that day");
        tools.mornings("2027-02-25", "2027-02-26", "2027-03-01", "2027-03-02", "2027-03-03");
        assertThat(asked()).isEqualTo("2027-01-01");
        tools.morning("2027-03-24");
        assertThat(payer.lines("2027-03-24")).containsExactly("17 10420");
    }

    @Test
    void tellsNothingWhileItIsPausedAndTheNewAmountWhenItGoesOn() {
        tools.morning("2027-01-13");
        pause();
        payer.changes("120", "27").expectStatus().isOk();
        assertThat(payer.told("direct-debit-change")).isZero();
        goesOn();
        assertThat(payer.told("direct-debit-change")).isOne();
        assertThat(tools.one("select facts::text from contact where kind = 'direct-debit-change' and person = $1", payer.household().person())).contains("12000");
        tools.morning("2027-01-25");
        assertThat(payer.lines("2027-01-25")).containsExactly("01 12000");
    }

    @Test
    void isLodgedAfterAPauseWhenItsFileWasNeverMade() {
        tools.whileNoFileIsMade(() -> tools.morning("2027-01-13"));
        pause();
        tools.morning("2027-01-14");
        goesOn();
        assertThat(payer.state()).isEqualTo("waiting");
        tools.morning("2027-01-15");
        assertThat(payer.lines("2027-01-15")).containsExactly("0N");
        assertThat(payer.state()).isEqualTo("lodged");
    }

    @Test
    void endsWithWhoeverLeavesAndIsSetUpAnewByWhoStays() {
        var stays = new org.doorstep.repairs.Register(database).jointWith(payer.household());
        tools.mornings("2027-01-13", "2027-01-25", "2027-01-27");
        new org.doorstep.repairs.Register(database).leaves(payer.household().person(), payer.household());
        tools.mornings("2027-01-28", "2027-01-29");
        assertThat(payer.state()).as("a file may be wrong for a day").isEqualTo("active");
        tools.morning("2027-02-01");
        assertThat(payer.lines("2027-02-01")).containsExactly("0C");
        assertThat(payer.state() + " " + payer.kept("ending")).isEqualTo("cancelled left");
        assertThat(payer.told("direct-debit-ended")).isOne();
        assertThat(tools.one("select count(*) from contact where person = $1 and kind = 'direct-debit-left'", stays)).isEqualTo("1");
        var app = As.resident(client, stays);
        app.get().uri(payer.api()).exchange().expectStatus().isOk().expectBody().jsonPath("$.debit.ending").isEqualTo("left");
        app.post().uri(payer.api()).bodyValue(Payer.details("90", "1")).exchange().expectStatus().isOk();
        app.post().uri(payer.api() + "/confirmation").bodyValue(Map.of()).exchange().expectStatus().isOk();
    }

    /** What ends cannot be begun again without ten working days, so whoever is back in the register by then loses nothing. */
    @Test
    void goesOnWhereTheRegisterWasWrongForADay() {
        var register = new org.doorstep.repairs.Register(database);
        register.jointWith(payer.household());
        tools.mornings("2027-01-13", "2027-01-14");
        register.leaves(payer.household().person(), payer.household());
        tools.mornings("2027-01-18", "2027-01-20");
        database.sql("insert into agreement_party (agreement_id, person_id, role, place) select $1, id, 'holder', 1 from person where reference = $2")
                .bind(0, payer.household().agreement()).bind(1, payer.household().person()).fetch().rowsUpdated().block();
        tools.mornings("2027-01-21", "2027-01-25");
        assertThat(payer.lines("2027-01-25")).containsExactly("01 10420");
        assertThat(payer.told("direct-debit-ended")).isZero();
    }

    @Test
    void isHeldWhenTheTenancyIsOverAndEndedByItsPayerAllTheSame() {
        tools.mornings("2027-01-13", "2027-01-25", "2027-01-27");
        database.sql("update agreement set ended = '2027-01-31' where id = $1").bind(0, payer.household().agreement()).fetch().rowsUpdated().block();
        tools.mornings("2027-02-25", "2027-03-01");
        assertThat(asked()).isEqualTo("2027-01-01");
        assertThat(payer.balance()).isEqualTo(-10_420);
        assertThat(payer.state() + " " + payer.kept("held")).isEqualTo("paused over");
        assertThat(payer.told("direct-debit-held")).as("once").isOne();
        payer.app().get().uri(payer.api()).exchange().expectStatus().isOk().expectBody().jsonPath("$.debit.held").isEqualTo("over")
                .jsonPath("$.offered").isEqualTo(false).jsonPath("$.balance.pence").isEqualTo(0);
        var officer = As.officer(client, "income");
        officer.delete().uri(payer.api() + "/pause").exchange().expectStatus().isEqualTo(409);
        officer.get().uri("/api/direct-debit-advices").exchange().expectBody().jsonPath("$.count").isEqualTo(1)
                .jsonPath("$.newest[0].what").isEqualTo("over").jsonPath("$.newest[0].account").isEqualTo(payer.account().reference());
        officer.post().uri("/api/direct-debit-advices/seen").bodyValue(List.of(payer.id().toString(), "no id")).exchange().expectStatus().isOk()
                .expectBody().jsonPath("$.count").isEqualTo(0);
        payer.app().delete().uri(payer.api()).exchange().expectStatus().isOk();
        assertThat(payer.state()).isEqualTo("cancelled");
        tools.morning("2027-03-02");
        assertThat(payer.lines("2027-03-02")).containsExactly("0C");
        payer.app().get().uri(payer.api()).exchange().expectStatus().isOk().expectBody().jsonPath("$.debit.ending").isEqualTo("resident");
        As.resident(client, tools.tenant().household().person()).get().uri(payer.api()).exchange().expectStatus().isNotFound();
    }

    @Test
    void isHeldWhenTheAccountIsClosed() {
        tools.mornings("2027-01-13", "2027-01-25", "2027-01-27");
        database.sql("update account set closed = '2027-02-10' where id = $1").bind(0, payer.account().id()).fetch().rowsUpdated().block();
        tools.morning("2027-02-25");
        assertThat(asked()).isEqualTo("2027-01-01");
        assertThat(payer.kept("held")).isEqualTo("over");
        payer.app().delete().uri(payer.api()).exchange().expectStatus().isOk();
        payer.post(payer.api(), Payer.details("104.20", "27")).expectStatus().isEqualTo(409)
                .expectBody().jsonPath("$.type").isEqualTo("/problems/directdebit.closed");
    }
}
