package org.doorstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.doorstep.Caller.Act;
import org.doorstep.Caller.Came;
import org.doorstep.Caller.Heard;
import org.doorstep.arrears.Debtor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** As {@link TwoDoorsTests}, of those who are behind with their rent: two households alike, one at each door. */
@IntegrationTest
class TwoDoorsToArrearsTests {

    @Autowired
    Debtor.Tools tools;
    @Autowired
    WebTestClient client;
    @Autowired
    DatabaseClient database;
    @Autowired
    TestClock.Standing clock;
    Debtor onPages;
    Debtor atApi;

    @BeforeEach
    void twoHouseholdsAlike() {
        clock.set(TestClock.START);
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

    /** What an officer reads of what they earn and spend. */
    private static String budget(Debtor of) {
        return of.read(of.officer(), of.deskApi()).replaceFirst("(?s).*\"budget\":", "");
    }

    /** A resident does the same through both doors. */
    private Heard residents(HttpMethod method, String page, String api, Map<String, String> fields) {
        var pages = new Caller.OnPages(onPages.browser()).does(Act.of(onPages.page() + page, POST, ""), fields);
        var app = new Caller.AtTheApi(atApi.app()).does(Act.of("", method, atApi.api() + api), fields);
        assertThat(pages).as("%s %s", page, fields).isEqualTo(app);
        return app;
    }

    private Heard types(String part, Map<String, String> fields) {
        return residents(PUT, "/plan/" + part, "/plan-draft/" + part, fields);
    }

    @Test
    void proposeTheSamePlan() {
        assertThat(residents(POST, "/plan/check", "/plan", Map.of()).came()).isEqualTo(Came.NOT_NOW);
        assertThat(types("money-in", Map.of("per", "month", "wages", "lots", "child", "\u000012,50")).wrong()).hasSize(1);
        assertThat(types("money-in", Map.of("per", "month", "wages", "about 900", "child", "12,50")).came()).isEqualTo(Came.DONE);
        assertThat(types("money-out", Map.of("rent", "450", "food", "x".repeat(300))).wrong()).hasSize(1);
        assertThat(types("money-out", Map.of("rent", "450", "food", "none")).came()).isEqualTo(Came.DONE);
        assertThat(types("amount", Map.of("amount", "500", "every", "never")).wrong()).hasSize(3);
        assertThat(types("amount", Map.of("amount", "10", "every", "week", "first-day", "22", "first-month", "1", "first-year", "2027")).came()).isEqualTo(Came.DONE);
        assertThat(types("something-else", Map.of()).came()).isEqualTo(Came.NOT_HERE);
        assertThat(residents(POST, "/plan/check", "/plan", Map.of()).came()).isEqualTo(Came.DONE);
        assertThat(residents(POST, "/plan/decision", "/plan/decision", Map.of()).wrong()).hasSize(1);
        assertThat(residents(POST, "/plan/decision", "/plan/decision", Map.of("take", "yes")).wrong()).as("which plan").hasSize(1);
        assertThat(residents(DELETE, "/plan/withdrawal", "/plan", Map.of()).wrong()).as("which plan").hasSize(1);
        assertThat(residents(POST, "/plan/decision", "/plan/decision", Map.of("take", "yes", "plan", "another")).came()).isEqualTo(Came.NOT_NOW);
        keptTheSame("select (to_jsonb(p) - array['id', 'case_id', 'person'])::text from arrears_plan p where case_id = $1");
        assertThat(budget(onPages)).contains("90000").isEqualTo(budget(atApi));
        var back = new Caller.OnPages(onPages.browser()).does(Act.of(onPages.page() + "/plan/withdrawal", POST, ""), Map.of("plan", onPages.plan("id")));
        assertThat(back).isEqualTo(new Caller.AtTheApi(atApi.app()).does(Act.of("", DELETE, atApi.api() + "/plan?plan=" + atApi.plan("id")), Map.of()));
        assertThat(back.came()).isEqualTo(Came.DONE);
        sameRows();
    }

    @Test
    void sayTheSameOfAnAdviser() {
        for (var fields : List.of(Map.<String, String>of(), Map.of("advice", "yes"), Map.of("advice", "no"))) {
            residents(PUT, "/advice", "/advice", fields);
            clock.set(clock.instant().plusSeconds(60));
        }
        sameRows();
    }

    @Test
    void holdTheSame() {
        var hold = Map.of("kind", "mental-health", "started-day", "11", "started-month", "January", "started-year", "2027", "reason", "An adviser\u0000 wrote");
        for (var fields : List.of(Map.<String, String>of(), hold, hold)) {
            officers("/holds", fields);
        }
        officers("/holds/end", Map.of("hold", "none", "how", "end"));
        for (var step : List.of("wrote", "notice", "spoke", "hearing-told")) {
            officers("/steps", Map.of("what", step));
        }
        keptTheSame("select string_agg((to_jsonb(h) - array['id', 'account', 'account_reference', 'agreement', 'person'])::text, ' ') from arrears_hold h join arrears_case c on c.account = h.account where c.id = $1");
        sameRows();
    }

    @Test
    void writeDownTheSame() {
        for (var step : List.of(Map.<String, String>of(), Map.of("what", "sang", "with", "P1"), Map.of("what", "spoke", "with", "", "note", "By \u0000phone"))) {
            officers("/steps", step);
        }
        sameRows();
    }

    @Test
    void takeDownTheSamePlanOfWhoRings() {
        assertThat(officers("/plan", Map.of()).wrong()).hasSize(3);
        var told = Map.of("amount", "10", "every", "week", "first-day", "22", "first-month", "1", "first-year", "2027", "per", "week", "wages", "about\u0000 120");
        assertThat(officers("/plan", told).came()).isEqualTo(Came.DONE);
        assertThat(officers("/plan", told).came()).isEqualTo(Came.NOT_NOW);
        assertThat(officers("/decision", Map.of("take", "yes")).wrong()).as("which plan").hasSize(1);
        keptTheSame("select (to_jsonb(p) - array['id', 'case_id', 'person'])::text from arrears_plan p where case_id = $1");
        sameRows();
    }
}
