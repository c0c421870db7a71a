package org.doorstep.directdebit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.Ledgers;
import org.doorstep.accounts.TakeBacks;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

/** What the banks say is done once, and what nobody can decide is left to somebody. */
@IntegrationTest
class BankReportTests {

    private static final CurrentUser OMAR = new CurrentUser.Staff("login-omar", "Omar Sy", Set.of(Role.OFFICER), Set.of("income"), Optional.empty());

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    TestClock.Standing clock;

    @Autowired
    @Qualifier("directDebitHealth")
    ReactiveHealthIndicator health;

    @Autowired
    Payer.Tools tools;

    @Autowired
    TakeBacks takeBacks;

    Payer payer;

    @BeforeEach
    void somebodyPaysOnThe27th() {
        tools.clean();
        payer = tools.tenant().setsUp("104.20", "27");
        tools.morning("2027-01-13");
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    private String arudd(String reference, String code, String pounds) {
        return """
                <BACSDocument><Data><ARUDD><Header currentProcessingDate="2027-01-29"/><ServiceLicenseInformation userNumber="123456"/><Advice>
                <OriginatingAccountRecords><OriginatingAccountRecord>
                <ReturnedDebitItem ref="%s" transCode="01" returnCode="%s" originalProcessingDate="2027-01-26" valueOf="%s" currency="GBP"/>
                <Totals numberOf="1" valueOf="%s" currency="GBP"/></OriginatingAccountRecord></OriginatingAccountRecords></Advice></ARUDD></Data></BACSDocument>"""
                .formatted(reference, code, pounds, pounds);
    }

    private String message(String type, String reason, String more) {
        return message(type, reason, "2027-01-15", more);
    }

    private String message(String type, String reason, String day, String more) {
        return """
                <BACSDocument><Data><MessagingAdvices><MessagingHeader user-number="123456"/><MessagingAdvice user-number="123456" record-type="%s"
                effective-date="%s" reference="%s" payer-sort-code="089999" payer-account-number="66374958" reason-code="%s" %s/>
                </MessagingAdvices></Data></BACSDocument>""".formatted(type, day, payer.reference(), reason, more);
    }

    private WebTestClient.ResponseSpec takeIn(String report) {
        return As.officer(client, "income").post().uri("/api/direct-debit-reports").contentType(MediaType.APPLICATION_XML).bodyValue(report).exchange();
    }

    private void look(String report, int look) {
        takeIn(report).expectStatus().isOk().expectBody().jsonPath("$.advices").isEqualTo(1).jsonPath("$.look").isEqualTo(look);
    }

    @Test
    void reversesWhatWasNotPaidOnceAndTellsKindly() {
        tools.mornings("2027-01-25", "2027-01-27");
        assertThat(payer.balance()).isEqualTo(-10_420);
        look(arudd(payer.reference(), "0128", "104.20"), 0);
        assertThat(payer.balance()).isZero();
        assertThat(payer.told("direct-debit-unpaid")).isOne();
        assertThat(payer.state()).as("one that bounced is not ended").isEqualTo("active");
        takeIn(arudd(payer.reference(), "0128", "104.20")).expectStatus().isEqualTo(409);
        look(arudd(payer.reference(), "0129", "104.20"), 0);
        assertThat(payer.balance()).as("said again in another report").isZero();
        assertThat(payer.told("direct-debit-unpaid")).isOne();
        assertThat(new Ledgers(database).broken(payer.account())).isZero();
    }

    /** Under the guarantee at any time, of which no report comes; should one come after all, it was done before. */
    /** What they owe went up without their doing anything, and nobody tells them whose Direct Debit it was. */
    @Test
    void tellsThoseWhoShareTheAccountThatAPaymentWasTakenOffIt() {
        var joint = new Register(database).jointWith(payer.household());
        tools.mornings("2027-01-25", "2027-01-27");
        look(arudd(payer.reference(), "0128", "104.20"), 0);
        tools.morning("2027-01-28");
        assertThat(told(joint)).isEqualTo("1");
        assertThat(told(payer.household().person())).as("who read of their Direct Debit").isEqualTo("0");
        assertThat(payer.told("direct-debit-unpaid")).isOne();
    }

    private String told(String person) {
        return database.sql("select count(*)::text from contact where kind = 'payment-taken-back' and person = $1").bind(0, person).mapValue(String.class).one().block();
    }

    @Test
    void takesBackWhatTheBankTookBackLaterBySayingSoByTwo() {
        var joint = new Register(database).jointWith(payer.household());
        tools.mornings("2027-01-25", "2027-01-27");
        var entry = "/api/desk/accounts/" + payer.account().reference() + "/entries/1";
        As.officer(client, "income").get().uri(entry).exchange().expectBody().jsonPath("$.ours").isEqualTo(false).jsonPath("$.alone").isEqualTo(false);
        As.officer(client, "income").post().uri(entry + "/take-back").contentType(MediaType.APPLICATION_JSON).bodyValue(Map.of("why", "The bank took it back"))
                .exchange().expectStatus().isOk().expectBody().jsonPath("$.state").isEqualTo("waits");
        assertThat(payer.balance()).isEqualTo(-10_420);
        var wanted = takeBacks.find(OMAR, payer.account().reference(), 1).block().wanted().orElseThrow().id();
        assertThat(takeBacks.second(OMAR, payer.account().reference(), 1, wanted, true).block()).isInstanceOf(TakeBacks.Outcome.Done.class);
        tools.jobs().runAt(clock.instant());
        assertThat(payer.balance()).isZero();
        assertThat(tools.one("select state || ' ' || reason from direct_debit_line where seq = 1")).isEqualTo("unpaid recalled");
        for (var person : List.of(payer.household().person(), joint)) {
            assertThat(tools.one("select count(*) from contact where kind = 'payment-taken-back' and person = $1", person)).as("what they owe went up").isEqualTo("1");
        }
        assertThat(new Ledgers(database).count("suspense where account_reference = '%s'".formatted(payer.account().reference()))).as("nobody has this money").isZero();

        look(arudd(payer.reference(), "0128", "104.20"), 0);
        assertThat(payer.balance()).isZero();
        assertThat(new Ledgers(database).broken(payer.account())).isZero();
        assertThat(payer.state()).as("refer to payer: the instruction goes on").isEqualTo("active");

        look(arudd(payer.reference(), "0129", "104.20").replace("returnCode=\"0129\"", "returnCode=\"1029\""), 0);
        assertThat(payer.balance()).as("it was recalled before").isZero();
        assertThat(payer.state()).as("instruction cancelled").isEqualTo("cancelled");
        assertThat(payer.told("direct-debit-ended")).isOne();
    }

    @Test
    void neverPostsWhatIsReportedUnpaidBeforeItsDay() {
        tools.morning("2027-01-25");
        look(arudd(payer.reference(), "1012", "104.20"), 0);
        tools.morning("2027-01-27");
        assertThat(payer.balance()).isZero();
        assertThat(tools.one("select count(*) from ledger_entry where account = $1", payer.account().id())).isEqualTo("0");
        assertThat(payer.state()).isEqualTo("cancelled");
        assertThat(payer.told("direct-debit-ended")).as("told once, of the payment").isZero();
    }

    @Test
    void leavesToSomebodyWhatItDoesNotKnow() {
        tools.mornings("2027-01-25", "2027-01-27");
        look(arudd("DBT-AAAA-AAAA", "0128", "104.20"), 1);
        look(arudd(payer.reference(), "0128", "104.21"), 1);
        look(message("A", "D", ""), 1);
        assertThat(payer.balance()).isEqualTo(-10_420);
        As.officer(client, "income").get().uri("/api/direct-debit-advices").exchange().expectBody().jsonPath("$.count").isEqualTo(3);
        As.officerPages(client, "income").get().uri("/direct-debit-runs").accept(MediaType.TEXT_HTML).exchange().expectBody(String.class)
                .value(page -> assertThat(page).contains("DBT-AAAA-AAAA", "Not paid", "Changed at the bank"));
    }

    @Test
    void endsWhatWasCancelledAtTheBankAndBringsItBack() {
        look(message("A", "1", ""), 0);
        assertThat(payer.state() + payer.kept("ending")).isEqualTo("cancelledbank");
        assertThat(payer.told("direct-debit-ended")).isOne();
        look(message("A", "0", ""), 0);
        tools.morning("2027-01-14");
        assertThat(tools.one("select count(*) from direct_debit_run")).as("the bank knows").isEqualTo("1");
        look(message("A", "R", ""), 0);
        assertThat(payer.state()).isEqualTo("lodged");
    }

    /** Monday's report taken in after Tuesday's, and one downloaded twice, whose bytes are others. */
    @Test
    void undoesNothingNewerByWhatComesLate() {
        look(message("A", "1", "2027-01-15", ""), 0);
        look(message("A", "R", "2027-01-18", ""), 0);
        assertThat(payer.state()).isEqualTo("lodged");
        look(message("A", "1", "2027-01-15", " "), 0);
        look(message("A", "B", "2027-01-14", ""), 0);
        assertThat(payer.state()).isEqualTo("lodged");
        assertThat(tools.one("select string_agg(reason || ' ' || outcome, ', ' order by day, report) from direct_debit_advice where reference = $1 and outcome = 'before'", payer.reference()))
                .isEqualTo("B before, 1 before");
        assertThat(payer.told("direct-debit-ended")).isOne();
        look(message("A", "1", "2027-01-19", ""), 0);
        assertThat(payer.state()).as("what is newer counts").isEqualTo("cancelled");
    }

    /** An account moves on the 22nd, its payer cancels on the 20th: the bank tells of both days beforehand or not. */
    @Test
    void endsWhatIsCancelledBeforeAChangeThatWasToldFirst() {
        look(message("A", "C", "2027-01-22", "payer-new-sort-code=\"107999\" payer-new-account-number=\"88837491\""), 0);
        assertThat(payer.state()).isEqualTo("lodged");
        look(message("A", "1", "2027-01-20", ""), 0);
        assertThat(payer.state()).isEqualTo("cancelled");
        assertThat(payer.told("direct-debit-ended")).isOne();
    }

    /** "ADDACS: act within 3 working days" (rules.md DD-4). */
    @Test
    void isWarnedOfWhenNobodyHasSeenToItInTime() {
        tools.at("2027-01-14T10:00:00Z");
        look(arudd("DBT-AAAA-AAAA", "0128", "104.20"), 1);
        tools.at("2027-01-19T10:00:00Z");
        assertThat(health.health().block().getStatus().getCode()).as("the third working day").isEqualTo("UP");
        tools.at("2027-01-20T10:00:00Z");
        assertThat(health.health().block().getStatus().getCode()).isEqualTo("WARNING");
        var id = tools.one("select id::text from direct_debit_advice where outcome = 'look'");
        As.officer(client, "income").post().uri("/api/direct-debit-advices/seen").bodyValue(java.util.List.of(id)).exchange().expectStatus().isOk();
        assertThat(health.health().block().getStatus().getCode()).isEqualTo("UP");
    }

    @Test
    void takesNothingThatWasNotToldAfterABankBroughtItBack() {
        tools.mornings("2027-01-25", "2027-01-27");
        look(message("A", "1", ""), 0);
        tools.at("2027-02-23T10:00:00Z");
        look(message("A", "R", ""), 0);
        assertThat(payer.told("direct-debit-change")).isOne();
        tools.mornings("2027-02-25", "2027-02-26");
        assertThat(tools.one("select count(*) from direct_debit_line where month is not null")).isEqualTo("1");
        payer.app().delete().uri(payer.api()).exchange().expectStatus().isOk();
        assertThat(payer.told("direct-debit-ended")).as("each of its ends").isEqualTo(2);
    }

    @Test
    void leavesPausedWhatItsPayerPaused() {
        payer.post(payer.api() + "/pause", java.util.Map.of()).expectStatus().isOk();
        look(message("A", "1", ""), 0);
        look(message("A", "R", ""), 0);
        assertThat(payer.state()).isEqualTo("paused");
        assertThat(payer.told("direct-debit-change")).isZero();
    }

    @Test
    void hearsOfTheEndOfOneThatMovedToAnotherBank() {
        look(message("A", "3", "payer-new-sort-code=\"107999\" payer-new-account-number=\"88837491\""), 0);
        look(message("A", "1", ""), 0);
        assertThat(payer.state()).isEqualTo("cancelled");
        tools.morning("2027-01-14");
        assertThat(tools.one("select count(*) from direct_debit_run")).isEqualTo("1");
    }

    @Test
    void takesAFirstTimeAtEachBank() {
        tools.mornings("2027-01-25", "2027-01-27");
        look(message("A", "3", "payer-new-sort-code=\"107999\" payer-new-account-number=\"88837491\""), 0);
        tools.mornings("2027-01-28", "2027-02-25");
        assertThat(payer.lines("2027-02-25")).containsExactly("01 10420");
    }

    @Test
    void knowsByAReportThatAFileWasHandedIn() {
        tools.morningOnly("2027-01-25");
        var other = tools.tenant().setsUp("50", "27");
        look(arudd(payer.reference(), "0128", "104.20"), 0);
        assertThat(tools.one("select count(*) from direct_debit_run where input = '2027-01-25' and handed_in_at is not null")).isEqualTo("1");
        assertThat(other.balance()).isZero();
    }

    @Test
    void showsTheNewestToSeeToAndTicksThemOff() {
        tools.mornings("2027-01-25", "2027-01-27");
        look(arudd("DBT-AAAA-AAAA", "0128", "104.20"), 1);
        look(arudd("DBT-BBBB-BBBB", "0128", "104.20"), 1);
        var officer = As.officerPages(client, "income");
        var id = tools.one("select id::text from direct_debit_advice where reference = 'DBT-AAAA-AAAA'");
        officer.post().uri("/direct-debit-advices/seen").body(BodyInserters.fromFormData("seen", id)).exchange().expectStatus().isSeeOther();
        officer.get().uri("/direct-debit-runs").accept(MediaType.TEXT_HTML).exchange().expectBody(String.class)
                .value(page -> assertThat(page).contains("DBT-BBBB-BBBB", "To see to: 1.").doesNotContain("DBT-AAAA-AAAA"));
        assertThat(tools.one("select seen_by from direct_debit_advice where id = $1", java.util.UUID.fromString(id))).isEqualTo("login-income");
    }

    @Test
    void writesToNobodyWhoHasDied() {
        look(message("A", "2", ""), 1);
        assertThat(payer.state()).isEqualTo("cancelled");
        assertThat(payer.told("direct-debit-ended")).isZero();
    }

    @Test
    void followsAnAccountToAnotherBank() {
        look(message("A", "3", "payer-new-sort-code=\"107999\" payer-new-account-number=\"88837491\""), 0);
        assertThat(payer.state() + payer.kept("last_four")).isEqualTo("waiting7491");
        tools.morning("2027-01-14");
        assertThat(payer.lines("2027-01-14")).containsExactly("0N");
        assertThat(payer.file("2027-01-14")).contains("10799988837491" + "00N").doesNotContain(Payer.NUMBER);
        assertThat(payer.told("direct-debit-change")).as("the 27th comes too soon now").isOne();
        look(message("A", "3", "2027-01-18", ""), 0);
        assertThat(payer.state() + payer.kept("ending")).isEqualTo("cancelledmoved");
    }

    @Test
    void takesAnotherBranchAsItIsTold() {
        look(message("A", "C", "payer-new-sort-code=\"107999\" payer-new-account-number=\"88837491\""), 0);
        assertThat(payer.state() + payer.kept("last_four")).isEqualTo("lodged7491");
    }

    @Test
    void endsWhatTheBankDoesNotTake() {
        look(message("N", "5", ""), 0);
        assertThat(payer.state() + payer.kept("ending")).isEqualTo("rejectedrefused");
        payer.app().get().uri(payer.api()).exchange().expectBody().jsonPath("$.debit.ending").isEqualTo("refused");
        payer.setsUp("104.20", "27");
        assertThat(payer.state()).isEqualTo("waiting");
    }

    @Test
    void saysWhyAFileIsNotTakenIn() {
        takeIn("").expectStatus().isEqualTo(422);
        takeIn(message("A", "1", "").replace("123456", "654321")).expectStatus().isEqualTo(422)
                .expectBody().jsonPath("$.errors[0].code").isEqualTo("directdebit.report.not-ours");
        takeIn(message("A", "1", "").substring(0, 80)).expectStatus().isEqualTo(422);
        assertThat(sendFile("Dear customer")).contains("Choose the file as the bank gave it");
        assertThat(sendFile(message("A", "1", ""))).contains("The report is taken in. Entries: 1. To see to: 0.");
        assertThat(sendFile(message("A", "1", ""))).contains("This report was taken in before");
    }

    private String sendFile(String content) {
        var form = new MultipartBodyBuilder();
        form.part("report", new ByteArrayResource(content.getBytes())).filename("report.xml");
        return As.officerPages(client, "income").post().uri("/direct-debit-reports").accept(MediaType.TEXT_HTML)
                .body(BodyInserters.fromMultipartData(form.build())).exchange().expectBody(String.class).returnResult().getResponseBody();
    }
}
