package org.doorstep.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The same fault again soon after it was mended says which repair it comes back to. */
@IntegrationTest
class RecallTests {

    private static final CurrentUser SAM = new CurrentUser.Staff("login-sam", "Sam Okafor", Set.of(Role.AGENT), Set.of(), Optional.empty());

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    RepairJobs jobs;

    Register register;

    @BeforeEach
    void register() {
        register = new Register(database);
    }

    @Test
    void tellsTheResidentTheDeskAndTheOperative() {
        var household = register.tenant();
        var mended = reported(household);
        var reference = mended(mended);

        var again = reported(household);

        var page = "/repairs/" + one("select reference from repair where id = $1", again);
        assertThat(Door.pages(client, household.person()).get(page).body()).contains("This comes back to").contains(reference);
        assertThat(Door.api(client, household.person()).get(page).body()).contains("\"comesBackTo\":\"" + reference + "\"");
        assertThat(As.staffPages(client, Role.AGENT).get().uri(page).exchange().expectBody(String.class).returnResult().getResponseBody())
                .contains(reference);
        assertThat(jobs.jobs(SAM, Set.of(again)).block().get(again).comesBackTo()).contains(reference);
    }

    @Test
    void keepsAFormerTenantsRepairFromWhoMovedIn() {
        var before = register.tenant();
        var reference = mended(reported(before));
        var household = register.movedInAfter(before);

        var again = reported(household);

        var page = "/repairs/" + one("select reference from repair where id = $1", again);
        assertThat(Door.pages(client, household.person()).get(page).body()).doesNotContain(reference);
        assertThat(jobs.jobs(SAM, Set.of(again)).block().get(again).comesBackTo()).contains(reference);
    }

    private String mended(UUID repair) {
        database.sql("update repair set state = 'done', done_at = reported_at where id = $1").bind(0, repair).fetch().rowsUpdated().block();
        return one("select reference from repair where id = $1", repair);
    }

    private UUID reported(Register.Household household) {
        var door = Door.pages(client, household.person());
        var draft = door.begin();
        door.answer(draft, ReportStep.PLACE, Map.of("place", "home." + household.agreement()));
        door.answer(draft, ReportStep.QUESTIONS, ReportJourneyTests.DRIPPING_TAP);
        door.answer(draft, ReportStep.ADVICE, Map.of());
        door.answer(draft, ReportStep.WORDS, Map.of("words", "It drips again"));
        door.answer(draft, ReportStep.PHOTOS, Map.of());
        door.answer(draft, ReportStep.ACCESS, Map.of());
        door.answer(draft, ReportStep.SLOT, Map.of("slot", "call-back"));
        door.send(draft);
        return draft;
    }

    private String one(String sql, UUID id) {
        return database.sql(sql).bind(0, id).map(row -> String.valueOf(row.get(0))).one().block();
    }
}
