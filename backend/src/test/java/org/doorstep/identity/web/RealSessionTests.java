package org.doorstep.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.jayway.jsonpath.JsonPath;
import org.doorstep.dev.DemoPerson;
import org.junit.jupiter.api.Test;

/** What the relay between the session and the API does in the life of a session. */
class RealSessionTests extends RealServers {

    /** Within the ten seconds in which a token is renewed before its end. */
    private static final Duration DUE = Duration.ofSeconds(5);

    @Test
    void tellsAnybodyWhoIsLoggedInAndWhatProvesARequest() {
        var before = session();
        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(JsonPath.<Boolean>read(before.body(), "$.signedIn")).isFalse();
        assertThat(JsonPath.<String>read(before.body(), "$.name")).isEmpty();
        assertThat(before.headers().allValues("Set-Cookie")).anySatisfy(cookie ->
                assertThat(cookie).startsWith("XSRF-TOKEN=").containsIgnoringCase("HttpOnly").contains("SameSite=Lax").doesNotContain("Secure"));
        assertThat(before.headers().firstValue("Cache-Control")).hasValueSatisfying(how -> assertThat(how).contains("no-store"));
        assertThat(browser.cookie(portal, "XSRF-TOKEN")).contains(JsonPath.<String>read(before.body(), "$.csrfToken"));

        logIn(DemoPerson.AMINA);

        assertThat(JsonPath.<Boolean>read(session().body(), "$.signedIn")).isTrue();
        assertThat(JsonPath.<String>read(session().body(), "$.name")).isEqualTo("Amina Begum");
        assertThat(session().body()).doesNotContain("eyJ");
    }

    @Test
    void answersAboutTheSessionWhateverComesWithTheQuestion() {
        assertThat(browser.send(HttpRequest.newBuilder(portal.resolve("/api/session"))
                .header("Authorization", "Bearer no.token.at-all").header("Cookie", "SESSION=gone")).statusCode()).isEqualTo(200);
    }

    @Test
    void takesTheTokenThatTheSessionTold() {
        logIn(DemoPerson.AMINA);
        assertThat(meFromTheApp().statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAnotherSitesRequestEvenWithTheToken() {
        logIn(DemoPerson.AMINA);
        var session = session().body();
        String header = JsonPath.read(session, "$.csrfHeader");
        String token = JsonPath.read(session, "$.csrfToken");
        assertThat(me(Map.of(header, token, "Origin", "https://elsewhere.example")).statusCode()).isEqualTo(403);
        assertThat(me(Map.of(header, token, "Origin", "null")).statusCode()).isEqualTo(403);
        assertThat(me(Map.of(header, token, "Origin", portal.toString())).statusCode()).isEqualTo(200);
    }

    /** The token outlives a log-in: a page of one person's that is still looked at may not act as the next. */
    @Test
    void refusesWhatWasPressedOnAPageOfAnotherLogIn() {
        logIn(DemoPerson.AMINA);
        var hers = proofOf(session().body());
        assertThat(me(hers).statusCode()).isEqualTo(200);
        browser.forgetCookie(portal, "SESSION");
        browser.open(portal.resolve("/oauth2/authorization/keycloak"));
        var now = session().body();
        assertThat(me(Map.of(JsonPath.read(now, "$.csrfHeader"), JsonPath.read(now, "$.csrfToken"),
                "X-Doorstep-Log-In", hers.get("X-Doorstep-Log-In"))).statusCode()).isEqualTo(403);
        assertThat(me(proofOf(now)).statusCode()).isEqualTo(200);
    }

    private static Map<String, String> proofOf(String session) {
        return Map.of(JsonPath.read(session, "$.csrfHeader"), JsonPath.read(session, "$.csrfToken"),
                "X-Doorstep-Log-In", JsonPath.read(session, "$.logIn"));
    }

    @Test
    void renewsATokenOnlyWhenItIsDue() {
        logIn(DemoPerson.AMINA);
        assertThat(meFromTheApp().statusCode()).isEqualTo(200);
        assertThat(BACKCHANNEL.refreshes()).isZero();

        logInToATokenThatIsDue(DemoPerson.AMINA);
        assertThat(meFromTheApp().statusCode()).isEqualTo(200);
        assertThat(meFromTheApp().statusCode()).isEqualTo(200);
        assertThat(BACKCHANNEL.refreshes()).isEqualTo(1);
    }

    @Test
    void renewsOnceForTwelveRequestsAtOnce() throws Exception {
        logInToATokenThatIsDue(DemoPerson.AMINA);
        var session = session().body();
        Map<String, String> proof = Map.of(JsonPath.read(session, "$.csrfHeader"), JsonPath.read(session, "$.csrfToken"));
        Callable<Integer> request = () -> me(proof).statusCode();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(IntStream.range(0, 12).mapToObj(i -> request).toList()))
                    .extracting(Future::resultNow).containsOnly(200);
        }
        assertThat(BACKCHANNEL.refreshes()).isEqualTo(1);
        assertThat(JsonPath.<Boolean>read(session().body(), "$.signedIn")).isTrue();
    }

    @Test
    void endsWithTheSessionInKeycloakAtTheNextRenewal() {
        // Nobody listens there, so the portal hears of the end only when it asks.
        KEYCLOAK.portalAt(9);
        logInToATokenThatIsDue(DemoPerson.RUTH);

        KEYCLOAK.endSessions(DemoPerson.RUTH);

        assertThat(meFromTheApp().statusCode()).isEqualTo(401);
        assertThat(JsonPath.<Boolean>read(session().body(), "$.signedIn")).isFalse();
    }

    @Test
    void goesOnWithoutATokenForAWhileWhileKeycloakIsAway() {
        logInToATokenThatIsDue(DemoPerson.AMINA);
        BACKCHANNEL.cut(true);
        assertThat(meFromTheApp().statusCode()).isEqualTo(200);
        assertThat(me(Map.of()).statusCode()).as("without proof").isEqualTo(403);

        clock.pass(Duration.ofMinutes(31));
        assertThat(meFromTheApp().statusCode()).isEqualTo(503);
        assertThat(JsonPath.<Boolean>read(session().body(), "$.signedIn")).isTrue();

        // Keycloak's clock is the machine's: what it signs now is good for us only at its own time.
        clock.set(Instant.now());
        BACKCHANNEL.cut(false);
        assertThat(meFromTheApp().statusCode()).isEqualTo(200);
    }

    @Test
    void goesOnWithAGoodTokenWhileKeycloakIsAway() {
        logIn(DemoPerson.AMINA);
        assertThat(meFromTheApp().statusCode()).isEqualTo(200);
        BACKCHANNEL.cut(true);
        clock.pass(Duration.ofMinutes(2));
        assertThat(meFromTheApp().statusCode()).isEqualTo(200);
    }

    private void logInToATokenThatIsDue(DemoPerson person) {
        BACKCHANNEL.shorten(DUE);
        logIn(person);
        // On a busy machine a log-in takes longer than its token is made to last.
        clock.set(Instant.now());
        BACKCHANNEL.shorten(Duration.ZERO);
    }

    private HttpResponse<String> session() {
        return browser.send(HttpRequest.newBuilder(portal.resolve("/api/session")));
    }
}
