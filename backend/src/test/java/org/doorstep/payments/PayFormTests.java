package org.doorstep.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.As;
import org.doorstep.kernel.Role;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What can be asked for and by whom, and that one form is one payment wherever it leads. */
@PayingTest
class PayFormTests {

    @Autowired
    Payer.Tools tools;

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    Payer payer;

    @BeforeEach
    void somebodyWhoOwes() {
        tools.begin();
        payer = tools.owing(10_420);
    }

    @AfterEach
    void backToTuesday() {
        tools.end();
    }

    @Test
    void letsTheBrowserLeadOnToTheProviderAndNowhereElse() {
        payer.pages().get().uri("/pay/" + payer.account().reference()).exchange().expectHeader().value("Content-Security-Policy",
                policy -> assertThat(policy).containsPattern("form-action 'self' \\S+ " + Payer.PAY.address() + ";"));
    }

    @Test
    void makesOnePaymentOfTwoTaps() {
        var form = Map.of("which", "owed", "once", UUID.randomUUID().toString());
        int before = Payer.PAY.made().size();
        var first = Payer.to(payer.send(form));
        var second = Payer.to(payer.send(form));
        assertThat(second).isNotEqualTo(first);
        assertThat(Payer.PAY.made()).hasSize(before + 1);
        var otherTab = payer.send(Map.of("which", "owed", "once", UUID.randomUUID().toString()));
        assertThat(Payer.to(otherTab).toString()).startsWith(Payer.PAY.address() + "/secure/");
        assertThat(Payer.PAY.made()).hasSize(before + 1);
    }

    @Test
    void leadsTheBackButtonToWhatWasPaid() {
        var form = Map.of("which", "owed", "once", UUID.randomUUID().toString());
        payer.send(form);
        var id = payer.id();
        payer.does(id, "pay");
        assertThat(Payer.to(payer.send(form))).hasToString("/payments/" + id);
        assertThat(Payer.to(payer.send(form))).hasToString("/payments/" + id);
        assertThat(payer.booked()).containsExactly(-10_420L);
    }

    @Test
    void comesBackOnThePagesTheyWentToPayFromWhicheverTheyChoseLast() {
        var page = "/payments/" + payer.begin();
        assertThat(Payer.PAY.returnOf(Payer.PAY.made().getLast())).endsWith(page + "/back");
        comesBack(page, Map.of("FACE", "APP"), page);
        for (var inTheApp : List.of(noted(As.resident(client, payer.person()), "/api" + page + "/card"), noted(payer.pages(), page + "/card?app"))) {
            assertThat(inTheApp.getPath()).isEqualTo(page);
            assertThat(inTheApp.isHttpOnly()).isTrue();
            comesBack(page, Map.of("FACE", "SIMPLE", inTheApp.getName(), inTheApp.getValue()), "/app" + page);
        }
        assertThat(noted(payer.pages(), page + "/card").getMaxAge()).isZero();
    }

    private void comesBack(String page, Map<String, String> cookies, String to) {
        payer.pages().get().uri(page + "/back").cookies(sent -> sent.setAll(cookies)).exchange().expectStatus().isSeeOther().expectHeader().location(to);
    }

    /** The cookie in which a way on to the provider's page says that it was taken in the app, or no longer. */
    private static ResponseCookie noted(WebTestClient reader, String way) {
        return reader.get().uri(way).cookie("PAYING", "APP").exchange().returnResult(Void.class).getResponseCookies().getFirst("PAYING");
    }

    /** The browser died after "Payment successful", and the news of it was lost. */
    @Test
    void leadsToAPaymentThatIsUnderWayBeforeAnotherIsBegun() {
        assertThat(page("/pay/" + payer.account().reference())).doesNotContain("We do not know yet");
        var id = payer.begin();
        payer.does(id, "pay");
        assertThat(page("/pay/" + payer.account().reference())).contains("You began to pay £104.20", "We do not know yet if you did", "href=\"/payments/" + id + "\"");
        As.resident(client, payer.person()).get().uri("/api/pages/pay/" + payer.account().reference()).exchange()
                .expectBody().jsonPath("$.underWay.href").isEqualTo("/payments/" + id);
        assertThat(page("/payments")).contains("We do not know yet if you paid").doesNotContain("You have not finished paying");
        assertThat(page("/payments/" + id)).contains("£104.20");
        assertThat(page("/pay/" + payer.account().reference())).as("once it is known").doesNotContain("We do not know yet");
    }

