package org.doorstep.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.doorstep.local.pay.FakePay.Mood;
import org.doorstep.platform.jobs.Jobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every night our books are held against the provider's: what it did and nobody told us is found. */
@PayingTest
class AgainstTheProviderTests {

    private static final CurrentUser.Staff INCOME = new CurrentUser.Staff("login-income", "Ines", Set.of(Role.OFFICER), Set.of("income"), Optional.empty());
    @Autowired
    Payer.Tools tools;

    @Autowired
    Refunds refunds;

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
    void putsAChargebackOnTheOfficersList() {
        Payer.PAY.chargedBack(payer.atProvider(id));
        night();
        var reference = payer.one("select reference from card_payment where id = '%s'".formatted(id));
        assertThat(refunds.strays(INCOME).block()).filteredOn(stray -> stray.reference().equals(reference))
                .extracting(Stray::what).containsExactly("paid-and-not-paid");
        assertThat(payer.booked()).as("nothing is booked by a guess").containsExactly(-10_420L);
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
        payer.one("with old as (update card_payment set ended_at = ended_at - interval '91 days' where id = '%s' returning reference) select reference from old".formatted(id));
        night();
        assertThat(payer.booked()).containsExactly(-10_420L);
    }

    private void night() {
        jobs.enqueue("payments.nightly", UUID.randomUUID().toString(), "", tools.clock().instant()).block();
        payer.pass(Duration.ofMinutes(1));
    }
}
