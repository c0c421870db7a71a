package org.doorstep.directdebit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;

import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.EntryType;
import org.doorstep.accounts.Ledgers;
import org.doorstep.accounts.NewEntry;
import org.doorstep.accounts.PostOutcome;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** Whoever pays by the month, on a day that they have agreed, is not written to as late before it. */
@IntegrationTest
class AgreedDayTests {

    private static final CurrentUser JOB = new CurrentUser.System("rent");

    @Autowired
    Accounts accounts;
    @Autowired
    DatabaseClient database;
    @Autowired
    TestClock.Standing clock;
    @Autowired
    Payer.Tools tools;

    private Ledgers ledgers;
    private Payer payer;

    /** Rent of £104.20 a week, and £451.53 on the 27th of each month, by an instruction of the 12th. */
    @BeforeEach
    void somebodyPaysByTheMonth() {
        tools.clean();
        ledgers = new Ledgers(database);
        ledgers.nobodyHasTold();
        payer = tools.tenant();
        charged("2027-01-11");
        clock.set(TestClock.START);
        payer.setsUp("451.53", "27");
        tools.morning("2027-01-13");
    }

    @AfterEach
    void backToTuesday() {
        tools.clean();
        ledgers.nobodyHasTold();
        clock.set(TestClock.START);
    }

    @Test
    void isNotLateBeforeItsDay() {
        look("2027-01-13");
        charged("2027-01-18", "2027-01-25");
        tools.morning("2027-01-25");
        look("2027-01-26");
        assertThat(cases()).isZero();
        tools.morning("2027-01-27");
        assertThat(payer.balance()).isEqualTo(3 * 10_420 - 45_153);
        charged("2027-02-01", "2027-02-08", "2027-02-15", "2027-02-22");
        look("2027-02-26");
        assertThat(cases()).as("till the next day").isZero();
    }

    @Test
    void isLateOnceNothingIsTakenAnyMore() {
        charged("2027-01-18");
        look("2027-01-19");
        assertThat(cases()).isZero();
        payer.app().delete().uri(payer.api()).exchange().expectStatus().is2xxSuccessful();
        look("2027-01-20");
        assertThat(cases()).isOne();
        assertThat(owed()).isEqualTo("10420");
    }

    /** What was late before the two agreed is late as ever, until the money that comes has paid it. */
    @Test
    void isLateBeyondWhatIsTaken() {
        charged("2026-10-05", "2026-10-12", "2026-10-19", "2026-10-26", "2026-11-02");
        look("2027-01-13");
        assertThat(owed()).isEqualTo(String.valueOf(5 * 10_420));
        charged("2027-01-18", "2027-01-25");
        tools.mornings("2027-01-25", "2027-01-27");
        look("2027-01-28");
        assertThat(owed()).as("the rent of three weeks was less than what was taken, and that of this week is not late").isEqualTo(String.valueOf(7 * 10_420 - 45_153));
    }

    @Test
    void isLateAtOnceWhenTheBankTakesItBack() {
        charged("2027-01-18", "2027-01-25");
        tools.mornings("2027-01-25", "2027-01-27");
        look("2027-01-28");
        assertThat(cases()).isZero();
        var seq = Long.parseLong(tools.one("select max(seq) from ledger_entry where account = $1", payer.account().id()));
        assertThat(accounts.reverse(JOB, payer.account().id(), seq, "Not paid by the bank", "back-" + payer.account().reference()).block()).isInstanceOf(PostOutcome.Posted.class);
        ledgers.told();
        look("2027-01-29");
        assertThat(owed()).isEqualTo(String.valueOf(2 * 10_420));
    }

    private void charged(String... days) {
        for (var day : days) {
            assertThat(accounts.post(JOB, payer.account().id(), NewEntry.charge(EntryType.RENT, Money.ofPence(10_420), LocalDate.parse(day), "rent",
                    payer.account().reference() + "-" + day)).block()).isInstanceOf(PostOutcome.Posted.class);
        }
    }

    /** The look of arrears at nine. */
    private void look(String day) {
        clock.set(LocalDate.parse(day).atTime(LocalTime.of(9, 0)).atZone(clock.getZone()).toInstant());
        tools.queue().enqueue("arrears.look", day, "", clock.instant()).block();
        tools.jobs().runAt(clock.instant());
    }

    private long cases() {
        return ledgers.count("arrears_case where account = '%s'".formatted(payer.account().id()));
    }

    private String owed() {
        return tools.one("select owed from arrears_case where account = $1", payer.account().id());
    }
}
