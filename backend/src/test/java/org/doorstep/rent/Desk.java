package org.doorstep.rent;

import java.util.Map;

import org.doorstep.As;
import org.doorstep.TestClock;
import org.doorstep.platform.jobs.DueJobs;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/** What an officer for income does about changes of charges, for the tests of rent; every test has one, by its type. */
@Lazy
public record Desk(WebTestClient client, DueJobs jobs, TestClock.Standing clock) {

    int announce(String day) {
        return sent(As.officerPages(client, "income"), day, "");
    }

    int announce(String day, String reason) {
        return sent(As.officerPages(client, "income"), day, reason);
    }

    /** Announced, and every job of it done. */
    void tells(String day) {
        announce(day);
        jobs.runAt(clock.instant());
    }

    static int sent(WebTestClient as, String day, String reason) {
        var form = new LinkedMultiValueMap<String, String>();
        form.setAll(Map.of("changesOn", day, "reason", reason));
        return as.post().uri("/desk/rent/notices").accept(MediaType.TEXT_HTML).body(BodyInserters.fromFormData(form)).exchange()
                .expectBody(String.class).returnResult().getStatus().value();
    }

    String page() {
        return page(As.officerPages(client, "income"));
    }

    static String page(WebTestClient as) {
        return as.get().uri("/desk/rent").accept(MediaType.TEXT_HTML).exchange().expectStatus().isOk()
                .expectBody(String.class).returnResult().getResponseBody();
    }
}
