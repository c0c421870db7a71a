package org.doorstep.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.doorstep.kernel.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The first start of production: the realm comes in from the mounted file with what the environment says. */
class ComposedKeycloakTests {

    private static final String ADMIN_PASSWORD = "of the first administrator";
    private static final String NUMBERS = "0345 000 0000";
    private static final Map<String, String> ENV = Map.ofEntries(
            Map.entry("DOORSTEP_PORTAL_URL", "https://portal.fen-homes.example"),
            Map.entry("DOORSTEP_LOGIN_URL", "https://login.fen-homes.example"),
            Map.entry("DOORSTEP_LANDLORD_NAME", "St Mary's & Fen Homes"),
            Map.entry("DOORSTEP_LANDLORD_OFFICE_PHONE", NUMBERS + "1"),
            Map.entry("DOORSTEP_LANDLORD_EMERGENCY_PHONE", NUMBERS + "2"),
            Map.entry("DOORSTEP_LANDLORD_GAS_PHONE", NUMBERS + "3"),
            Map.entry("DOORSTEP_MAIL_FROM", "noreply@fen-homes.example"),
            Map.entry("DOORSTEP_PORTAL_SECRET", "secret of the portal $1"),
            Map.entry("DOORSTEP_ADMIN_SECRET", "secret of the service account"),
            Map.entry("DOORSTEP_IMPORTS_SECRET", "secret of the imports"),
            Map.entry("KEYCLOAK_DATABASE_PASSWORD", "of the database"),
            Map.entry("KEYCLOAK_ADMIN_USERNAME", KeycloakProcess.ADMIN),
            Map.entry("KEYCLOAK_ADMIN_PASSWORD", ADMIN_PASSWORD));

    private static ComposedKeycloak keycloak;

    private final HttpClient browser = HttpClient.newHttpClient();
    private final KeycloakRealms realms = new KeycloakRealms(keycloak.url());

    @BeforeAll
    static void start() {
        keycloak = ComposedKeycloak.start(ENV);
    }

    @AfterAll
    static void stop() {
        keycloak.close();
    }

    @Test
    void letsTheBrowserBackToThePortalOfTheEnvironmentAlone() throws Exception {
        assertThat(get(logIn("https://portal.fen-homes.example")).statusCode()).isEqualTo(200);
        assertThat(get(logIn("https://elsewhere.example")).statusCode()).isEqualTo(400);

        var portal = client("doorstep-portal");
        assertThat(portal.get("redirectUris").valueStream().map(JsonNode::asString))
                .containsExactly("https://portal.fen-homes.example/login/oauth2/code/keycloak");
        assertThat(portal.at("/attributes/backchannel.logout.url").asString())
                .isEqualTo("http://backend:8080/logout/connect/back-channel/keycloak");
    }

    @Test
    void knowsTheClientsByTheSecretsOfTheEnvironment() {
        assertThat(realms.secret(ADMIN_PASSWORD, "doorstep-portal")).isEqualTo(ENV.get("DOORSTEP_PORTAL_SECRET"));
        assertThat(realms.secret(ADMIN_PASSWORD, "doorstep-admin")).isEqualTo(ENV.get("DOORSTEP_ADMIN_SECRET"));
        assertThat(realms.secret(ADMIN_PASSWORD, "doorstep-imports")).isEqualTo(ENV.get("DOORSTEP_IMPORTS_SECRET"));
    }

    @Test
    void hasEveryRoleAndGivesTheImportsTheirs() {
        assertThat(realms.exported(ADMIN_PASSWORD).at("/roles/realm").valueStream().map(role -> role.get("name").asString()))
                .containsAll(Arrays.stream(Role.values()).map(role -> role.name().toLowerCase(Locale.ROOT)).toList());

        var token = realms.token(KeycloakRealms.REALM, Map.of("grant_type", "client_credentials",
                "client_id", "doorstep-imports", "client_secret", ENV.get("DOORSTEP_IMPORTS_SECRET"))).get("access_token").asString();
        var claims = JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        assertThat(claims.at("/realm_access/roles").valueStream().map(JsonNode::asString)).containsExactly("integration");
        assertThat(claims.get("iss").asString()).isEqualTo("https://login.fen-homes.example/realms/doorstep");
    }

    @Test
    void leavesNoPlaceholderUnfilledAndTakesNoneOfKeycloaksOwn() {
        var realm = realms.exported(ADMIN_PASSWORD);
        assertThat(realm.toString()).doesNotContain("${DOORSTEP");
        assertThat(realm.get("displayName").asString()).isEqualTo("St Mary's & Fen Homes");
        assertThat(realm.at("/smtpServer/from").asString()).isEqualTo("noreply@fen-homes.example");
        // Keycloak's words for the fields of a person, filled in when a page is shown.
        assertThat(realm.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                .asString()).contains("\"${username}\"", "\"${email}\"");
    }

    @Test
    void showsTheLandlordsNumbersInOurTheme() throws Exception {
        assertThat(get(logIn("https://portal.fen-homes.example")).body())
                .contains("css/doorstep.css", "St Mary", NUMBERS + "1", NUMBERS + "2", NUMBERS + "3", "tel:" + NUMBERS.replace(" ", "") + "3")
                .doesNotContain("0800");
    }

    @Test
    void isWellWhereItsContainerAsks() throws Exception {
        assertThat(get(keycloak.machine().resolve("/health/ready")).statusCode()).isEqualTo(200);
    }

    private JsonNode client(String name) {
        return realms.exported(ADMIN_PASSWORD).get("clients").valueStream()
                .filter(client -> client.get("clientId").asString().equals(name)).findFirst().orElseThrow();
    }

    private static URI logIn(String portal) {
        var back = URLEncoder.encode(portal + "/login/oauth2/code/keycloak", StandardCharsets.UTF_8);
        return keycloak.url().resolve("/realms/doorstep/protocol/openid-connect/auth?client_id=doorstep-portal&response_type=code"
                + "&scope=openid&redirect_uri=" + back
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256");
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
