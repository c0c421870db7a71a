package org.doorstep.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.doorstep.local.pay.FakePay.Mood;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The provider does not answer, or our own books are busy: nobody is told what is not known, and it is found out. */
@PayingTest
class NobodyKnowsYetTests {

    @Autowired
    Payer.Tools tools;

    @Autowired
    ConnectionFactory connections;

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
    void doesNotKnowWhileTheProviderIsAwayForADayAndThenDoes() {
        var id = payer.begin();
        payer.does(id, "pay");
        Payer.PAY.mood(Mood.AWAY);
        assertThat(payer.comesBack(id)).contains("We do not know yet if you paid", "need not pay again");
        for (int hour = 0; hour < 26; hour++) {
            payer.pass(Duration.ofHours(1));
        }
        assertThat(payer.state(id)).isEqualTo("open");
        Payer.PAY.mood(Mood.HONEST);
        payer.pass(Duration.ofHours(1));
        assertThat(payer.state(id)).isEqualTo("paid");
        assertThat(payer.booked()).containsExactly(-10_420L);
    }

    @ParameterizedTest
    @CsvSource({"AWAY", "BUSY", "STALLS", "FORGETS_TO_ANSWER", "BABBLES", "LIES"})
    void asksForNothingTwiceOfAProviderThatDoesNotAnswer(Mood mood) {
        var form = Map.of("which", "owed", "once", UUID.randomUUID().toString());
        Payer.PAY.mood(mood);
        var away = payer.send(form);
        assertThat(away.getStatus().value()).isEqualTo(409);
        assertThat(away.getResponseBody()).contains("Nothing was taken", form.get("once"));
        Payer.PAY.mood(Mood.HONEST);
        assertThat(Payer.to(payer.send(form)).toString()).startsWith(Payer.PAY.address() + "/secure/");
        var id = payer.id();
        payer.does(id, "pay");
        assertThat(payer.comesBack(id)).contains("Payment received");
        assertThat(payer.booked()).containsExactly(-10_420L);
        assertThat(payer.one("select count(*) from card_payment where person = '%s'".formatted(payer.person()))).isEqualTo("1");
    }

    @Test
    void endsAPaymentThatNobodyWasSentTo() {
        Payer.PAY.mood(Mood.AWAY);
        payer.send(Map.of("which", "owed", "once", UUID.randomUUID().toString()));
        payer.pass(Duration.ofMinutes(91));
        assertThat(payer.state(payer.id())).isEqualTo("not-paid never-begun");
    }

    @Test
    void booksNothingOfAnAmountThatIsNotOurs() {
        var id = payer.begin();
        payer.does(id, "pay");
        Payer.PAY.mood(Mood.LIES);
        payer.comesBack(id);
        assertThat(payer.booked()).isEmpty();
        assertThat(payer.one("select doubt from card_payment where id = '%s'".formatted(id))).isEqualTo("another-payment");
        Payer.PAY.mood(Mood.HONEST);
        payer.comesBack(id);
        assertThat(payer.booked()).containsExactly(-10_420L);
        assertThat(payer.one("select doubt is null from card_payment where id = '%s'".formatted(id))).isEqualTo("true");
    }

    @Test
    void neverSaysThatNothingWasTakenWhileNobodyKnows() {
        var id = payer.begin();
        payer.does(id, "pay");
        Payer.PAY.mood(Mood.AWAY);
        var again = payer.send(Map.of("which", "owed", "once", UUID.randomUUID().toString()));
        assertThat(again.getStatus().value()).isEqualTo(303);
        assertThat(Payer.to(again).toString()).isEqualTo("/payments/" + id);
        assertThat(payer.comesBack(id)).contains("We do not know yet if you paid");
    }

    /** A file of a million entries holds every account it names for a minute and more; who pays meanwhile is not kept waiting. */
    @Test
    void doesNotKnowYetWhileALargeFileHoldsTheAccount() {
        var id = payer.begin();
        payer.does(id, "pay");
        var file = holding(payer);
        try {
            assertThat(payer.comesBack(id)).contains("We do not know yet if you paid", "need not pay again");
        } finally {
            Mono.from(file.rollbackTransaction()).then(Mono.from(file.close())).block();
        }
        assertThat(payer.booked()).isEmpty();
        payer.pass(Duration.ofMinutes(91));
        assertThat(payer.state(id)).isEqualTo("paid");
        assertThat(payer.booked()).containsExactly(-10_420L);
    }

    private Connection holding(Payer payer) {
        Connection file = Mono.<Connection>from(connections.create()).block();
        Mono.from(file.beginTransaction()).block();
        Flux.from(file.createStatement("select id from account where id = '" + payer.account().id() + "' for no key update").execute())
                .flatMap(result -> result.map((_, _) -> 1)).blockLast();
        return file;
    }
}
