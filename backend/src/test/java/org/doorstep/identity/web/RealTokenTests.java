package org.doorstep.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

import org.doorstep.dev.DemoPerson;
import org.junit.jupiter.api.Test;

/** Bearers that the real Keycloak made, at the API: each as it was made, and then not quite. */
class RealTokenTests extends RealServers {

    private final String good = KEYCLOAK.token(DemoPerson.AMINA);

    @Test
    void takesAResidentsToken() {
        assertThat(bearer(good)).isEqualTo(200);
    }

    @Test
    void refusesATokenThatHasEndedHoweverOftenItWasTakenBefore() {
        assertThat(bearer(good)).isEqualTo(200);
        // Five minutes of life, and one that is forgiven to clocks that differ.
        clock.pass(Duration.ofSeconds(361));
        assertThat(bearer(good)).isEqualTo(401);
    }

    /** Signed with the very key that the portal fetches, so that nothing but the issuer's name can be what is wrong. */
    @Test
    void refusesATokenThatCallsItsIssuerByAnotherName() {
        var elsewhere = KEYCLOAK.tokenOfTheRealmUnderAnotherName(DemoPerson.AMINA);
        assertThat(header(elsewhere)).isEqualTo(header(good));
        assertThat(bearer(elsewhere)).isEqualTo(401);
    }

    /** Another realm's key is none of ours, whatever the token says. */
    @Test
    void refusesATokenOfAnotherRealm() {
        var foreign = KEYCLOAK.tokenOfAnotherRealm();
        assertThat(header(foreign)).isNotEqualTo(header(good));
        assertThat(bearer(foreign)).isEqualTo(401);
    }

    @Test
    void refusesATokenMeantForSomebodyElse() {
        assertThat(bearer(KEYCLOAK.tokenForSomebodyElse(DemoPerson.AMINA))).isEqualTo(401);
    }

    @Test
    void refusesATokenWhoseClaimsWereChanged() {
        var parts = good.split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        assertThat(claims).contains("P1000001");
        assertThat(bearer(parts[0] + "." + encoded(claims.replace("P1000001", "P1000002")) + "." + parts[2])).isEqualTo(401);
    }

    @Test
    void refusesATokenThatSaysItNeedsNoSignature() {
        var claims = good.split("\\.")[1];
        assertThat(bearer(encoded("{\"alg\":\"none\"}") + "." + claims + ".")).isEqualTo(401);
        assertThat(bearer(encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + claims + "." + good.split("\\.")[2])).isEqualTo(401);
    }

    /** Names the key. */
    private static String header(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]), StandardCharsets.UTF_8);
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
