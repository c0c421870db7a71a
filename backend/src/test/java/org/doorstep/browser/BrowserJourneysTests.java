package org.doorstep.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.doorstep.TestDatabase;
import org.doorstep.dev.DemoLandlord;
import org.doorstep.dev.KeycloakServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * Everything as a person meets it: the whole application on a real PostgreSQL and a real Keycloak, driven in a real
 * browser with JavaScript off by the tests of {@code frontend/e2e}; {@code -De2e=--project=journeys} runs some of them.
 */
@Isolated("a page that comes slowly fails here")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = {TestDatabase.class, BrowserServers.class})
@Import(BrowserClock.class)
class BrowserJourneysTests {

    @LocalServerPort
    int port;

    /** Longer than what {@link Playwright} gives the whole of it, so that the one which knows why speaks first. */
    @Test
    @Timeout(value = 45, unit = TimeUnit.MINUTES)
    void everyPageAndJourneyWorksWithoutScripts(@Autowired ApplicationContext doorstep, @Autowired DemoLandlord landlord)
            throws IOException, InterruptedException {
        landlord.load(doorstep);
        var result = Playwright.run(Map.of(
                "BASE_URL", "http://localhost:" + port,
                "DEMO_PASSWORD", KeycloakServer.forTests().secrets().demoPassword()),
                System.getProperty("e2e", "").split(" "));
        assertThat(result.status()).as(result.output()).isZero();
    }
}
