package org.doorstep.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.events.EntryPosted;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.platform.spi.EventListener;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A first letter is written once it has left the house, and never by being put on its way. */
@IntegrationTest
class FirstLetterTests {

    @Autowired
    DueJobs due;
    @Autowired
    EventListener<EntryPosted> look;
    @Autowired
    TestClock.Standing clock;
    @Autowired
    Debtor.Tools tools;

    Debtor debtor;

    @BeforeEach
    void aTenant() {
        clock.set(TestClock.START);
        debtor = tools.tenant();
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    /** Their case has opened and nothing has left the house. */
    private void queued() {
        debtor.charged("2027-01-04");
        tools.at("2027-01-12", "09:00");
        look.on(new EntryPosted(debtor.account().id(), 1)).block();
    }

    private void goes() {
        due.runAt(clock.instant());
    }

    /** Nobody lives there any more who holds it: letters have no address. */
    private void withoutAnAddress() {
        tools.run("update agreement set lives_there = false where id = '" + debtor.household().agreement() + "'");
    }

    private void ready() {
        debtor.wrote("advice-offered", "").expectStatus().isOk();
        debtor.wrote("visited", "").expectStatus().isOk();
    }

    @Test
    void countsOnceItHasLeftTheHouse() {
        queued();
        ready();
        assertThat(debtor.promise()).isEqualTo("open");
        assertThat(debtor.kept("next")).isEqualTo("send");
        assertThat(debtor.read(debtor.officerPages(), debtor.deskPage())).contains("our letter is on its way", "Doorstep sends them the first letter");
        assertThat(debtor.read(debtor.browser(), debtor.page())).contains("We write to each person named on the tenancy by").doesNotContain("We wrote to you");
        debtor.refused("notice", "", "Write to each person on the tenancy first");
        goes();
        assertThat(debtor.letters("arrears-began")).isEqualTo("sent");
        assertThat(debtor.promise()).isEqualTo("kept");
        assertThat(debtor.kept("next")).isEqualTo("review");
        assertThat(debtor.read(debtor.browser(), debtor.page())).contains("We wrote to you on Tuesday 12 January 2027");
        debtor.wrote("notice", "").expectStatus().isOk();
    }

    @Test
    void isWrittenByHandWhereThereIsNoWayToThem() {
        withoutAnAddress();
        queued();
        goes();
        ready();
        assertThat(debtor.letters("arrears-began")).isEqualTo("none");
        assertThat(debtor.promise()).isEqualTo("open");
        assertThat(debtor.kept("next")).isEqualTo("write");
        assertThat(debtor.read(debtor.officerPages(), debtor.deskPage())).contains("There is no address for letters or mail", "Write to each of them by");
        debtor.refused("notice", "", "Write to each person on the tenancy first");
        debtor.wrote("wrote", "").expectStatus().isOk();
        assertThat(debtor.promise()).isEqualTo("kept");
        debtor.wrote("notice", "").expectStatus().isOk();
    }

    @Test
    void isWrittenByHandWhereItCouldNotLeave() {
        queued();
        withoutAnAddress();
        goes();
        assertThat(debtor.letters("arrears-began")).isEqualTo("failed");
        assertThat(debtor.kept("next")).isEqualTo("write");
        assertThat(debtor.promise()).isEqualTo("open");
        assertThat(debtor.read(debtor.officer(), debtor.deskApi())).contains("\"written\":false,\"letter\":\"no-address\"");
    }

    @Test
    void countsWhereTheyOpenItInTheirMessages() {
        withoutAnAddress();
        queued();
        goes();
        var message = tools.one("select id::text from contact where person = $1 and kind = 'arrears-began'", debtor.household().person());
        assertThat(debtor.read(debtor.browser(), "/messages/" + message)).contains("Some of the rent");
        goes();
        assertThat(debtor.promise()).isEqualTo("kept");
        assertThat(debtor.kept("next")).isEqualTo("review");
    }

    @Test
    void countsForEachOfThoseWhoShareATenancyAndForNoneAlone() {
        var joint = new Register(tools.database()).jointWith(debtor.household());
        queued();
        tools.run("update message set state = 'failed', failure = 'number-refused' where state = 'waiting' and contact_id in "
                + "(select id from contact where kind = 'arrears-began' and person = '" + joint + "')");
        goes();
        assertThat(debtor.promise()).isEqualTo("open");
        assertThat(debtor.kept("next")).isEqualTo("write");
        assertThat(debtor.read(debtor.officerPages(), debtor.deskPage())).contains("Test Person: we have written", "Test Person: not written to. Their address was refused");
        ready();
        debtor.refused("notice", "", "Write to each person on the tenancy first");
        debtor.wrote("wrote", joint).expectStatus().isOk();
        assertThat(debtor.promise()).isEqualTo("kept");
        debtor.wrote("notice", "").expectStatus().isOk();
    }

    @Test
    void goesAfterTheHoldThatKeptItBack() {
        queued();
        debtor.place("breathing-space", "12", "1");
        goes();
        assertThat(debtor.letters("arrears-began")).isEqualTo("failed");
        tools.at("2027-02-01", "10:00");
        debtor.holdEnds();
        assertThat(debtor.kept("next")).isEqualTo("send");
        goes();
        assertThat(debtor.letters("arrears-began")).isEqualTo("sent");
        assertThat(debtor.told(debtor.household().person(), "arrears-began")).isOne();
        assertThat(debtor.promise().split(",")).containsExactlyInAnyOrder("withdrawn", "kept");
    }

    @Test
    void goesAfterAHoldUnderWhichTheCaseOpened() {
        debtor.place("safeguarding", "11", "1");
        debtor.charged("2027-01-04");
        tools.morning("2027-01-12");
        assertThat(debtor.told(debtor.household().person(), "arrears-began")).isZero();
        debtor.holdEnds();
        goes();
        assertThat(debtor.letters("arrears-began")).isEqualTo("sent");
        assertThat(debtor.promise()).isEqualTo("kept");
    }

    @Test
    void doesNotGoToWhoHasPaidMeanwhile() {
        debtor.place("safeguarding", "11", "1");
        debtor.charged("2027-01-04", "2027-01-11");
        tools.morning("2027-01-12");
        debtor.paidByFile("2027-01-13", 10_000);
        debtor.holdEnds();
        goes();
        assertThat(debtor.told(debtor.household().person(), "arrears-began")).isZero();
    }

    @Test
    void isWrittenOnceHoweverOftenItIsHeard() {
        queued();
        goes();
        tools.run("update contact set read_at = null where kind = 'arrears-began' and person = '" + debtor.household().person() + "'");
        debtor.read(debtor.browser(), "/messages/" + UUID.fromString(tools.one("select id::text from contact where person = $1 and kind = 'arrears-began'", debtor.household().person())));
        goes();
        assertThat(tools.one("select count(*) from arrears_step where case_id = $1 and kind = 'wrote'", debtor.id())).isEqualTo("1");
    }
}
