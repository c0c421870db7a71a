package org.doorstep.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.doorstep.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What the law wants said on the pages that every foot leads to. */
@IntegrationTest
class HelpPagesTests {

    @Autowired
    WebTestClient client;

    /** UK GDPR, article 13(1)(c) to (e) and (2)(b), (d) and (e). */
    @Test
    void thePrivacyPageNamesWhatIsKeptWhyWhoElseGetsItAndWhereToComplain() {
        assertThat(page("/help/privacy")).contains("your rent and other accounts", "Direct Debit", "breathing space", "article 6", "public task",
                "about health", "article 9", "You do not have to tell us", "take card payments", "ask us to put it right, to delete it", "You can say no",
                "Information Commissioner", "tel:03031231113", "What the app keeps on your device", "the last 60 pages you opened",
                "On a device that other people use, log out when you have finished").doesNotContain("legitimate interests");
    }

    /** No more than is known: nobody from outside has audited these pages. */
    @Test
    void theAccessibilityStatementSaysHowFarItIsMetAndWhomToTurnTo() {
        assertThat(page("/help/accessibility")).contains("level AA of the Web Content Accessibility Guidelines, version 2.2", "Nobody from outside has checked that yet",
                "PDF/UA", "Relay UK", "href=\"https://www.equalityadvisoryservice.com/\"", "tel:08088000082");
    }

    private String page(String path) {
        return client.get().uri(path).accept(MediaType.TEXT_HTML).exchange().expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
    }
}
