package org.doorstep.directdebit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.doorstep.IntegrationTest;
import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.EntryType;
import org.doorstep.accounts.Ledgers;
import org.doorstep.accounts.NewEntry;
import org.doorstep.accounts.PostOutcome;
import org.doorstep.accounts.Route;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;

/** A debt of £130.00 is paid by £100.00 a month: the last £30.00 are told and taken, and nothing after them. */
@IntegrationTest
class LastPartTests {

    @Autowired
    DatabaseClient database;

    @Autowired
    Accounts accounts;

    @Autowired
    Payer.Tools tools;

    Payer payer;

    @BeforeEach
    void somebodyOwesARepairTheyHaveToPayFor() {
        tools.clean();
        var tenant = tools.tenant();
        payer = new Payer(tools, tenant.household(), new Ledgers(database).account("recharge", tenant.household().agreement()));
        post(NewEntry.charge(EntryType.RECHARGE, Money.ofPence(13_000), LocalDate.of(2027, 1, 11), "last-part-test", payer.account().reference()));
        payer.setsUp("100", "27");
        tools.mornings("2027-01-13", "2027-01-25", "2027-01-27");
    }

    @AfterEach
    void backToTuesday() {
        tools.clean();
    }

    private void post(NewEntry entry) {
        assertThat(accounts.post(new CurrentUser.System("hms"), payer.account().id(), entry).block()).isInstanceOf(PostOutcome.Posted.class);
    }

    private void paysByCard(long pence, String reference) {
        post(NewEntry.payment(Route.CARD, Money.ofPence(pence), LocalDate.of(2027, 2, 3), "last-part-test", payer.account().reference() + reference));
    }

    private String said() {
        var id = tools.one("select id::text from contact where kind = 'direct-debit-change' and person = $1 order by id desc limit 1", payer.household().person());
        return payer.browser().get().uri("/messages/" + id).accept(MediaType.TEXT_HTML).exchange().expectBody(String.class).returnResult().getResponseBody();
    }

    @Test
    void isToldAndTakenAndNothingAfterIt() {
        assertThat(payer.balance()).isEqualTo(3_000);
        tools.mornings("2027-01-28", "2027-01-29");
        assertThat(payer.told("direct-debit-change")).isOne();
        assertThat(said()).contains("will take £30.00 from your bank account by Direct Debit on Monday 1 March 2027. That is all that is left to pay, so we take nothing after it.")
                .doesNotContain("of each month");
        assertThat(payer.browser().get().uri(payer.page()).accept(MediaType.TEXT_HTML).exchange().expectBody(String.class).returnResult().getResponseBody())
                .contains("£30.00, and nothing after it").doesNotContain("£30.00 every month");
        tools.mornings("2027-02-25", "2027-03-01");
        assertThat(payer.lines("2027-02-25")).containsExactly("17 3000");
        assertThat(payer.balance()).isZero();
        tools.mornings("2027-03-02", "2027-03-24");
        assertThat(payer.state() + " " + payer.kept("held")).isEqualTo("paused settled");
        assertThat(tools.one("select count(*) from direct_debit_run where input = '2027-03-24'")).isEqualTo("0");
    }

    /** Told on 28 January of £30.00; £25.00 come by card in February: £5.00 are left, and no more than that is ever asked for. */
    @Test
    void isNeverMoreThanIsLeft() {
        tools.morning("2027-01-28");
        tools.at("2027-02-24T10:00:00Z");
        paysByCard(2_500, ":a");
        tools.mornings("2027-02-25", "2027-02-26");
        assertThat(payer.told("direct-debit-change")).isEqualTo(2);
        assertThat(tools.one("select count(*) from direct_debit_line where month = '2027-02-01'")).as("too late to be told of £5.00 by then").isEqualTo("0");
        tools.mornings("2027-03-24", "2027-03-30");
        assertThat(payer.lines("2027-03-24")).containsExactly("17 500");
        assertThat(payer.balance()).isZero();
    }

    @Test
    void isWhatWasAgreedAgainWhenMoreIsOwedThanBefore() {
        tools.morning("2027-01-28");
        tools.at("2027-02-01T10:00:00Z");
        post(NewEntry.charge(EntryType.RECHARGE, Money.ofPence(20_000), LocalDate.of(2027, 2, 1), "last-part-test", payer.account().reference() + ":more"));
        tools.mornings("2027-02-02", "2027-02-03", "2027-02-25");
        assertThat(payer.told("direct-debit-change")).isEqualTo(2);
        assertThat(said()).contains("will take £100.00", "on or after day 27 of each month");
        assertThat(payer.lines("2027-02-25")).containsExactly("17 10000");
    }
}
