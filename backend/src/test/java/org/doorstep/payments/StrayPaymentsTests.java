package org.doorstep.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.doorstep.As;
import org.doorstep.TestClock;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Role;
import org.doorstep.local.pay.FakePay.Mood;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

/** Money that was taken and is on no account is seen, and finds one or goes back. */
@PayingTest
class StrayPaymentsTests {

    private static final CurrentUser.Staff INCOME = new CurrentUser.Staff("login-income", "Ines", Set.of(Role.OFFICER), Set.of("income"), Optional.empty());

    @Autowired
    Payer.Tools tools;

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    TestClock.Standing clock;

    @Autowired
    Refunds refunds;

    @Autowired
    @Qualifier("cardPaymentHealth")
    ReactiveHealthIndicator health;

    Payer payer;
    UUID id;
    String reference;

    @BeforeEach
    void somebodyPaidAndTheAccountIsGone() {
        tools.begin();
        payer = tools.owing(10_420);
        id = payer.begin();
        payer.does(id, "pay");
        reference = payer.one("select reference from card_payment where id = '%s'".formatted(id));
        database.sql("update card_payment set account = $2, account_reference = 'gone' where id = $1").bind(0, id).bind(1, UUID.randomUUID()).fetch().rowsUpdated().block();
        payer.comesBack(id);
        assertThat(payer.state(id)).isEqualTo("unplaced");
    }

    /** Others' tests look at the health too. */
    @AfterEach
    void nothingWaits() {
        forget();
        tools.end();
    }

    private void forget() {
        database.sql("delete from card_refund where payment = $1").bind(0, id).fetch().rowsUpdated().block();
        new org.doorstep.accounts.Ledgers(database).takeBack("e.source = 'card' and split_part(e.reference, ' ', 1) = '%s'".formatted(reference));
        database.sql("delete from card_payment where id = $1").bind(0, id).fetch().rowsUpdated().block();
    }

    private boolean listed() {
        return refunds.strays(INCOME).block().stream().anyMatch(stray -> stray.reference().equals(reference));
    }

    @Test
    void isListedForTheIncomeTeamAndWarnedOfAfterADay() {
        assertThat(listed()).isTrue();
        As.officerPages(client, "income").get().uri("/desk/payments").accept(MediaType.TEXT_HTML).exchange().expectStatus().isOk().expectBody(String.class)
                .value(page -> assertThat(page).contains(reference, "Taken, and not on any account", "Give all of it back"));
        As.officerPages(client, "leasehold").get().uri("/desk/payments").accept(MediaType.TEXT_HTML).exchange().expectStatus().isNotFound();
        As.resident(client, payer.person()).get().uri("/api/desk/payments").exchange().expectStatus().isNotFound();
        var now = clock.instant();
        var early = waiting();
        clock.pass(Duration.ofHours(25));
        var late = waiting();
        forget();
        assertThat(waiting()).as("without it").isEqualTo(late - 1);
        clock.set(now);
        assertThat(waiting()).as("on its first day it is not counted yet").isEqualTo(early);
    }

    private long waiting() {
        return (Long) health.health().block().getDetails().get("waiting");
    }

    @Test
    void isPutOnAnAccountByAnOfficer() {
        var officer = As.officerPages(client, "income");
        var wrong = officer.post().uri("/desk/payments/" + reference + "/account").accept(MediaType.TEXT_HTML)
                .body(BodyInserters.fromFormData("account", "nobody's")).exchange().expectStatus().isEqualTo(422).expectBody(String.class).returnResult().getResponseBody();
        assertThat(wrong).contains("Enter the number of an account that is there", "nobody&#39;s");
        officer.post().uri("/desk/payments/" + reference + "/account").body(BodyInserters.fromFormData("account", payer.account().reference())).exchange().expectStatus().isSeeOther();
        assertThat(payer.state(id)).isEqualTo("paid");
        assertThat(payer.booked()).containsExactly(-10_420L);
        assertThat(listed()).isFalse();
        assertThat(refunds.place(INCOME, reference, payer.account().reference()).block()).isEqualTo(new PlaceOutcome.NotHere());
        assertThat(payer.one("select count(*) from contact where person = '%s' and kind = 'card-payment-taken'".formatted(payer.person()))).isEqualTo("1");
    }

    @Test
    void goesBackWhole() {
        assertThat(refunds.find(INCOME, reference).block().placed()).isFalse();
        assertThat(refunds.refund(INCOME, reference, Map.of("amount", "4.20", "available", "10420")).block()).isInstanceOf(RefundOutcome.Wrong.class);
        assertThat(refunds.refund(INCOME, reference, Map.of("amount", "104.20", "available", "10420")).block()).isEqualTo(new RefundOutcome.Done(new Money(10_420)));
        assertThat(payer.state(id)).isEqualTo("returned");
        assertThat(payer.booked()).isEmpty();
        assertThat(listed()).isFalse();
        assertThat(payer.comesBack(id)).contains("We have given you £104.20 of it back");
    }

    /** Whoever gave it back reads that it is done. */
    @Test
    void hasAPageAfterItWentBackWhole() {
        var officer = As.officerPages(client, "income");
        var page = "/desk/payments/" + reference;
        var sent = officer.post().uri(page).body(BodyInserters.fromFormData("amount", "104.20").with("available", "10420")).exchange()
                .expectStatus().isSeeOther().expectBody().returnResult().getResponseHeaders().getLocation();
        assertThat(sent).hasToString(page + "?done=given-back");
        assertThat(officer.get().uri(sent).accept(MediaType.TEXT_HTML).exchange().expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody())
                .contains("It is given back.", "All of it was given back. It is on no account.").doesNotContain("bank took", "available");
    }

    @Test
    void staysListedUntilSomebodyHasLookedAtWhatCannotBe() {
        Payer.PAY.mood(Mood.LIES);
        payer.comesBack(id);
        assertThat(payer.one("select doubt from card_payment where id = '%s'".formatted(id))).isEqualTo("another-payment");
        database.sql("update card_payment set state = 'paid' where id = $1").bind(0, id).fetch().rowsUpdated().block();
        assertThat(listed()).isTrue();
        As.officerPages(client, "income").post().uri("/desk/payments/" + reference + "/seen").exchange().expectStatus().isSeeOther();
        assertThat(listed()).isFalse();
        assertThat(refunds.seen(payer.user(), reference).block()).isFalse();
    }
}
