package org.doorstep.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.EntryType;
import org.doorstep.accounts.NewEntry;
import org.doorstep.accounts.Route;
import org.doorstep.directdebit.Payer;
import org.doorstep.kernel.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** An old debt of somebody who pays the rent by Direct Debit: it is late all the time, and paid by a plan. */
@IntegrationTest
class DebtBesideADebitTests {

    @Autowired
    Debtor.Tools tools;
    @Autowired
    Payer.Tools debits;

    private Debtor debtor;

    /** £400 of October; £100 a week from 11 January 2027, and £433.33, a twelfth of a year of it, on the 28th of each month, by an instruction of the 11th, told by a letter of the 12th. */
    @BeforeEach
    void somebodyPaysTheRentByDirectDebit() {
        debits.clean();
        debtor = tools.tenant().charged("2027-01-11");
        setsUp("433.33");
        debits.morning("2027-01-13");
        tools.morning("2027-01-13");
    }

    @AfterEach
    void backToTuesday() {
        debits.clean();
        debits.clock().set(TestClock.START);
    }

    @Test
    void isLateBeforeTheFirstCollectionAndAfterIt() {
        assertThat(debtor.kept("owed")).isEqualTo("40000");
        untilTheFirstCollection();
        tools.morning("2027-01-28");
        assertThat(late()).as("three weeks and a twelfth of a year").isEqualTo(40_000 + 2 * 10_000 - 43_333);
        for (var day : new String[] {"2027-02-01", "2027-02-08", "2027-02-15", "2027-02-22"}) {
            debtor.charged(day);
            tools.morning(day);
            assertThat(late()).as(day).isEqualTo(16_667);
        }
        assertThat(debtor.kept("since")).as("one debt all the time").isEqualTo("2027-01-12");
    }

    @Test
    void isToldWithWhatIsTakenNext() {
        untilTheFirstCollection();
        debtor.charged("2027-02-01", "2027-02-08");
        tools.morning("2027-02-09");
        assertThat(debtor.read(debtor.browser(), debtor.page())).contains("You are £166.67 behind", "We take £300.00 of it by Direct Debit on Monday 1 March 2027");
        assertThat(debtor.read(debtor.app(), "/api/pages" + debtor.page())).contains("We take £300.00 of it by Direct Debit on Monday 1 March 2027");
        assertThat(debtor.read(debtor.officerPages(), debtor.deskPage())).contains("Taken next by Direct Debit", "£300.00 on Monday 1 March 2027");
    }

    /** Five weeks' rent fall into the days up to 1 March: what is taken then is less, and that is nobody's missed part. */
    @Test
    void isPaidByAPlanThatIsSeenToBeKept() {
        aPlanInFebruary();
        debits.morning("2027-02-25");
        debtor.paid("2027-02-26", 4_000);
        assertThat(paid()).isEqualTo("1");
        debtor.charged("2027-03-01");
        debits.morning("2027-03-01");
        tools.morning("2027-03-02");
        debtor.paid("2027-03-05", 4_000);
        assertThat(paid()).isEqualTo("1,2");
        debtor.charged("2027-03-08").paid("2027-03-12", 4_000).charged("2027-03-15").paid("2027-03-19", 4_000).charged("2027-03-22");
        tools.morning("2027-03-23");
        assertThat(paid()).isEqualTo("1,2,3,4");
        debits.mornings("2027-03-25");
        debtor.paid("2027-03-26", 667).charged("2027-03-29");
        debits.mornings("2027-03-29", "2027-03-30");
        tools.morning("2027-04-06");
        assertThat(paid()).isEqualTo("1,2,3,4,5");
        assertThat(debtor.told(debtor.household().person(), "arrears-plan-missed")).isZero();
        debtor.charged("2027-04-05", "2027-04-12", "2027-04-19");
        debtor.charged("2027-04-26");
        debits.mornings("2027-04-26", "2027-04-28");
        tools.morning("2027-04-29");
        assertThat(debtor.plan("state")).isEqualTo("kept");
        assertThat(debtor.kept("closing")).isEqualTo("paid");
    }