    private String page(String path) {
        return payer.pages().get().uri(path).accept(MediaType.TEXT_HTML).exchange().expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
    }

    @Test
    void goesOnWithAPaymentThatWasNotFinished() {
        var id = payer.begin();
        assertThat(payer.comesBack(id)).contains("You have not finished paying", "/payments/" + id + "/card");
        payer.pages().get().uri("/payments/" + id + "/card").exchange().expectStatus().isSeeOther()
                .expectHeader().value("Location", next -> assertThat(next).startsWith(Payer.PAY.address() + "/secure/"));
        payer.does(id, "pay");
        payer.pages().get().uri("/payments/" + id + "/card").exchange().expectStatus().isSeeOther()
                .expectHeader().valueEquals("Location", "/payments/" + id);
        payer.pages().get().uri("/payments/" + id + "/card?app").exchange().expectStatus().isSeeOther()
                .expectHeader().valueEquals("Location", "/app/payments/" + id);
        assertThat(payer.booked()).containsExactly(-10_420L);
    }

    @Test
    void takesNoMoreOnAClosedAccountThanIsOwed() {
        database.sql("update account set closed = '2027-01-01' where id = $1").bind(0, payer.account().id()).fetch().rowsUpdated().block();
        assertThat(payer.send(Map.of("which", "other", "amount", "200", "once", UUID.randomUUID().toString())).getResponseBody())
                .contains("This account is closed. You can pay at most £104.20 on it");
        payer.begin();
    }

    @ParameterizedTest
    @CsvSource(value = {"0| Pay £1.00 or more", "-5| Pay £1.00 or more", "5000.01| Pay £5,000.00 or less", "ten| pounds and pence",
        "99999999999999999999| pounds and pence", "''| Write how much"}, delimiter = '|')
    void asksForAnAmountThatCanBePaid(String amount, String sentence) {
        var told = payer.send(Map.of("which", "other", "amount", amount.strip()));
        assertThat(told.getStatus().value()).isEqualTo(422);
        assertThat(told.getResponseBody()).contains("Error: ", sentence.strip());
        assertThat(payer.one("select count(*) from card_payment where person = '%s'".formatted(payer.person()))).isEqualTo("0");
    }

    @Test
    void offersALargeBillInSeveralPayments() {
        var leaseholder = tools.owing(730_000);
        assertThat(leaseholder.pages().get().uri("/pay/" + leaseholder.account().reference()).exchange()
                .expectBody(String.class).returnResult().getResponseBody()).contains("£5,000.00, the first of 2 payments");
        var first = leaseholder.begin();
        leaseholder.does(first, "pay");
        leaseholder.comesBack(first);
        var second = leaseholder.begin();
        leaseholder.does(second, "pay");
        leaseholder.comesBack(second);
        assertThat(leaseholder.booked()).containsExactly(-500_000L, -230_000L);
        assertThat(leaseholder.balance()).isZero();
    }

    @Test
    void hidesOtherPeoplesAccountsAndPayments() {
        var id = payer.begin();
        var joint = new Register(database).jointWith(payer.household());
        var stranger = new Register(database).tenant().person();
        for (var path : List.of("/pay/" + payer.account().reference(), "/payments/" + id, "/payments/" + id + "/card")) {
            As.residentPages(client, stranger).get().uri(path).exchange().expectStatus().isNotFound();
        }
        As.residentPages(client, stranger).post().uri("/pay/" + payer.account().reference()).exchange().expectStatus().isNotFound();
        // The account is theirs too; what the other one pays with is not.
        As.residentPages(client, joint).get().uri("/pay/" + payer.account().reference()).exchange().expectStatus().isOk();
        As.residentPages(client, joint).get().uri("/payments/" + id).exchange().expectStatus().isNotFound();
        As.staffPages(client, Role.OFFICER).get().uri("/payments/" + id).exchange().expectStatus().isNotFound();
    }
}
