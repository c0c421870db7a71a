package org.doorstep.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.doorstep.dev.DemoPerson;
import org.junit.jupiter.api.Test;

/** Logging in, using the session at both doors, and logging out, with the real Keycloak and no script. */
class RealLogInTests extends RealServers {

    @Test
    void bringsBackWhoeverLogsIn() {
        assertThat(logIn(DemoPerson.AMINA).uri().getAuthority()).isEqualTo(portal.getAuthority());
        var page = browser.open(portal.resolve("/standards"));
        assertThat(page.body()).contains("Amina Begum").as("no token lies in the browser").doesNotContain("eyJ");
        assertThat(browser.cookie(portal, "SESSION")).isPresent();
    }

    @Test
    void letsInByEmailAddressOrByReferenceHoweverItIsTyped() {
        for (var typed : List.of("amina.begum@example.org", "Amina.Begum@Example.org", "P1000001", "p1000001")) {
            assertThat(enter(new Browser(), typed, KEYCLOAK.secrets().demoPassword()).body()).as(typed).contains("Amina Begum");
        }
    }

    @Test
    void makesWhoeverGuessesWaitEvenForTheRightPassword() {
        var person = "guessed-" + System.nanoTime();
        KEYCLOAK.makePerson(person);
        for (int tries = 0; tries < 5; tries++) {
            assertThat(enter(new Browser(), person, "wrong").body()).contains("id=\"input-error\"");
        }
        var right = enter(new Browser(), person, KEYCLOAK.secrets().demoPassword());
        assertThat(right.body()).as("the same words as for a wrong password").contains("id=\"input-error\"", "That is not right");
    }

    @Test
    void hidesTheSessionFromScriptsAndOtherSites() {
        var answer = browser.send(HttpRequest.newBuilder(portal.resolve("/oauth2/authorization/keycloak")));
        assertThat(answer.headers().allValues("Set-Cookie")).anySatisfy(cookie ->
                assertThat(cookie).contains("SESSION=").containsIgnoringCase("HttpOnly").contains("SameSite=Lax"));
        assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(location ->
                assertThat(location).contains("code_challenge_method=S256").contains("state=").contains("nonce="));
    }

    @Test
    void changesTheSessionsNameAtLogIn() {
        browser.open(portal.resolve("/oauth2/authorization/keycloak"));
        var before = browser.cookie(portal, "SESSION");
        logIn(DemoPerson.AMINA);
        assertThat(browser.cookie(portal, "SESSION")).isPresent().isNotEqualTo(before);
    }

