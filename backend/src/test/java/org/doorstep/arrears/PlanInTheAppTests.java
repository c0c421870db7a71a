package org.doorstep.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.Accounts;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.platform.jobs.Jobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

/** What the app draws of a plan, and what of it no device keeps. */
@IntegrationTest
class PlanInTheAppTests {

    @Autowired
    WebTestClient client;
    @Autowired
    DatabaseClient database;
    @Autowired
    DueJobs due;
    @Autowired
    Jobs jobs;
    @Autowired
    TestClock.Standing clock;
    @Autowired
    Accounts accounts;

    Debtor debtor;

    @BeforeEach
    void somebodyBehind() {
        clock.set(TestClock.START);
        debtor = new Debtor.Tools(client, database, due, jobs, clock, accounts).tenant().behind();
        types("money-in", Map.of("per", "week", "wages", "213.57"));
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    private void types(String part, Map<String, String> fields) {
        debtor.app().put().uri(debtor.api() + "/plan-draft/" + part).contentType(MediaType.APPLICATION_JSON).bodyValue(fields).exchange().expectStatus().isNoContent();
    }

    private BodyContentSpec page(String what) {
        return debtor.app().get().uri("/api/pages" + debtor.page() + what).exchange().expectStatus().isOk().expectBody();
    }

    private String kept(String address) {
        return debtor.app().get().uri(address).exchange().expectStatus().isOk().returnResult(String.class).getResponseHeaders().getCacheControl();
    }

    @Test
    void whatTheyEarnAndSpendIsKeptByNoBrowser() {
        for (var part : List.of("money-in", "money-out", "amount", "check")) {
            assertThat(kept("/api/pages" + debtor.page() + "/plan/" + part)).as(part).isEqualTo("no-store");
        }
        assertThat(kept(debtor.api() + "/plan-draft")).isEqualTo("no-store");
        assertThat(kept("/api/pages" + debtor.page() + "/plan")).as("how it stands may be read without a signal").isEqualTo("private, no-cache");
    }

    @Test
    void whatStaffReadOfDebtsIsKeptByNoBrowser() {
        for (var address : List.of("/api/arrears-cases", debtor.deskApi(), debtor.deskApi() + "/holds", "/api/desk/payments")) {
            assertThat(debtor.officer().get().uri(address).exchange().expectStatus().isOk().returnResult(String.class).getResponseHeaders().getCacheControl())
                    .as(address).isEqualTo("no-store");
        }
    }

    @Test
    void eachPageIsToldWhatIsItsOwnAndWhichComesNext() {
        page("/plan/money-in").jsonPath("$.next").isEqualTo(debtor.page() + "/plan/money-out").jsonPath("$.typed.per").isEqualTo("week")
                .jsonPath("$.every.length()").isEqualTo(4).jsonPath("$.fields[0].value").isEqualTo("213.57");
        page("/plan/money-out").jsonPath("$.next").isEqualTo(debtor.page() + "/plan/amount").jsonPath("$.typed").isEmpty().jsonPath("$.every").isEmpty();
        page("/plan/amount").jsonPath("$.next").isEqualTo(debtor.page() + "/plan/check").jsonPath("$.typed.wages").doesNotExist();
    }

    @Test
    void isLookedAtOnceWhatTheyWouldPayIsRight() {
        page("/plan/check").jsonPath("$.complete").isEqualTo(false);
        types("amount", Map.of("amount", "10", "every", "week", "first-day", "22", "first-month", "january", "first-year", "2027"));
        page("/plan/check").jsonPath("$.complete").isEqualTo(true).jsonPath("$.rows[3].lines[0]").isEqualTo("£100.00")
                .jsonPath("$.rows[4].lines[0]").isEqualTo("£10.00 every week from Friday 22 January 2027");
    }

    @Test
    void whoElseHelpsIsRungFromBothDoors() {
        page("").jsonPath("$.advisers[0].phone").isEqualTo("0800 138 1111");
        assertThat(debtor.read(debtor.browser(), debtor.page())).contains("href=\"tel:08001381111\">0800 138 1111</a>");
    }
}
