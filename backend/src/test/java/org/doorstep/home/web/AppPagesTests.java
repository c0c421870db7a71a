package org.doorstep.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The one page the app lives in. */
@IntegrationTest
class AppPagesTests {

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @ParameterizedTest
    @ValueSource(strings = {"/app", "/app/", "/app/repairs/REP-4F7K"})
    void isTheSameForEverybodyAndNobodysSession(String address) {
        var resident = As.residentPages(client, new Register(database).tenant().person());
        assertThat(body(resident, address)).isEqualTo(body(client, address));
        client.get().uri(address).exchange().expectHeader().doesNotExist(HttpHeaders.SET_COOKIE);
    }

    @Test
    void runsOurOwnScriptsByAddressAndNothingElse() {
        var policy = client.get().uri("/app/").exchange().expectStatus().isOk()
                .returnResult(String.class).getResponseHeaders().getFirst("Content-Security-Policy");
        assertThat(policy).contains("default-src 'none'", "script-src 'self';", "connect-src 'self'",
                        "require-trusted-types-for 'script'", "trusted-types doorstep", "img-src 'self' data: blob:;")
                .doesNotContain("unsafe", "*");
        assertThat(body(client, "/app/")).containsOnlyOnce("<script").contains("<script type=\"module\" src=\"/assets/app/main-");
    }

    /** So that a page of help is there where no signal is, also for whoever never opened it. */
    @Test
    void saysHowToReachTheLandlord() {
        assertThat(body(client, "/app/")).contains("data-repairs-phone=", "data-closed-phone=", "data-power-phone=\"105\"",
                "data-office-hours=\"Monday to Friday, ", "data-address=");
    }

    @Test
    void namesWhatItsFirstScriptBeginsWithSoThatAllOfItComesAtOnce() {
        assertThat(body(client, "/app/")).containsPattern("rel=\"modulepreload\" href=\"/assets/app/_words_core@en-[^\"]+\\.js\"");
    }

    /** The features and words of routes.ts, whichever of its addresses somebody begins at. */
    @ParameterizedTest
    @CsvSource({"/app, home, home", "/app/repairs, repairs, repairs", "/app/repairs/report, report, report", "/app/repairs/REP-4F7K, repairs, repairs",
        "/app/danger/gas, danger, danger"})
    void namesWhatThePageAtItsAddressNeeds(String address, String feature, String words) {
        assertThat(body(client, address)).containsPattern("rel=\"modulepreload\" href=\"/assets/app/" + feature + "-[^\"]+\\.js\"")
                .containsPattern("rel=\"modulepreload\" href=\"/assets/app/_words_" + words + "@en-[^\"]+\\.js\"");
    }

    @Test
    void namesTheDangersSoThatNobodyWaitsForThem() {
        assertThat(body(client, "/app/")).containsPattern("data-dangers=\"gas [a-z -]+\"");
    }

    @ParameterizedTest
    @CsvSource({"/app/, /", "/app, /", "/app/repairs/REP-4F7K, /repairs/REP-4F7K"})
    void leadsToTheSimplePageWhereItDoesNotStart(String address, String light) {
        assertThat(body(client, address)).contains("class=\"govuk-button\" href=\"/faces/simple?at=" + light + "\"");
    }

    @Test
    void itsScriptIsServedSmallAndKeptForEver() {
        var page = body(client, "/app/");
        var script = Pattern.compile("src=\"(/assets/app/main-[^\"]+)\"").matcher(page);
        assertThat(script.find()).isTrue();
        client.get().uri(script.group(1)).header(HttpHeaders.ACCEPT_ENCODING, "br").exchange().expectStatus().isOk()
                .expectHeader().valueEquals(HttpHeaders.CONTENT_ENCODING, "br")
                .expectHeader().value(HttpHeaders.CACHE_CONTROL, kept -> assertThat(kept).contains("immutable", "max-age=31536000"));
    }

    @ParameterizedTest
    @CsvSource({
        "/app/repairs/REP-4F7K, /app/repairs/REP-4F7K", "/app/, /app/", "/app/repairs?before=REP-4F7K, /app/repairs?before=REP-4F7K",
        "/app/standards/chp.repairs.urgent, /app/standards/chp.repairs.urgent",
        "/, /", "/application, /", "//evil.example, /", "/app//evil.example, /", "/app/../log-out, /", "/app/%2e%2e/desk, /",
        "https://evil.example/app/, /", "/app/\\evil.example, /", "/app/a?to=//b, /"
    })
    void aLogInLeadsBackIntoTheAppAndNowhereElse(String to, String leads) {
        As.residentPages(client, new Register(database).tenant().person())
                .get().uri(address -> address.path("/sign-in").queryParam("to", "{to}").build(to)).exchange()
                .expectStatus().isSeeOther().expectHeader().location(leads);
    }

    private static String body(WebTestClient client, String address) {
        return client.get().uri(address).exchange().expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
    }
}