    @Test
    void givesTheApiTheSessionsTokenOnlyWithTheCsrfHeader() {
        logIn(DemoPerson.AMINA);
        assertThat(me(Map.of()).statusCode()).isEqualTo(403);
        assertThat(me(Map.of("X-XSRF-TOKEN", "made-up")).statusCode()).isEqualTo(403);
        var csrf = browser.cookie(portal, "XSRF-TOKEN").orElseThrow();
        var answer = me(Map.of("X-XSRF-TOKEN", csrf));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void asksAnApiCallerWithoutSessionOrTokenToLogIn() {
        var answer = me(Map.of());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValueSatisfying(how ->
                assertThat(how).startsWith("Bearer"));
    }

    @Test
    void believesTheRealmsBearersAndNoOthers() {
        var own = KEYCLOAK.token(DemoPerson.AMINA);
        assertThat(bearer(own)).isEqualTo(200);
        assertThat(bearer(KEYCLOAK.tokenForSomebodyElse(DemoPerson.AMINA))).isEqualTo(401);
        assertThat(bearer(own.substring(0, own.length() - 6) + "AAAAAA")).isEqualTo(401);
    }

    @Test
    void asksForTheImportsRole() {
        var address = portal.resolve("/api/imports/homes");
        var file = HttpRequest.BodyPublishers.ofString("uprn\n");
        assertThat(browser.send(HttpRequest.newBuilder(address).header("Content-Type", "text/csv")
                .header("Authorization", "Bearer " + KEYCLOAK.token(DemoPerson.AMINA)).POST(file)).statusCode())
                .isEqualTo(403);
        assertThat(browser.send(HttpRequest.newBuilder(address).header("Content-Type", "text/csv")
                .header("Authorization", "Bearer " + KEYCLOAK.integrationToken()).POST(file)).statusCode())
                .isNotIn(401, 403, 404, 500);
    }

    @Test
    void knowsWhoIsLoggedInWhenSomethingIsWrongToo() {
        assertThat(browser.open(portal.resolve("/help/nothing-of-this-name")).body()).contains("href=\"/sign-in\"");
        logIn(DemoPerson.AMINA);

        var lost = browser.open(portal.resolve("/help/nothing-of-this-name"));
        assertThat(lost.statusCode()).isEqualTo(404);
        assertThat(lost.body()).contains("Amina Begum", "action=\"/log-out\"", "href=\"/repairs\"").doesNotContain("href=\"/sign-in\"");

        var tooLarge = browser.post(portal.resolve("/repairs/report"), Map.of("words", "x".repeat(2_000_000)));
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(tooLarge.body()).contains("Amina Begum").doesNotContain("href=\"/sign-in\"");
    }

    @Test
    void logsOutHereAndInKeycloak() {
        logIn(DemoPerson.GRACE);
        assertThat(browser.post(portal.resolve("/log-out"), Map.of()).statusCode()).isEqualTo(403);

        var out = browser.submit(browser.open(portal.resolve("/standards")), logOutForm());

        assertThat(out.uri().getPath()).isEqualTo("/signed-out");
        assertThat(me(Map.of()).statusCode()).isEqualTo(401);
        // Keycloak asks again rather than letting the next person at this tablet in.
        assertThat(browser.open(portal.resolve("/oauth2/authorization/keycloak")).body()).contains("id=\"kc-form-login\"");
    }

    /** Nobody is led past Keycloak there: the app tells us, and we tell Keycloak. */
    @Test
    void logsOutInKeycloakTooWhereASessionEndsByItself() {
        KEYCLOAK.portalAt(portal.getPort());
        logIn(DemoPerson.GRACE);
        BACKCHANNEL.lose(1);

        assertThat(browser.post(portal.resolve("/log-out?idle"), logOutForm()).statusCode()).isEqualTo(204);

        assertThat(me(Map.of()).statusCode()).isEqualTo(401);
        assertThat(browser.open(portal.resolve("/oauth2/authorization/keycloak")).body()).contains("id=\"kc-form-login\"");
    }

    /** The session there ends by itself too, half an hour after it was last used. */
    @Test
    void endsOurSessionWhateverBecomesOfKeycloaks() {
        logIn(DemoPerson.GRACE);
        BACKCHANNEL.cut(true);
        assertThat(browser.post(portal.resolve("/log-out?idle"), logOutForm()).statusCode()).isEqualTo(204);
        assertThat(me(Map.of()).statusCode()).isEqualTo(401);
    }

    @Test
    void endsTheSessionWhenKeycloakDoes() {
        KEYCLOAK.portalAt(portal.getPort());
        logIn(DemoPerson.DANIEL);
        assertThat(browser.open(portal.resolve("/standards")).body()).contains("Daniel Okafor");

        KEYCLOAK.endSessions(DemoPerson.DANIEL);

        assertThat(browser.open(portal.resolve("/standards")).body()).doesNotContain("Daniel Okafor");
    }

    @Test
    void endsTheSessionAlthoughQuestionsForKeycloaksKeysAreLost() {
        KEYCLOAK.portalAt(portal.getPort());
        logIn(DemoPerson.DANIEL);

        BACKCHANNEL.lose(2);
        KEYCLOAK.endSessions(DemoPerson.DANIEL);

        assertThat(browser.open(portal.resolve("/standards")).body()).doesNotContain("Daniel Okafor");
    }

    private HttpResponse<String> enter(Browser visitor, String typed, String password) {
        var page = visitor.submit(visitor.open(portal.resolve("/oauth2/authorization/keycloak")), Map.of("username", typed, "password", password));
        return page.uri().getAuthority().equals(portal.getAuthority()) ? visitor.open(portal.resolve("/standards")) : page;
    }

    private Map<String, String> logOutForm() {
        var page = browser.open(portal.resolve("/standards")).body();
        var field = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(field.find()).as("a form to log out on every page").isTrue();
        return Map.of("_csrf", field.group(1));
    }
}
