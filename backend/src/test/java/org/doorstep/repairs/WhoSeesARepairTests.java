package org.doorstep.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What of a repair is told to whom. */
@IntegrationTest
class WhoSeesARepairTests {

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    Register register;

    @BeforeEach
    void register() {
        register = new Register(database);
    }

    @Test
    void namesNoNeedThatOnlyTheOfficeMayKnow() {
        var household = register.tenant();
        var joint = register.jointWith(household);
        register.vulnerable(household, "office");

        var reference = reported(household, "call-back");

        assertThat(one("select priority from repair where reference = $1", reference)).isEqualTo("urgent");
        for (var person : new String[] {household.person(), joint}) {
            assertThat(Door.api(client, person).get("/repairs/" + reference).body()).contains("\"raisedFor\":[]").doesNotContain("baby");
            assertThat(Door.pages(client, person).get("/repairs/" + reference).body()).doesNotContainIgnoringCase("baby");
        }
    }

    @Test
    void namesANeedThatTheResidentMayKnow() {
        var household = register.tenant();
        register.vulnerable(household, "resident");
        assertThat(Door.api(client, household.person()).get("/repairs/" + reported(household, "call-back")).body())
                .contains("\"raisedFor\":[\"baby\"]");
    }

    @Test
    void isNotThereForSomebodyWhoReportedItAndNoLongerHoldsTheHome() {
        var household = register.tenant();
        var joint = register.jointWith(household);
        var reference = reported(household, "2027-01-14.am");
        database.sql("""
                        delete from agreement_party where agreement_id = $1
                        and person_id = (select id from person where reference = $2)""")
                .bind(0, household.agreement()).bind(1, household.person()).then().block();

        var former = Door.api(client, household.person());
        assertThat(former.get("/repairs/" + reference).status()).isEqualTo(404);
        assertThat(former.get("/repairs").body()).doesNotContain(reference);
        As.resident(client, household.person()).method(HttpMethod.DELETE).uri("/api/repairs/" + reference + "/visit")
                .bodyValue(Map.of("reason", "Not yours any more")).exchange().expectStatus().isNotFound();
        assertThat(Door.pages(client, household.person()).get("/repairs/" + reference).status()).isEqualTo(404);

        assertThat(Door.pages(client, joint).get("/repairs/" + reference).body()).contains("We come on Thursday 14 January 2027");
        As.resident(client, joint).method(HttpMethod.DELETE).uri("/api/repairs/" + reference + "/visit")
                .bodyValue(Map.of("reason", "We are away")).exchange().expectStatus().isNoContent();
    }

    private String reported(Register.Household household, String slot) {
        var app = Door.api(client, household.person());
        UUID draft = app.begin();
        app.answer(draft, ReportStep.PLACE, Map.of("place", "home." + household.agreement()));
        app.answer(draft, ReportStep.QUESTIONS, Map.of("where", "kitchen", "kitchen", "tap", "tap", "drip"));
        app.answer(draft, ReportStep.ADVICE, Map.of());
        app.answer(draft, ReportStep.WORDS, Map.of("words", "It drips"));
        app.answer(draft, ReportStep.PHOTOS, Map.of());
        app.answer(draft, ReportStep.ACCESS, Map.of());
        app.answer(draft, ReportStep.SLOT, Map.of("slot", slot));
        var sent = app.send(draft);
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        return sent.location().split("/")[3];
    }

    private String one(String sql, String reference) {
        return database.sql(sql).bind(0, reference).map(row -> row.get(0, String.class)).one().block();
    }
}
