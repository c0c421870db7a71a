package org.doorstep.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import com.jayway.jsonpath.JsonPath;
import org.doorstep.dev.DemoPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** Whoever is logged in reads and reports through both doors while Keycloak does not answer. */
class KeycloakAwayTests extends RealServers {

    private static final String AGREEMENT = "00000000-0000-7000-8000-0000000000a1";

    @Autowired
    DatabaseClient database;

    @BeforeEach
    void loggedInWithAHomeAndATokenThatIsDueWhenKeycloakGoesAway() {
        for (var sql : new String[] {
            """
            insert into home (id, uprn, line1, town, postcode, dwelling_type, patch)
            values ('00000000-0000-7000-8000-0000000000b1', '9001', '1 Away Street', 'Northampton', 'NN1 1DE', 'house', 'AWAY')
            on conflict do nothing""",
            "insert into agreement (id, reference, kind, home_id, started, lives_there) values ('" + AGREEMENT
                    + "', 'AWAY1', 'secure', '00000000-0000-7000-8000-0000000000b1', '2020-01-06', true) on conflict do nothing",
            "insert into agreement_party values ('" + AGREEMENT
                    + "', '00000000-0000-7000-8000-000000000001', 'holder', 1) on conflict do nothing",
            "update repair set state = 'cancelled' where agreement = '" + AGREEMENT + "'"}) {
            database.sql(sql).then().block(Duration.ofSeconds(20));
        }
        BACKCHANNEL.shorten(Duration.ofSeconds(5));
        logIn(DemoPerson.AMINA);
        BACKCHANNEL.shorten(Duration.ZERO);
        BACKCHANNEL.cut(true);
    }

    @Test
    void theAppReportsAndReads() {
        var draft = JsonPath.<String>read(app("POST", "/api/repair-drafts", "", 201), "$.id");
        answer(draft, "place", "{\"place\":\"home." + AGREEMENT + "\"}");
        answer(draft, "questions", "{\"where\":\"kitchen\",\"kitchen\":\"tap\",\"tap\":\"drip\"}");
        answer(draft, "advice", "{}");
        answer(draft, "words", "{\"words\":\"It drips\"}");
        answer(draft, "photos", "{}");
        answer(draft, "access", "{}");
        answer(draft, "slot", "{\"slot\":\"call-back\"}");
        var reference = JsonPath.<String>read(app("POST", "/api/repair-drafts/" + draft + "/send", "", 201), "$.reference");

        assertThat(app("GET", "/api/repairs/" + reference, null, 200)).contains("It drips");
    }

    @Test
    void theLightPagesReportAndRead() {
        var page = browser.open(portal.resolve("/repairs/report"));
        var csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(csrf.find()).isTrue();
        var proof = Map.of("_csrf", csrf.group(1));
        var draft = form("/repairs/report", proof, Map.of()).replaceFirst("/repairs/report/([^/]+)/.*", "$1");
        var report = "/repairs/report/" + draft + "/";
        form(report + "place", proof, Map.of("place", "home." + AGREEMENT));
        form(report + "questions", proof, Map.of("where", "kitchen"));
        form(report + "questions", proof, Map.of("kitchen", "tap"));
        form(report + "questions", proof, Map.of("tap", "drip"));
        form(report + "advice", proof, Map.of());
        form(report + "words", proof, Map.of("words", "It drips"));
        form(report + "photos", proof, Map.of());
        form(report + "access", proof, Map.of());
        form(report + "slot", proof, Map.of("slot", "call-back"));
        var reported = form(report + "check", proof, Map.of());

        assertThat(reported).matches("/repairs/REP-[A-Z0-9-]+/reported");
        assertThat(browser.open(portal.resolve(reported)).body()).contains("Repair reported");
    }

    private void answer(String draft, String step, String fields) {
        app("PUT", "/api/repair-drafts/" + draft + "/answers/" + step, fields, 200);
    }

    private String app(String method, String path, String body, int status) {
        var session = browser.send(HttpRequest.newBuilder(portal.resolve("/api/session"))).body();
        HttpResponse<String> answer = browser.send(HttpRequest.newBuilder(portal.resolve(path))
                .header("Content-Type", "application/json")
                .header(JsonPath.read(session, "$.csrfHeader"), JsonPath.read(session, "$.csrfToken"))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    /** Where a form leads to. */
    private String form(String path, Map<String, String> proof, Map<String, String> fields) {
        var all = new HashMap<>(proof);
        all.putAll(fields);
        var answer = browser.post(portal.resolve(path), all);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
