package org.doorstep.directdebit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        return As.officerPages(client, "income").get().uri("/direct-debit-runs").accept(MediaType.TEXT_HTML).exchange().expectStatus().isOk()
                .expectBody(String.class).returnResult().getResponseBody();
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
        var officer = As.officerPages(client, "income");
        officer.post().uri("/direct-debit-runs/2027-01-25/handed-in").exchange().expectStatus().isSeeOther();
        officer.post().uri("/direct-debit-runs/2027-01-25/handed-in").exchange().expectStatus().isSeeOther();
        due.runAt(clock.instant());
        assertThat(payer.balance()).isEqualTo(-10_420);
        assertThat(status()).isEqualTo("UP");
        officer.post().uri("/direct-debit-runs/2027-01-25/given-up").exchange().expectStatus().isEqualTo(409);
        assertThat(tools.one("select count(*) from audit_entry where what = 'direct-debit-run.handed-in' and actor = 'login-income'")).isNotEqualTo("0");
        assertThat(tools.one("select entry::text from direct_debit_run where input = '2027-01-25'")).isEqualTo("2027-01-27");
    }

    @Test
    void asksAgainWhileTheFileThatNeverWentIsInTime() {
        tools.morning("2027-01-13");
        tools.morningOnly("2027-01-25");
        As.officer(client, "income").post().uri("/api/direct-debit-runs/2027-01-25/given-up").exchange().expectStatus().isOk();
        As.officer(client, "income").post().uri("/api/direct-debit-runs/2027-01-25/handed-in").exchange().expectStatus().isEqualTo(409);
        As.officer(client, "income").get().uri("/api/direct-debit-runs/2027-01-25/file").exchange().expectStatus().isNotFound();
        tools.morning("2027-01-26");
        assertThat(payer.lines("2027-01-26")).as("a day late").containsExactly("01 10420");
        tools.mornings("2027-01-27", "2027-01-28");
        assertThat(payer.balance()).isEqualTo(-10_420);
    }

    @Test
    void lodgesAgainWhatAFileThatNeverWentHeld() {
        tools.morningOnly("2027-01-13");
        As.officer(client, "income").post().uri("/api/direct-debit-runs/2027-01-13/given-up").exchange().expectStatus().isOk();
        assertThat(payer.state()).isEqualTo("waiting");
        tools.morning("2027-01-14");
        assertThat(payer.lines("2027-01-14")).containsExactly("0N");
    }

    @Test
    void isForOfficersForIncomeAlone() {
        tools.morningOnly("2027-01-13");
        for (var deed : List.of("handed-in", "given-up")) {
            payer.app().post().uri("/api/direct-debit-runs/2027-01-13/" + deed).exchange().expectStatus().isNotFound();
            As.officer(client, "repairs").post().uri("/api/direct-debit-runs/2027-01-13/" + deed).exchange().expectStatus().isNotFound();
            As.officer(client, "income").post().uri("/api/direct-debit-runs/2027-01-12/" + deed).exchange().expectStatus().isNotFound();
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
