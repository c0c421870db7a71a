package org.doorstep.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.doorstep.As;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.doorstep.local.pay.FakePay.Mood;
import org.doorstep.platform.jobs.Jobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** Every night our books are held against the provider's: what it did and nobody told us is found. */
@PayingTest
class AgainstTheProviderTests {

    private static final CurrentUser.Staff INCOME = new CurrentUser.Staff("login-income", "Ines", Set.of(Role.OFFICER), Set.of("income"), Optional.empty());
    private static final CurrentUser.Staff OMAR = new CurrentUser.Staff("login-omar", "Omar", Set.of(Role.OFFICER), Set.of("income"), Optional.empty());
    private static final Map<String, String> KNOWN = Map.of("recalled", "The bank wrote on 11 January");

    @Autowired
    Payer.Tools tools;

    @Autowired
    Refunds refunds;

    @Autowired
    CardMoves moves;

    @Autowired
    Jobs jobs;

    Payer payer;
    UUID id;

    @BeforeEach
    void somebodyWhoPaid() {
        tools.begin();
        payer = tools.owing(10_420);
        id = payer.begin();
        payer.does(id, "pay");
        payer.comesBack(id);
        Payer.PAY.news();
    }

    @AfterEach
    void backToTuesday() {
        tools.end();
    }

    @Test
    void findsMoneyThatWasGivenBackInTheProvidersConsole() {
        Payer.PAY.refundedInConsole(payer.atProvider(id), 420);
        assertThat(payer.booked()).containsExactly(-10_420L);
        night();
        assertThat(payer.booked()).containsExactly(-10_420L, 420L);
        night();
        assertThat(payer.booked()).as("the night after").containsExactly(-10_420L, 420L);
    }

    @Test
    void findsARefundThatABankWouldNotTakeLongAfter() {
        Payer.PAY.refundedInConsole(payer.atProvider(id), 420);
        night();
        Payer.PAY.refundFails(payer.atProvider(id));
        payer.pass(Duration.ofDays(30));
        night();
        assertThat(payer.booked()).containsExactly(-10_420L, 420L, -420L);
    }

    @Test
    void putsALostDisputeOnTheOfficersList() {
        Payer.PAY.disputed(payer.atProvider(id));
        night();
        var reference = payer.one("select reference from card_payment where id = '%s'".formatted(id));
        assertThat(listed(reference)).as("not decided").isEmpty();
        Payer.PAY.disputeLost(payer.atProvider(id));
        Payer.PAY.mood(Mood.AWAY);
        night();
        assertThat(listed(reference)).isEmpty();
        Payer.PAY.mood(Mood.HONEST);
        payer.pass(Duration.ofHours(1));
        assertThat(listed(reference)).as("the provider answers again").containsExactly("dispute-lost");
        night();
        assertThat(payer.booked()).as("nothing is booked by a guess").containsExactly(-10_420L);
        assertThat(listed(reference)).as("the provider calls it paid").containsExactly("dispute-lost");
        refunds.seen(INCOME, reference).block();
        night();
        assertThat(listed(reference)).as("somebody has seen to it").isEmpty();
    }

    @Test
    void takesADisputeThatWasWonOffThatList() {
        Payer.PAY.disputed(payer.atProvider(id));
        Payer.PAY.disputeLost(payer.atProvider(id));
        night();
        Payer.PAY.disputeWon(payer.atProvider(id));
        night();
        assertThat(doubt(id)).isEqualTo("null");
    }

    private List<String> listed(String reference) {
        return refunds.strays(INCOME).block().stream().filter(stray -> stray.reference().equals(reference)).map(Stray::what).toList();
    }

    @Test
    void takesALostDisputeOffTheAccountWhenTwoOfficersSaySo() {
        var reference = payer.one("select reference from card_payment where id = '%s'".formatted(id));
        Payer.PAY.disputed(payer.atProvider(id));
        Payer.PAY.disputeLost(payer.atProvider(id));
        night();
        assertThat(page("/desk/payments")).contains("href=\"/desk/payments/" + reference);
        assertThat(page("/desk/payments/" + reference)).contains("The payer's bank took it back");
        assertThat(moves.recall(INCOME, reference, Map.of("recalled", " ")).block()).isInstanceOf(CardMoves.Outcome.Wrong.class);
        assertThat(moves.recall(OMAR, reference, KNOWN).block()).as("however small").isEqualTo(new CardMoves.Outcome.Second());
        var wanted = moves.wanted(OMAR, reference).block();
        var yes = Map.of("move", wanted.id().toString(), "agree", "yes");
        assertThat(moves.second(OMAR, reference, yes).block()).as("their own").isEqualTo(new CardMoves.Outcome.Second());
        assertThat(payer.booked()).containsExactly(-10_420L);
        assertThat(page("/desk/payments/" + reference)).contains("because the payer's bank took it back. Do you agree?", "The bank wrote on 11 January");

        assertThat(moves.second(INCOME, reference, yes).block()).isEqualTo(new CardMoves.Outcome.Recalled());
        assertThat(moves.second(INCOME, reference, yes).block()).isEqualTo(new CardMoves.Outcome.NotHere());
        assertThat(payer.balance()).as("owed again").isEqualTo(10_420);
        assertThat(payer.one("select count(*) from contact where kind = 'payment-taken-back' and person = '%s'".formatted(payer.person()))).isEqualTo("1");
        assertThat(refunds.strays(INCOME).block()).extracting(Stray::reference).doesNotContain(reference);
        assertThat(page("/desk/payments/" + reference + "?done=recalled")).contains("It is on no account.").doesNotContain("Give back");
        assertThat(payer.comesBack(id)).contains("Your bank took this payment back");
        night();
        assertThat(refunds.strays(INCOME).block()).extracting(Stray::reference).as("both say so now").doesNotContain(reference);
        assertThat(payer.balance()).as("the provider calls it paid").isEqualTo(10_420);
        Payer.PAY.disputeWon(payer.atProvider(id));
        night();
        assertThat(payer.balance()).as("the bank decided for us in the end").isZero();
        assertThat(payer.booked()).containsExactly(-10_420L, -10_420L);
        moves.recall(INCOME, reference, KNOWN).block();
        moves.second(OMAR, reference, Map.of("move", moves.wanted(OMAR, reference).block().id().toString(), "agree", "yes")).block();
        assertThat(payer.one("select count(*) from contact where kind = 'payment-taken-back' and person = '%s'".formatted(payer.person()))).as("and took it back again").isEqualTo("2");
        var alone = payer.database().sql("update card_move set seconded_by = null where payment = '%s'".formatted(id)).fetch().rowsUpdated();
        assertThat(alone.map(_ -> "taken").onErrorReturn("refused").block()).as("by one").isEqualTo("refused");
    }