    @Test
    void isSeenWhereAPartIsMissed() {
        aPlanInFebruary();
        secondCollection();
        tools.morning("2027-03-02");
        assertThat(debtor.plan("broken_at")).isEqualTo("null");
        debtor.charged("2027-03-08");
        tools.morning("2027-03-09");
        assertThat(paid()).isEmpty();
        assertThat(debtor.plan("missed")).isEqualTo("1");
    }

    @Test
    void isOwedStillAfterABreathingSpace() {
        aPlanInFebruary();
        debtor.place("breathing-space", "23", "2");
        secondCollection();
        debtor.charged("2027-03-08");
        tools.at("2027-03-09", "10:00");
        debtor.holdEnds();
        assertThat(debtor.plan("state")).isEqualTo("agreed");
        assertThat(tools.one("select sum(amount) from arrears_instalment where plan = $1", plan())).as("the rent is taken less in that month").isEqualTo(String.valueOf(16_667 + 50_000 - 43_333));
        tools.morning("2027-03-10");
        assertThat(debtor.plan("broken_at")).as("nothing is missed anew").isEqualTo("null");
        assertThat(paid()).isEmpty();
    }

    /** Benefit has paid £75 of each £100 since October, and the Direct Debit takes the rest: the debt is none of what it takes. */
    @Test
    void isLateBesideWhatBenefitPays() {
        debits.clean();
        debtor = tools.tenant();
        benefit("2027-01-11");
        setsUp("108.33");
        debits.morning("2027-01-13");
        benefit("2027-01-18", "2027-01-25");
        debits.mornings("2027-01-26", "2027-01-28");
        benefit("2027-02-01", "2027-02-08");
        tools.morning("2027-02-09");
        assertThat(late()).as("what is owed but for the newest week, and for what is left of two weeks").isEqualTo(40_000 + 5 * 2_500 - 10_833 - 10_000 - 2 * 2_500);
    }

    private void setsUp(String amount) {
        tools.at("2027-01-11", "08:00");
        new Payer(debits, debtor.household(), debtor.account()).setsUp(amount, "28");
        tools.at("2027-01-12", "08:00");
        debits.jobs().runAt(debits.clock().instant());
        debtor.post(NewEntry.charge(EntryType.RENT, Money.ofPence(40_000), LocalDate.of(2026, 10, 5), "rent", debtor.account().reference() + "-old"));
    }

    private void benefit(String... days) {
        for (var day : days) {
            debtor.charged(day).post(NewEntry.payment(Route.HOUSING_BENEFIT, Money.ofPence(7_500), LocalDate.parse(day), "benefit", debtor.account().reference() + "-" + day + "-benefit"));
        }
    }

    private void untilTheFirstCollection() {
        debtor.charged("2027-01-18", "2027-01-25");
        debits.mornings("2027-01-26", "2027-01-28");
    }

    /** £40 a week from Friday 26 February is agreed. */
    private void aPlanInFebruary() {
        untilTheFirstCollection();
        debtor.charged("2027-02-01", "2027-02-08", "2027-02-15", "2027-02-22");
        tools.morning("2027-02-23");
        debtor.app().put().uri(debtor.api() + "/plan-draft/amount").contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("amount", "40", "every", "week", "first-day", "26", "first-month", "2", "first-year", "2027")).exchange().expectStatus().isNoContent();
        debtor.app().post().uri(debtor.api() + "/plan").exchange().expectStatus().isOk();
        debtor.officer().post().uri(debtor.deskApi() + "/answer").contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("plan", debtor.plan("id"), "answer", "accept")).exchange().expectStatus().isOk();
    }

    private void secondCollection() {
        debits.morning("2027-02-25");
        debtor.charged("2027-03-01");
        debits.morning("2027-03-01");
    }

    private long late() {
        assertThat(debtor.kept("caught_up")).isEqualTo("false");
        return Long.parseLong(debtor.kept("owed"));
    }

    private UUID plan() {
        return UUID.fromString(debtor.plan("id"));
    }

    private String paid() {
        return tools.one("select coalesce(string_agg(n::text, ',' order by n), '') from arrears_instalment where plan = $1 and paid_on is not null", plan());
    }
}
