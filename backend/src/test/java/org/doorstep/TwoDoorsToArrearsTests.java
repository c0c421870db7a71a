package org.doorstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.doorstep.Caller.Act;
import org.doorstep.Caller.Heard;
import org.doorstep.accounts.Accounts;
import org.doorstep.arrears.Debtor;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.platform.jobs.Jobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** As {@link TwoDoorsTests}, of those who are behind with their rent: two households alike, one at each door. */
@IntegrationTest
class TwoDoorsToArrearsTests {

    @Autowired
    WebTestClient client;
    @Autowired
    DatabaseClient database;
    @Autowired
    DueJobs due;
    @Autowired
    Jobs jobs;
    @Autowired
    TestClock.Standing clock;
    @Autowired
    Accounts accounts;

    Debtor onPages;
    Debtor atApi;

    @BeforeEach
    void twoHouseholdsAlike() {
        clock.set(TestClock.START);
        var tools = new Debtor.Tools(client, database, due, jobs, clock, accounts);
        onPages = tools.tenant().behind();
        atApi = tools.tenant().behind();
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    /** An officer does the same through both doors. */
    private Heard officers(String what, Map<String, String> fields) {
        var pages = new Caller.OnPages(As.officerPages(client, "income")).does(Act.of(onPages.deskPage() + what, POST, ""), fields);
        var api = new Caller.AtTheApi(As.officer(client, "income")).does(Act.of("", POST, atApi.deskApi() + what), fields);
        assertThat(pages).as("%s", fields).isEqualTo(api);
        return api;
    }

    private void keptTheSame(String sql) {
        assertThat(kept(sql, onPages.id())).as(sql).isEqualTo(kept(sql, atApi.id()));
    }

    private String kept(String sql, UUID id) {
        return database.sql(sql).bind(0, id).map(row -> String.valueOf(row.get(0))).one().block();
    }

    private void sameRows() {
        keptTheSame("select (to_jsonb(c) - array['id', 'reference', 'account', 'account_reference', 'agreement', 'opened_at', 'written_at'])::text from arrears_case c where id = $1");
        keptTheSame("select string_agg(kind || ' ' || actor_name || ' ' || note, ', ' order by at, id) from arrears_step where case_id = $1");
        keptTheSame("select string_agg(kind, ', ' order by n) from contact where subject_id = $1");
    }

    @Test
    void writeDownTheSame() {
        for (var step : List.of(Map.<String, String>of(), Map.of("what", "sang", "with", "P1"), Map.of("what", "spoke", "with", "", "note", "By \u0000phone"))) {
            officers("/steps", step);
        }
        sameRows();
    }
}