    /** The landlord has a letter of the bank, and the provider tells of nothing. */
    @Test
    void takesOffWhatTheProviderCallsPaidWhenTwoOfficersSaySo() {
        var reference = payer.one("select reference from card_payment where id = '%s'".formatted(id));
        assertThat(page("/desk/payments/" + reference)).contains("The payer's bank took it back");
        assertThat(moves.recall(INCOME, reference, KNOWN).block()).isEqualTo(new CardMoves.Outcome.Second());
        assertThat(moves.second(OMAR, reference, Map.of("move", moves.wanted(OMAR, reference).block().id().toString(), "agree", "yes")).block())
                .isEqualTo(new CardMoves.Outcome.Recalled());
        night();
        assertThat(payer.balance()).as("owed, whatever the provider calls it").isEqualTo(10_420);
        assertThat(payer.state(id)).isEqualTo("recalled");
    }

    private String page(String address) {
        return As.officerPages(payer.client(), "income").get().uri(address).accept(MediaType.TEXT_HTML).exchange().expectStatus().isOk()
                .expectBody(String.class).returnResult().getResponseBody();
    }

    /** Money that our books have, and whose payment the provider does not know, was perhaps never there. */
    @Test
    void putsAPaymentThatTheProviderDoesNotKnowOnTheOfficersList() {
        var theirs = payer.atProvider(id);
        call("gone-" + theirs);
        night();
        var reference = payer.one("select reference from card_payment where id = '%s'".formatted(id));
        assertThat(refunds.strays(INCOME).block()).filteredOn(stray -> stray.reference().equals(reference))
                .extracting(Stray::what).containsExactly("unknown-at-provider");
        assertThat(payer.booked()).as("nothing is booked by a guess").containsExactly(-10_420L);
        call(theirs);
        night();
        assertThat(refunds.strays(INCOME).block()).extracting(Stray::reference).as("the provider knows it again").doesNotContain(reference);
    }

    /** One that nobody can pay any more, and of which nobody will ever say what came of it. */
    @Test
    void putsOneThatIsNotKnownOnceItsTimeIsOverOnThatListToo() {
        var open = payer.begin("4.20");
        payer.one("with gone as (update card_payment set provider_id = 'gone-' || provider_id where id = '%s' returning reference) select reference from gone".formatted(open));
        payer.comesBack(open);
        assertThat(doubt(open)).as("they may be on its page").isEqualTo("null");
        payer.pass(Duration.ofMinutes(92));
        assertThat(doubt(open)).isEqualTo("unknown-at-provider");
    }

    private String doubt(UUID payment) {
        return payer.one("select doubt from card_payment where id = '%s'".formatted(payment));
    }

    private void call(String provider) {
        payer.one("with named as (update card_payment set provider_id = '%s' where id = '%s' returning reference) select reference from named".formatted(provider, id));
    }

    @Test
    void goesOnWhenTheProviderWasAway() {
        Payer.PAY.refundedInConsole(payer.atProvider(id), 420);
        Payer.PAY.mood(Mood.AWAY);
        night();
        assertThat(payer.booked()).containsExactly(-10_420L);
        Payer.PAY.mood(Mood.HONEST);
        payer.pass(Duration.ofHours(1));
        assertThat(payer.booked()).containsExactly(-10_420L, 420L);
    }

    @Test
    void leavesWhatWasPaidLongAgo() {
        Payer.PAY.refundedInConsole(payer.atProvider(id), 420);
        payer.one("with old as (update card_payment set ended_at = ended_at - interval '121 days' where id = '%s' returning reference) select reference from old".formatted(id));
        night();
        assertThat(payer.booked()).containsExactly(-10_420L);
    }

    private void night() {
        jobs.enqueue("payments.nightly", UUID.randomUUID().toString(), "", tools.clock().instant()).block();
        jobs.enqueue("payments.disputes", UUID.randomUUID().toString(), "", tools.clock().instant()).block();
        payer.pass(Duration.ofMinutes(1));
    }
}
