package org.doorstep.directdebit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.directdebit.service.SealedStore;
import org.doorstep.platform.jobs.DueJobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/** Only what Bacs has is money on an account. */
@IntegrationTest
class HandingInTests {

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    DueJobs due;

    @Autowired
    TestClock.Standing clock;

    @Autowired
    @Qualifier("directDebitHealth")
    ReactiveHealthIndicator health;

    @Autowired
    SealedStore sealed;

    @Autowired
    Payer.Tools tools;

    Payer payer;

    @BeforeEach
    void somebodyPaysOnThe27th() {
        tools.clean();
        payer = tools.tenant().setsUp("104.20", "27");
    }

    @AfterEach
    void backToTuesday() {
        tools.clean();
    }

    private String status() {
        return health.health().block().getStatus().getCode();
    }

    private String details() {
        return health.health().block().getDetails().toString();
    }

    private String runsPage() {
        return page("/direct-debit-runs");
    }

    private String page(String at) {
        return As.officerPages(client, "income").get().uri(at).accept(MediaType.TEXT_HTML).exchange().expectStatus().isOk()
                .expectBody(String.class).returnResult().getResponseBody();
    }

    private WebTestClient.ResponseSpec send(String deed, Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        form.setAll(fields);
        return As.officerPages(client, "income").post().uri("/direct-debit-runs/" + deed).accept(MediaType.TEXT_HTML).body(BodyInserters.fromFormData(form)).exchange();
    }

    @Test
    void isHandedInOnItsOwnDayOnlyByWhoeverSawItsFigures() {
        tools.morningOnly("2027-01-13");
        tools.at("2027-01-14T10:00:00Z");
        var fields = new java.util.HashMap<>(tools.seen("2027-01-13"));
        fields.put("on", "later");
        assertThat(send("2027-01-13/handed-in", fields).expectStatus().isEqualTo(409).expectBody(String.class).returnResult().getResponseBody())
                .contains("A file can be handed in on its own day only");
        fields.remove("on");
        assertThat(send("2027-01-13/handed-in", fields).expectStatus().isEqualTo(422).expectBody(String.class).returnResult().getResponseBody())
                .contains("Choose the day it was handed in");
        fields.putAll(Map.of("on", "2027-01-13", "instructions", "2"));
        send("2027-01-13/handed-in", fields).expectStatus().isEqualTo(409);
        send("2027-01-13/given-up", Map.of()).expectStatus().isEqualTo(409);
        assertThat(tools.one("select count(*) from direct_debit_run where handed_in_at is null and given_up_at is null")).isEqualTo("1");
    }

    /** The bank never had the instruction, so nothing is taken by it: it waits, is lodged again, and its payer is told another day. */
    @Test
    void takesNothingByAnInstructionWhoseOwnFileNobodyHandedIn() {
        tools.morningOnly("2027-01-13");
        tools.morningOnly("2027-01-25");
        assertThat(tools.one("select count(*) from direct_debit_line where month is not null")).isEqualTo("0");
        tools.says("2027-01-13", "given-up").expectStatus().isOk();
        tools.morning("2027-01-26");
        assertThat(payer.lines("2027-01-26")).containsExactly("0N");
        assertThat(payer.told("direct-debit-change")).isOne();
        tools.mornings("2027-01-27", "2027-02-24", "2027-02-25");
        assertThat(payer.lines("2027-02-25")).containsExactly("01 10420");
    }

    @Test
    void postsNothingOfAFileThatNobodyHandedIn() {
        tools.morning("2027-01-13");
        tools.morningOnly("2027-01-25");
        assertThat(status()).isEqualTo("UP");
        tools.at("2027-01-25T12:00:00Z");
        assertThat(status()).as("at noon there is time yet").isEqualTo("WARNING");
        tools.morningOnly("2027-01-27");
        tools.morningOnly("2027-01-28");
        assertThat(payer.balance()).isZero();
        assertThat(runsPage()).contains("Is the file for Monday 25 January 2027 with Bacs?", "Not handed in");
    }

