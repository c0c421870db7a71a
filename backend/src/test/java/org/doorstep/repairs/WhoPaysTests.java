package org.doorstep.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

import org.doorstep.IntegrationTest;
import org.doorstep.repairs.ReportJourneyTests.Face;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What is told about who mends it and who pays, before a report is sent. */
@IntegrationTest
class WhoPaysTests {

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    Register register;

    @BeforeEach
    void aRegister() {
        register = new Register(database);
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void promisesAnOwnerInAnEmergencyThatItIsMadeSafeAndNoShareOfTheirNeighbours(Face face) {
        assertThat(told(face, register.leaseholder(), Map.of("where", "safety", "safety", "gas")))
                .contains(face == Face.PAGES ? "will make this safe. Your lease says who pays for the work after that" : "\"responsibility\":\"made-safe\"")
                .doesNotContain("everybody in the building");
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void tellsAnOwnerThatWhatTheirBuildingSharesIsPaidByAll(Face face) {
        assertThat(told(face, register.household("lease", register.block("Abington Court")), Map.of("where", "communal", "communal", "electrics")))
                .contains(face == Face.PAGES ? "part of the service charge of everybody in the building" : "\"responsibility\":\"service-charge\"");
    }

    private String told(Face face, Register.Household household, Map<String, String> answers) {
        var door = face == Face.PAGES ? Door.pages(client, household.person()) : Door.api(client, household.person());
        UUID draft = door.begin();
        door.answer(draft, ReportStep.PLACE, Map.of("place", "home." + household.agreement()));
        door.answer(draft, ReportStep.QUESTIONS, answers);
        return door.get(face == Face.PAGES ? "/repairs/report/" + draft + "/advice" : "/repair-drafts/" + draft).body();
    }
}
