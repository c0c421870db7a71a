package org.doorstep.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The log-in pages as the real server renders them with our theme. */
@ResourceLock(KeycloakServer.SHARED)
class LoginThemeTests {

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final KeycloakServer keycloak = KeycloakServer.forTests();
    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void showsTheLandlordAndTheNumbersToRingInDanger() throws Exception {
        var landlord = LandlordNames.read(LandlordNames.DEMO);
        var page = get(authorization());
        assertThat(page).contains("<title>Log in to " + landlord.name(), landlord.office(), landlord.emergencyPhone(),
                "tel:" + landlord.gasPhone().replace(" ", ""), "lang=\"en\"", "width=device-width", "css/doorstep.css");
        assertThat(page).doesNotContain("patternfly", "Sign in", "fonts.googleapis");
    }

    @Test
    void offersPasskeysWhereScriptsRunAndAPasswordEverywhere() throws Exception {
        assertThat(get(authorization())).contains("id=\"authenticateWebAuthnButton\"", "autocomplete=\"current-password\"");
    }

    @Test
    void saysBesideTheFieldWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        var page = browser.send(HttpRequest.newBuilder(authorization()).build(), BodyHandlers.ofString());
        var action = Pattern.compile("action=\"([^\"]+)\"").matcher(page.body());
        assertThat(action.find()).isTrue();
        // Keycloak's cookies are for https and, in browsers, localhost; Java's own cookie jar would hold them back.
        var cookies = page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';'))).collect(Collectors.joining("; "));
        var answer = browser.send(HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                .header("Cookie", cookies)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=P1000001&password=wrong")).build(), BodyHandlers.ofString());
        assertThat(answer.body()).contains("id=\"input-error\"", "That is not right", "aria-invalid=\"true\"", "value=\"P1000001\"");
    }

    @Test
    void refusesALogInWithoutProofKey() throws Exception {
        var answer = browser.send(HttpRequest.newBuilder(URI.create(
                authorization().toString().replaceAll("&code_challenge.*", ""))).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(location ->
                assertThat(location).contains("error=invalid_request"));
    }

    @Test
    void refusesToSendACodeAnywhereElse() throws Exception {
        var elsewhere = authorization().toString().replace("localhost%3A4711", "evil.example");
        assertThat(browser.send(HttpRequest.newBuilder(URI.create(elsewhere)).build(), BodyHandlers.ofString()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void costsLittleOnAPrepaidPhone() throws IOException {
        var theme = ProjectFolder.KEYCLOAK.resolve("theme/doorstep/login/resources");
        try (var files = Files.walk(theme)) {
            assertThat(files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum()).isLessThan(8_000);
        }
    }

    private URI authorization() {
        var back = URLEncoder.encode("http://localhost:4711/login/oauth2/code/keycloak", StandardCharsets.UTF_8);
        return URI.create(keycloak.issuer() + "/protocol/openid-connect/auth?client_id=doorstep-portal&response_type=code"
                + "&scope=openid&redirect_uri=" + back + "&code_challenge=" + CHALLENGE + "&code_challenge_method=S256");
    }

    private String get(URI address) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    }
}
