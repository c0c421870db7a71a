package org.doorstep.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.kernel.Role;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** From the light pages to the app and back, and where the next visit begins. */
@IntegrationTest
class FaceTests {

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @ParameterizedTest
    @CsvSource({
        "/faces/app?at=/repairs/REP-4F7K, /app/repairs/REP-4F7K, APP", "/faces/app, /app/, APP",
        "/faces/simple?at=/repairs/REP-4F7K, /repairs/REP-4F7K, SIMPLE", "/faces/simple, /, SIMPLE",
        "/faces/app?at=/repairs?before=REP-4F7K, /app/repairs?before=REP-4F7K, APP",
        "/faces/simple?at=/standards?charter%3Dnational%26area%3Drepairs, /standards?charter=national&area=repairs, SIMPLE",
        "/faces/app?at=/repairs?q%3DAmina Osei%26before%3DREP-4F7K%26from%3D07700 900100, /app/repairs?before=REP-4F7K, APP",
        "/faces/simple?at=//evil.example, /, SIMPLE", "/faces/app?at=.evil.example, /app/, APP"
    })
    void aChoiceLeadsToTheSamePageOfTheOtherAndIsRememberedUnderNobodysName(String link, String page, String remembered) {
        var answer = client.get().uri(URI.create(link.replace(" ", "%20"))).exchange().expectStatus().isSeeOther().expectHeader().location(page)
                .returnResult(Void.class);
        assertThat(answer.getResponseCookies().keySet()).containsExactly("FACE");
        var cookie = answer.getResponseCookies().getFirst("FACE");
        assertThat(cookie.getValue()).isEqualTo(remembered);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getMaxAge()).isEqualTo(java.time.Duration.ofDays(365));
    }

    /** The app's page that a phone keeps is the same at each of its addresses: its link says not which. */
    @ParameterizedTest
    @CsvSource({
        "https://doorstep.example/app/repairs/REP-4F7K, /repairs/REP-4F7K", "https://doorstep.example/app/repairs?before=REP-4F7K, /repairs?before=REP-4F7K",
        "https://doorstep.example/app/, /", "https://doorstep.example/desk, /", "https://evil.example/app//evil.example, /", "not an address, /"
    })
    void aLinkThatSaysNoPageLeadsToTheLightOneOfThePageItIsOn(String from, String page) {
        client.get().uri("/faces/simple").header(HttpHeaders.REFERER, from).exchange().expectStatus().isSeeOther().expectHeader().location(page);
    }

    @Test
    void whereTheAppThatAsksBeforeALogOutDoesNotStartTheLightPagesLogOutUnasked() {
        var answer = client.get().uri("/faces/simple?at=/log-out").cookie("UNSENT", "yes").exchange().expectStatus().isSeeOther()
                .expectHeader().location("/").returnResult(Void.class);
        assertThat(answer.getResponseCookies().getFirst("UNSENT").getMaxAge()).isZero();
    }

    @Test
    void theNextVisitBeginsInTheAppWhereThatWasChosen() {
        var resident = As.residentPages(client, new Register(database).tenant().person());
        for (var reader : new WebTestClient[] {client, resident}) {
            reader.get().uri("/").cookie("FACE", "APP").exchange().expectStatus().isSeeOther().expectHeader().location("/app/");
        }
    }

    @Test
    void itBeginsOnTheSimplePagesForEverybodyElseOnADearLineAndForStaff() {
        client.get().uri("/").exchange().expectStatus().isOk();
        client.get().uri("/").cookie("FACE", "SIMPLE").exchange().expectStatus().isOk();
        client.get().uri("/").cookie("FACE", "APP").header("Save-Data", "on").exchange().expectStatus().isOk();
        As.staffPages(client, Role.SCHEDULER).get().uri("/").cookie("FACE", "APP").exchange().expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/standards", "/danger/flood", "/repairs"})
    void aPageThatTheAppHasTooLeadsThere(String page) {
        var resident = As.residentPages(client, new Register(database).tenant().person());
        assertThat(body(resident, page)).contains("href=\"/faces/app?at=" + page + "\"");
    }

    @Test
    void whatWasChosenOnThePageGoesAlongAndNothingElse() {
        assertThat(body(client, "/standards?charter=national&area=repairs&name=Amina"))
                .contains("href=\"/faces/app?at=/standards?charter%3Dnational%26area%3Drepairs\"").doesNotContain("Amina");
        assertThat(body(client, "/app/standards?charter=national&name=Amina"))
                .contains("href=\"/faces/simple?at=/standards?charter%3Dnational\"").doesNotContain("Amina");
    }

    @Test
    void aPageThatTheAppHasNotLeadsNowhereNorDoesOneOfStaff() {
        assertThat(body(client, "/help/accessibility")).doesNotContain("/faces/app");
        assertThat(body(As.staffPages(client, Role.SCHEDULER), "/")).doesNotContain("/faces/app");
    }

    /** The rent's page lies below the work list's, and both stand in the menu. */
    @Test
    void aPageIsAtOnePlaceOfTheMenu() {
        assertThat(body(As.staffPages(client, Role.MANAGER), "/desk/rent")).containsOnlyOnce("aria-current=\"page\"");
    }

    private static String body(WebTestClient client, String address) {
        return client.get().uri(address).exchange().expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
    }
}
