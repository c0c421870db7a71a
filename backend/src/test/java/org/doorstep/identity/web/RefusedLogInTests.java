package org.doorstep.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

import org.doorstep.dev.DemoPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A log-in that goes wrong ends on a page of ours: what to do, and whom to ring. */
@ResourceLock(Resources.SYSTEM_OUT)
@ExtendWith(OutputCaptureExtension.class)
class RefusedLogInTests extends RealServers {

    @Test
    void refusesAnAnswerThatNobodyAskedFor(CapturedOutput log) {
        assertThat(state()).isNotBlank();
        isRefused(comeBack("code=any&state=forged"));
        isRefused(new Browser().open(portal.resolve("/login/oauth2/code/keycloak?code=any&state=forged")));
        assertThat(log).contains("A log-in was refused: authorization_request_not_found");
    }

    @Test
    void tellsWhoeverCancelsWhatToDoAndTheLogNothingOfThem(CapturedOutput log) {
        isRefused(comeBack("error=access_denied&error_description=Amina+Begum+said+no&state=" + state()));
        isRefused(comeBack("error=Amina%0ABegum&state=" + state()));
        assertThat(log).contains("A log-in was refused: access_denied").contains("A log-in was refused: no code we know")
                .doesNotContain("said no").doesNotContain("Amina\nBegum").doesNotContain("AminaBegum");
    }

    @Test
    void goesOnToThePageThatWasAskedForOnceKeycloakIsBack(CapturedOutput log) {
        browser.send(HttpRequest.newBuilder(portal.resolve("/repairs")).header("Accept", "text/html"));
        var form = browser.open(portal.resolve("/oauth2/authorization/keycloak"));
        BACKCHANNEL.cut(true);
        var page = browser.submit(form, Map.of("username", DemoPerson.RUTH.username(), "password", KEYCLOAK.secrets().demoPassword()));
        isRefused(page);
        assertThat(log).contains("A log-in was refused: keycloak_away").doesNotContain("P1000005");

        BACKCHANNEL.cut(false);
        assertThat(browser.open(portal.resolve("/oauth2/authorization/keycloak")).uri().getPath()).isEqualTo("/repairs");
    }

    @Test
    void leadsHomeWhenAnotherTabHasLoggedInMeanwhile() {
        var old = state();
        logIn(DemoPerson.RUTH);
        assertThat(comeBack("code=any&state=" + old).uri().getPath()).isEqualTo("/");
    }

    @Test
    void hasNoLogInPageOfTheFrameworks() {
        assertThat(browser.open(portal.resolve("/login?error")).uri().getAuthority()).isEqualTo(KEYCLOAK.url().getAuthority());
    }

    private void isRefused(HttpResponse<String> page) {
        assertThat(page.uri().getPath()).isEqualTo("/not-logged-in");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("We could not log you in", "href=\"/oauth2/authorization/keycloak\"", "href=\"tel:", "0800 111 999")
                .contains("/assets/doorstep-").doesNotContain("<style");
    }

    private HttpResponse<String> comeBack(String query) {
        return browser.open(portal.resolve("/login/oauth2/code/keycloak?" + query));
    }

    /** Begins a log-in; what must come back with its answer. */
    private String state() {
        var login = browser.send(HttpRequest.newBuilder(portal.resolve("/oauth2/authorization/keycloak")))
                .headers().firstValue("Location").orElseThrow();
        var state = Pattern.compile("[?&]state=([^&]+)").matcher(login);
        assertThat(state.find()).isTrue();
        return URLEncoder.encode(state.group(1), StandardCharsets.UTF_8).replace("%25", "%");
    }
}