    @Test
    void postsOnceAFileIsHandedInHoweverLateThatIsSaid() {
        tools.morning("2027-01-13");
        tools.morningOnly("2027-01-25");
        tools.morningOnly("2027-01-28");
        assertThat(page("/direct-debit-runs/2027-01-25/handed-in")).contains("Is the file for Monday 25 January 2027 with Bacs?", "£104.20",
                "Which day was it handed in?", "name=\"pence\" value=\"10420\"");
        send("2027-01-25/handed-in", tools.seen("2027-01-25")).expectStatus().isSeeOther();
        send("2027-01-25/handed-in", tools.seen("2027-01-25")).expectStatus().isSeeOther();
        due.runAt(clock.instant());
        assertThat(payer.balance()).isEqualTo(-10_420);
        assertThat(status()).isEqualTo("UP");
        send("2027-01-25/given-up", tools.seen("2027-01-25")).expectStatus().isEqualTo(409);
        assertThat(tools.one("select count(*) from audit_entry where what = 'direct-debit-run.handed-in' and actor = 'login-income'")).isNotEqualTo("0");
        assertThat(tools.one("select entry::text from direct_debit_run where input = '2027-01-25'")).isEqualTo("2027-01-27");
    }

    @Test
    void offersOnlyWhatCanBeSaidOfAFileAsItStands() {
        tools.morningOnly("2027-01-13");
        assertThat(page("/direct-debit-runs/2027-01-13/handed-in")).contains("Yes, it is handed in", "Bacs does not take a file after its day").doesNotContain("govuk-button--warning");
        assertThat(page("/direct-debit-runs/2027-01-13/given-up")).contains("Did the file for Wednesday 13 January 2027 never go to Bacs?", "name=\"agree\"");
        assertThat(page("/direct-debit-runs/2027-01-13/refused")).contains("Nobody said that this file is with Bacs. If it never went, say that instead.")
                .doesNotContain("name=\"agree\"");
        assertThat(page("/direct-debit-runs/2027-01-13/second")).contains("nothing to agree to").doesNotContain("do you agree?", "name=\"agree\"");
        tools.handsIn("2027-01-13");
        assertThat(page("/direct-debit-runs/2027-01-13/refused")).contains("Did Bacs refuse the file for Wednesday 13 January 2027?", "name=\"agree\"");
        for (var deed : List.of("handed-in", "given-up")) {
            assertThat(page("/direct-debit-runs/2027-01-13/" + deed)).contains("Somebody said that this file is with Bacs.").doesNotContain("name=\"agree\"");
        }
    }

    @Test
    void asksAgainWhileTheFileThatNeverWentIsInTime() {
        tools.morning("2027-01-13");
        tools.morningOnly("2027-01-25");
        tools.says("2027-01-25", "given-up").expectStatus().isOk();
        tools.says("2027-01-25", "handed-in").expectStatus().isEqualTo(409);
        As.officer(client, "income").get().uri("/api/direct-debit-runs/2027-01-25/file").exchange().expectStatus().isNotFound();
        tools.morning("2027-01-26");
        assertThat(payer.lines("2027-01-26")).as("a day late").containsExactly("01 10420");
        tools.mornings("2027-01-27", "2027-01-28");
        assertThat(payer.balance()).isEqualTo(-10_420);
    }

    @Test
    void lodgesAgainWhatAFileThatNeverWentHeld() {
        tools.morningOnly("2027-01-13");
        tools.says("2027-01-13", "given-up").expectStatus().isOk();
        assertThat(payer.state()).isEqualTo("waiting");
        tools.morning("2027-01-14");
        assertThat(payer.lines("2027-01-14")).containsExactly("0N");
    }

    @Test
    void isForOfficersForIncomeAlone() {
        tools.morningOnly("2027-01-13");
        for (var deed : List.of("handed-in", "given-up", "refused", "second")) {
            var body = new java.util.HashMap<>(tools.seen("2027-01-13"));
            body.put("agree", "yes");
            for (var stranger : List.of(payer.app(), As.officer(client, "repairs"))) {
                stranger.post().uri("/api/direct-debit-runs/2027-01-13/" + deed).contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange().expectStatus().isNotFound();
            }
            As.officer(client, "income").post().uri("/api/direct-debit-runs/2027-01-12/" + deed).contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange()
                    .expectStatus().isNotFound();
            As.officerPages(client, "repairs").get().uri("/direct-debit-runs/2027-01-13/" + deed).accept(MediaType.TEXT_HTML).exchange().expectStatus().isNotFound();
        }
        payer.app().post().uri("/api/direct-debit-advices/seen").contentType(MediaType.APPLICATION_JSON).bodyValue(List.of()).exchange().expectStatus().isNotFound();
        assertThat(tools.one("select count(*) from direct_debit_run where handed_in_at is not null or given_up_at is not null")).isEqualTo("0");
    }

