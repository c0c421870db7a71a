package org.doorstep.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.doorstep.TestClock;
import org.doorstep.dev.DemoPerson;
import org.doorstep.identity.web.StashedForm.Field;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FormStashTests extends RealServers {

    private static final StashedForm FORM = new StashedForm("/somewhere?x=1", List.of(new Field("words", "It drips <all> night")));

    private final TestClock.Standing standing = new TestClock.Standing();
    private final FormStash stash = new FormStash(JsonMapper.shared(), standing);

    @Test
    void keepsAFormForTenMinutesForOnePersonOnly() {
        stash.keep(stash.mark("amina"), FORM);
        assertThat(stash.of("amina")).contains(FORM);
        assertThat(stash.of("daniel")).isEmpty();

        standing.pass(Duration.ofSeconds(599));
        assertThat(stash.of("amina")).contains(FORM);
        standing.pass(Duration.ofSeconds(1));
        assertThat(stash.of("amina")).isEmpty();
    }

    @Test
    void tellsABrowserNothingOfThePerson() {
        assertThat(stash.mark("amina")).doesNotContain("amina").isNotEqualTo(stash.mark("daniel"));
        assertThat(new FormStash(JsonMapper.shared(), standing).mark("amina")).as("another's key").isNotEqualTo(stash.mark("amina"));
    }

    @Test
    void offersWhatWasTypedAfterTheSessionEndedToTheSamePerson() {
        var offered = sendAfterTheSessionEnded(DemoPerson.AMINA, DemoPerson.AMINA);

        assertThat(offered.uri().getPath()).isEqualTo("/carry-on");
        assertThat(offered.body()).contains("Send what you typed?", "action=\"/repairs/report?from=here\"",
                "name=\"words\" value=\"It drips &lt;all> night\"");
        var sent = browser.post(portal.resolve("/repairs/report?from=here"), fields(offered.body()));
        assertThat(sent.headers().firstValue("Location")).hasValueSatisfying(next -> assertThat(next).startsWith("/repairs/report/"));
        assertThat(browser.open(portal.resolve("/carry-on")).uri().getPath()).as("offered once").isEqualTo("/");
    }

    @Test
    void offersItToNobodyElse() {
        assertThat(sendAfterTheSessionEnded(DemoPerson.AMINA, DemoPerson.DANIEL).uri().getPath()).isNotEqualTo("/carry-on");
        assertThat(browser.open(portal.resolve("/carry-on")).body()).doesNotContain("It drips");
    }

    @Test
    void keepsNothingForSomebodyWhoLoggedOut() {
        logIn(DemoPerson.AMINA);
        assertThat(browser.cookie(portal, "LAST")).isPresent();
        browser.submit(browser.open(portal.resolve("/standards")), fields(browser.open(portal.resolve("/standards")).body()));
        assertThat(browser.cookie(portal, "LAST")).isEmpty();
    }

    private HttpResponse<String> sendAfterTheSessionEnded(DemoPerson one, DemoPerson next) {
        logIn(one);
        var typed = fields(browser.open(portal.resolve("/standards")).body());
        typed.put("words", "It drips <all> night");
        browser.forgetCookie(portal, "SESSION");
        browser.forgetCookies(KEYCLOAK.url());
        var refused = browser.post(portal.resolve("/repairs/report?from=here"), typed);
        assertThat(refused.statusCode()).isEqualTo(302);
        return logIn(next);
    }

    private static Map<String, String> fields(String page) {
        var fields = new LinkedHashMap<String, String>();
        var hidden = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"").matcher(page);
        while (hidden.find()) {
            fields.putIfAbsent(hidden.group(1), hidden.group(2).replace("&lt;", "<"));
        }
        return fields;
    }
}
