package org.doorstep.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.doorstep.As;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Nobody alone sends away more of a payment than the landlord lets one officer: another one agrees first, and it goes once. */
@PayingTest
class SecondOfficerTests {

    private static final CurrentUser.Staff INES = officer("login-ines", "Ines Roe");
    private static final CurrentUser.Staff OMAR = officer("login-omar", "Omar Sy");

    @Autowired
    Payer.Tools tools;

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    Refunds refunds;

    Payer payer;
    String reference;

    private static CurrentUser.Staff officer(String login, String name) {
        return new CurrentUser.Staff(login, name, Set.of(Role.OFFICER), Set.of("income"), Optional.empty());
    }

    @BeforeEach
    void somebodyWhoPaidALot() {
        tools.begin();
        payer = tools.owing(90_000);
        var id = payer.begin();
        payer.does(id, "pay");
        payer.comesBack(id);
        reference = payer.one("select reference from card_payment where id = '%s'".formatted(id));
    }

    @AfterEach
    void backToTuesday() {
        database.sql("update card_refund set state = 'dropped' where state = 'wanted'").fetch().rowsUpdated().block();
        tools.end();
    }

    private RefundOutcome back(CurrentUser by, String pounds, long available) {
        return refunds.refund(by, reference, Map.of("amount", pounds, "available", Long.toString(available))).block();
    }

    private RefundOutcome second(CurrentUser by, String agree) {
        return refunds.second(by, reference, Map.of("refund", wanted().id().toString(), "agree", agree)).block();
    }

    private WantedRefund wanted() {
        return refunds.find(INES, reference).block().wanted().orElseThrow();
    }

    private String done() {
        return payer.one("select string_agg(replace(what, 'card-payment.refund-', ''), ' ' order by what) from audit_entry a join card_payment p on p.id = a.subject_id where p.reference = '%s' and what like '%%refund%%'"
                .formatted(reference));
    }

    @Test
    void sendALargeOneWhenTheOtherAgreesAndNotBefore() {
        assertThat(back(INES, "500.01", 90_000)).isEqualTo(new RefundOutcome.Second(new Money(50_001)));
        assertThat(payer.booked()).containsExactly(-90_000L);
        assertThat(second(INES, "yes")).as("by themselves").isEqualTo(new RefundOutcome.Second(new Money(50_001)));
        assertThat(payer.booked()).containsExactly(-90_000L);
        assertThat(second(OMAR, "yes")).isEqualTo(new RefundOutcome.Done(new Money(50_001)));
        assertThat(payer.booked()).containsExactly(-90_000L, 50_001L);
        assertThat(done()).isEqualTo("seconded wanted");
    }

    @Test
    void areNotNeededForASmallOneButForWhatManySmallOnesComeTo() {
        assertThat(back(INES, "500.00", 90_000)).isEqualTo(new RefundOutcome.Done(new Money(50_000)));
        assertThat(back(INES, "0.01", 40_000)).isEqualTo(new RefundOutcome.Second(new Money(1)));
    }

    @Test
    void mayNotAgreeAndNothingGoesBack() {
        back(INES, "600", 90_000);
        assertThat(second(OMAR, "no")).isEqualTo(new RefundOutcome.Dropped());
        assertThat(refunds.find(INES, reference).block().wanted()).isEmpty();
        back(INES, "600", 90_000);
        assertThat(second(INES, "no")).as("taken back").isEqualTo(new RefundOutcome.Dropped());
        assertThat(payer.booked()).containsExactly(-90_000L);
        assertThat(done()).isEqualTo("dropped dropped wanted wanted");
    }

    @Test
    void areAskedOnceHoweverOftenItIsSent() {
        back(INES, "600", 90_000);
        assertThat(back(INES, "600", 90_000)).isInstanceOf(RefundOutcome.Second.class);
        assertThat(back(OMAR, "600", 90_000)).as("wanting it too is not agreeing").isInstanceOf(RefundOutcome.Second.class);
        assertThat(payer.one("select count(*) from card_refund r join card_payment p on p.id = r.payment where p.reference = '%s'".formatted(reference))).isEqualTo("1");
    }

    @Test
    void sendItOnceWhenManyAgreeAtOnce() {
        back(INES, "600", 90_000);
        var fields = Map.of("refund", wanted().id().toString(), "agree", "yes");
        var outcomes = Flux.range(0, 8).flatMap(_ -> refunds.second(OMAR, reference, fields).subscribeOn(Schedulers.parallel())).collectList().block();
        assertThat(outcomes).contains(new RefundOutcome.Done(new Money(60_000)));
        assertThat(payer.booked()).containsExactly(-90_000L, 60_000L);
    }

    /** The table says no too, whatever the program does. */
    @Test
    void areTwoInTheTableToo() {
        back(INES, "600", 90_000);
        var update = database.sql("update card_refund set state = 'asked', seconded_by = asked_by where id = $1").bind(0, wanted().id()).fetch().rowsUpdated();
        assertThat(update.map(_ -> "taken").onErrorReturn("refused").block()).isEqualTo("refused");
    }

    @Test
    void areAnswerableToTheFormThatWasRead() {
        back(INES, "600", 90_000);
        assertThat(refunds.second(OMAR, reference, Map.of("refund", UUID.randomUUID().toString(), "agree", "yes")).block()).isEqualTo(new RefundOutcome.Changed());
        assertThat(second(OMAR, "perhaps")).isInstanceOf(RefundOutcome.Wrong.class);
        for (var user : List.of(payer.user(), new CurrentUser.Staff("x", "X", Set.of(Role.MANAGER), Set.of("income"), Optional.empty()))) {
            assertThat(second(user, "yes")).isEqualTo(new RefundOutcome.NotHere());
        }
    }

    @Test
    void findItOnTheirPageAndDecideThroughBothDoors() {
        var other = As.officerPages(client, "income");
        assertThat(page(other, "/desk/payments/" + reference)).contains("Give back").doesNotContain("Do you agree");
        back(INES, "600", 90_000);
        assertThat(page(other, "/desk/payments")).contains("A refund or a move waits for a second officer", "/desk/payments/" + reference);
        assertThat(page(other, "/desk/payments/" + reference)).contains("Ines Roe wants to give back £600.00", "Do you agree?", "Agree and give back")
                .doesNotContain("How much do you give back");
        other.post().uri("/desk/payments/" + reference + "/second").body(BodyInserters.fromFormData("refund", wanted().id().toString()).with("agree", "no"))
                .exchange().expectStatus().isSeeOther().expectHeader().valueEquals("Location", "/desk/payments/" + reference + "?done=dropped");
        assertThat(page(other, "/desk/payments/" + reference + "?done=dropped")).contains("It is dropped. Nothing was done.");
        var api = As.officer(client, "income");
        api.post().uri("/api/desk/payments/" + reference + "/refunds").contentType(MediaType.APPLICATION_JSON).bodyValue(Map.of("amount", "600", "available", "90000"))
                .exchange().expectStatus().isOk().expectBody().jsonPath("$.waits").isEqualTo(true);
        assertThat(page(other, "/desk/payments/" + reference)).contains("You want to give back £600.00", "Take it back").doesNotContain("Agree and give back");
        api.put().uri("/api/desk/payments/" + reference + "/second").contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("refund", wanted().id().toString(), "agree", "no")).exchange().expectStatus().isOk().expectBody().jsonPath("$.amount.pence").isEqualTo(0);
        assertThat(payer.booked()).containsExactly(-90_000L);
    }

    private static String page(WebTestClient as, String path) {
        return as.get().uri(path).accept(MediaType.TEXT_HTML).exchange().expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
    }
}