    @Test
    void asksAgainEveryMorningForWhatWasNotPosted() {
        tools.mornings("2027-01-13", "2027-01-25");
        database.sql("delete from scheduled_tasks where task_name = 'direct-debit.post'").fetch().rowsUpdated().block();
        tools.at("2027-01-27T12:30:00Z");
        assertThat(status()).isEqualTo("WARNING");
        assertThat(details()).contains("unposted=1");
        tools.morning("2027-01-28");
        assertThat(payer.balance()).isEqualTo(-10_420);
        assertThat(status()).isEqualTo("UP");
    }

    @Test
    void warnsOfAFileThatIsNotMade() {
        tools.whileNoFileIsMade(() -> tools.morning("2027-01-13"));
        assertThat(status()).isEqualTo("UP");
        tools.at("2027-01-13T09:00:00Z");
        assertThat(status()).isEqualTo("WARNING");
        assertThat(details()).contains("notMade=1");
    }

    @Test
    void leavesOutWhoEndedOrPausedBeforeTheFileWasMade() {
        var paused = tools.tenant().setsUp("50", "27");
        var others = tools.tenant().setsUp("60", "27");
        tools.morning("2027-01-13");
        tools.whileNoFileIsMade(() -> tools.morning("2027-01-25"));
        payer.app().delete().uri(payer.api()).exchange().expectStatus().isOk();
        paused.post(paused.api() + "/pause", java.util.Map.of()).expectStatus().isOk();
        tools.at("2027-01-25T06:40:00Z");
        due.runAt(clock.instant());
        assertThat(payer.lines("2027-01-25")).containsExactly("0C");
        assertThat(paused.lines("2027-01-25")).isEmpty();
        assertThat(others.lines("2027-01-25")).containsExactly("01 6000");
    }

    @Test
    void tellsNoBankOfWhatEndedBeforeAnyFileOfItWasMade() {
        tools.whileNoFileIsMade(() -> tools.morning("2027-01-13"));
        payer.app().delete().uri(payer.api()).exchange().expectStatus().isOk();
        tools.at("2027-01-13T06:40:00Z");
        due.runAt(clock.instant());
        tools.morning("2027-01-14");
        assertThat(tools.one("select count(*) from direct_debit_line")).isEqualTo("0");
    }

    @Test
    void leavesOutABankAccountThatDoesNotOpenAndTakesFromEverybodyElse() {
        var damaged = tools.tenant().setsUp("50", "27");
        tools.morning("2027-01-13");
        database.sql("update direct_debit set sealed = decode(repeat('00', 40), 'hex') where id = $1").bind(0, damaged.id()).fetch().rowsUpdated().block();
        tools.morning("2027-01-25");
        assertThat(payer.lines("2027-01-25")).containsExactly("01 10420");
        assertThat(damaged.lines("2027-01-25")).isEmpty();
        assertThat(damaged.state() + " " + damaged.kept("held")).isEqualTo("paused unreadable");
        assertThat(runsPage()).contains(damaged.reference(), "The bank details cannot be read", "To see to: 1.");
        tools.morning("2027-01-26");
        assertThat(tools.one("select count(*) from direct_debit_run where input = '2027-01-26'")).isEqualTo("0");
    }

    @Test
    void sealsFilesAnewTooAndForgetsThemWhenNobodyAsksAnyMore() {
        tools.morning("2027-01-13");
        var others = sealed.sealedOtherwise("no key is called so", 10).block();
        assertThat(others).extracting(kept -> kept.owner().getClass().getSimpleName()).containsExactly("Debit", "Run");
        for (var kept : others) {
            sealed.reseal(kept, new org.doorstep.platform.safe.Sealed("another", new byte[] {1})).block();
        }
        assertThat(tools.one("select (select key_id from direct_debit) || ' ' || (select key_id from direct_debit_run)")).isEqualTo("another another");
        tools.morningOnly("2027-03-12");
        assertThat(tools.one("select count(*) from direct_debit_run where input = '2027-01-13' and sealed is not null")).as("eight weeks after its money moved").isEqualTo("1");
        tools.morningOnly("2027-03-13");
        assertThat(tools.one("select count(*) from direct_debit_run where input = '2027-01-13' and sealed is null and sha256 is not null")).isEqualTo("1");
    }
}
