package org.doorstep.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.doorstep.As;
import org.doorstep.CountedStatements;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.repairs.Emergencies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A list of the desk's asks the database as often whether it is short or long: every desk shows it all day. */
@IntegrationTest
@Import(CountedStatements.class)
class HowManyStatementsTests {

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    Emergencies emergencies;

    @Autowired
    DueJobs jobs;

    @Autowired
    TestClock.Standing clock;

    Cases cases;
    Browser agent;

    @BeforeEach
    void atTheDesk() {
        clock.set(TestClock.START);
        cases = new Cases(client, database, jobs, clock);
        agent = new Browser(As.staffPages(client, Role.AGENT));
    }

    @Test
    void listsAnyNumberOfCallsInAsManyStatements() {
        callToMake();
        var one = statementsOf("/desk/calls", 1);
        callToMake();
        callToMake();
        assertThat(statementsOf("/desk/calls", 3)).isEqualTo(one);
    }

    @Test
    void listsAnyNumberOfEmergenciesInAsManyStatements() {
        emergency();
        var one = statementsOf("/desk/emergencies", 1);
        emergency();
        emergency();
        assertThat(statementsOf("/desk/emergencies", 3)).isEqualTo(one);
    }

    private void callToMake() {
        var tap = cases.toRing("It drips all night");
        database.sql("update message set channel = 'phone', state = 'waiting' where channel = 'text' and contact_id in (select id from contact where subject_id = $1)")
                .bind(0, cases.idOf(tap)).fetch().rowsUpdated().block();
    }

    private void emergency() {
        var household = cases.household();
        emergencies.log(new CurrentUser.Resident("login-" + household.person(), household.person()), "flood", household.agreement()).block();
    }

    /** @param listed how many numbers to ring it shows */
    private int statementsOf(String path, int listed) {
        var before = CountedStatements.soFar();
        var page = agent.get(path).body();
        var asked = CountedStatements.soFar() - before;
        assertThat(page.split("tel:\\+447700900100", -1)).hasSize(listed + 1);
        return asked;
    }
}
