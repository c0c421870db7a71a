package org.doorstep.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The realm as the real server understood it. */
@ResourceLock(KeycloakServer.SHARED)
class KeycloakServerTests {

    private final KeycloakServer keycloak = KeycloakServer.forTests();

    @Test
    void tellsAResidentByTheirPersonReference() {
        var claims = claims(keycloak.token(DemoPerson.AMINA));
        assertThat(claims.get("iss").asString()).isEqualTo(keycloak.issuer());
        assertThat(claims.get("aud").asString()).isEqualTo("doorstep-api");
        assertThat(claims.get("person").asString()).isEqualTo("P1000001");
        assertThat(claims.get("name").asString()).isEqualTo("Amina Begum");
        assertThat(roles(claims)).containsExactly("resident");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(300);
    }

    @Test
    void tellsAnOperativeByTheirDiaryAndAnOfficerByTheirTeams() {
        assertThat(claims(keycloak.token(DemoPerson.KOFI)).get("operative").asString()).isEqualTo("OP01");
        var officer = claims(keycloak.token(DemoPerson.PRIYA));
        assertThat(officer.get("teams").valueStream().map(JsonNode::asString)).containsExactly("repairs", "income");
        assertThat(roles(officer)).containsExactly("officer");
    }

    @Test
    void givesTheImportsClientItsOneRole() {
        var claims = claims(keycloak.integrationToken());
        assertThat(roles(claims)).containsExactly("integration");
        assertThat(claims.get("aud").asString()).isEqualTo("doorstep-api");
        assertThat(claims.get("azp").asString()).isEqualTo("doorstep-imports");
    }

    @Test
    void putsNoAddressIntoATokenAndNoAudienceIntoOneForSomebodyElse() {
        assertThat(claims(keycloak.token(DemoPerson.AMINA)).has("email")).isFalse();
        assertThat(claims(keycloak.tokenForSomebodyElse(DemoPerson.AMINA)).has("aud")).isFalse();
    }

    /** Users it may read and change; the realm and who may come in with which client, neither. */
    @Test
    void letsTheServiceAccountDoNoMoreThanItNeeds() {
        assertThat(keycloak.asServiceAccount("GET", "/users?max=1", "")).isEqualTo(200);
        assertThat(keycloak.asServiceAccount("GET", "/clients", "")).isEqualTo(403);
        assertThat(keycloak.asServiceAccount("POST", "/clients", "{\"clientId\": \"mine\"}")).isEqualTo(403);
        assertThat(keycloak.asServiceAccount("PUT", "", "{\"bruteForceProtected\": false}")).isEqualTo(403);
        assertThat(keycloak.asServiceAccount("GET", "/roles", "")).isEqualTo(403);
    }

    private static JsonNode claims(String token) {
        return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static List<String> roles(JsonNode claims) {
        return claims.at("/realm_access/roles").valueStream().map(JsonNode::asString).toList();
    }
}
