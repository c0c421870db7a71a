package org.doorstep.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.EntryType;
import org.doorstep.accounts.NewEntry;
import org.doorstep.accounts.events.EntryPosted;
import org.doorstep.imports.ImportOutcome.Taken;
import org.doorstep.imports.Imports;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Role;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.platform.spi.EventListener;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

/** Somebody falls behind: a case opens, they are written to in time, and both they and the desk see what is next. */
@IntegrationTest
class ArrearsTests {

    private static final CurrentUser INCOME = new CurrentUser.Staff("login-income", "Ines", Set.of(Role.OFFICER), Set.of("income"), Optional.empty());

    @Autowired
    WebTestClient client;
    @Autowired
    DatabaseClient database;
    @Autowired
    DueJobs due;
    @Autowired
    TestClock.Standing clock;
    @Autowired
    EventListener<EntryPosted> look;
    @Autowired
    ArrearsDesk desk;
    @Autowired
    Imports imports;

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
        tools.nobodyHasTold();
        clock.set(TestClock.START);
    }

    @Test
    void refusesWithoutALogIn() {
        client.get().uri(debtor.api()).exchange().expectStatus().isUnauthorized();
        client.get().uri(debtor.deskApi()).exchange().expectStatus().isUnauthorized();
    }

    @Test
    void hidesOtherPeoples() {
        debtor.behind();
        var stranger = new Register(database).tenant().person();
        As.resident(client, stranger).get().uri(debtor.api()).exchange().expectStatus().isNotFound();
        As.residentPages(client, stranger).get().uri(debtor.page()).exchange().expectStatus().isNotFound();
        debtor.app().get().uri(debtor.deskApi()).exchange().expectStatus().isNotFound();
        debtor.browser().get().uri("/desk/arrears").exchange().expectStatus().isNotFound();
        As.officer(client, "leasehold").get().uri(debtor.deskApi()).exchange().expectStatus().isNotFound();
        As.staff(client, Role.SCHEDULER).get().uri("/api/arrears-cases").exchange().expectStatus().isNotFound();
        assertThat(debtor.read(As.residentPages(client, stranger), "/")).doesNotContain(debtor.account().reference());
    }

    @Test
    void opensACaseWhenAWeeksRentWasNotPaidByItsEnd() {
        debtor.charged("2027-01-04");
        tools.morning("2027-01-10");
        assertThat(debtor.cases()).as("the week is not over").isZero();
        tools.morning("2027-01-11");
        assertThat(debtor.cases()).isOne();
        assertThat(debtor.kept("since")).isEqualTo("2027-01-11");
        assertThat(debtor.kept("owed")).isEqualTo("10000");
        tools.morning("2027-01-12");
        assertThat(debtor.cases()).as("seen again").isOne();
        assertThat(debtor.told(debtor.household().person(), "arrears-began")).isOne();
    }

    /** A standing order of Friday is in the file that the bank sends on Monday. */
    @Test
    void opensNoCaseBeforeTheMoneyOfTheDaysBeforeIsHere() {
        debtor.charged("2027-01-04");
        tools.toldUpTo("2027-01-07");
        tools.morning("2027-01-11");
        assertThat(debtor.cases()).isZero();
        tools.toldUpTo("2027-01-10");
        tools.morning("2027-01-12");
        assertThat(debtor.kept("since")).isEqualTo("2027-01-11");
    }

    /** A feed that ended without a word silences nobody: the letter leaves in time. */
    @Test
    void opensACaseInTimeWhateverHasNotBeenToldOf() {
        debtor.charged("2027-01-04");
        tools.toldUpTo("2026-12-31");
        for (var day : List.of("2027-01-11", "2027-01-12", "2027-01-13")) {
            tools.morning(day);
            assertThat(debtor.cases()).as(day).isZero();
        }
        tools.morning("2027-01-14");
        assertThat(debtor.kept("since")).isEqualTo("2027-01-11");
        assertThat(debtor.told(debtor.household().person(), "arrears-began")).isOne();
        assertThat(debtor.promise()).isEqualTo("kept");
    }

    /** On the list and on a first page what is late is as far as the money that is said to be here. */
    @Test
    void tellsWhatIsLateAsTheLedgerIsOnTheListAndOnTheFirstPage() {
        debtor.behind();
        assertThat(onTheList()).isEqualTo(Money.ofPence(10_000));
        assertThat(debtor.read(debtor.browser(), "/")).contains("£100.00 of your rent is late");
        debtor.paidByFile("2027-01-13", 10_000);
        assertThat(onTheList()).isEqualTo(Money.ZERO);
        assertThat(debtor.read(debtor.browser(), "/")).doesNotContain("of your rent is late");
    }

    private Money onTheList() {
        return desk.list(INCOME, Optional.of(debtor.before())).block().lines().stream()
                .filter(line -> line.account().equals(debtor.account().reference())).findFirst().orElseThrow().owed();
    }

    @Test
    void isLookedAtAgainOnceAFileHasCome() {
        debtor.behind();
        tools.morning("2027-01-13");
        arrives("2027-01-13", "10:02");
        tools.at("2027-01-13", "10:14");
        due.runAt(clock.instant());
        assertThat(debtor.kept("closing")).as("another file may come").isEqualTo("null");
        tools.at("2027-01-13", "10:15");
        due.runAt(clock.instant());
        assertThat(debtor.kept("closing")).isEqualTo("paid");
    }

    /** Whoever is thanked, or written to, is not woken. */
    @Test
    void isLookedAtInTheMorningAfterAFileOfTheEvening() {
        debtor.behind();
        tools.morning("2027-01-13");
        arrives("2027-01-13", "20:00");
        tools.at("2027-01-13", "23:00");
        due.runAt(clock.instant());
        assertThat(debtor.kept("closing")).isEqualTo("null");
        tools.morning("2027-01-14");
        assertThat(debtor.kept("closing")).isEqualTo("paid");
    }

    /** All that is on the account is paid, by a file of the bank's. What others' files asked for is done before. */
    private void arrives(String day, String hour) {
        tools.at(day, hour);
        due.runAt(clock.instant());
        var file = "account,type,route,amount,effective,posted,source,reference,batch,batch-rows,batch-total,as-at\n%1$s,payment,bank-transfer,-200.00,%2$s,%2$s,arrived,A-%1$s,arrived-%1$s,1,-200.00,%2$s\n"
                .formatted(debtor.account().reference(), day);
        assertThat(imports.take(Debtor.JOB, "entries", StandardCharsets.UTF_8, Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(file.getBytes(StandardCharsets.UTF_8)))).block())
                .isInstanceOf(Taken.class);
        due.runAt(clock.instant());
    }

    /** The desk's list of what was promised knows a subject only: whoever reads of a late day has to come to its case. */
    @Test
    void isOnTheDesksListOfPromisesWithItsAddress() {
        debtor.behind();
        var promise = UUID.fromString(tools.one("select id from promise where subject_id = $1 and state = 'open'", debtor.id()));
        var before = tools.one("select to_char(due at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from promise where id = $1", promise) + "_"
                + new UUID(promise.getMostSignificantBits(), promise.getLeastSignificantBits() - 1);
        assertThat(debtor.read(As.staffPages(client, Role.AGENT), "/desk?after=" + before)).contains("<a href=\"" + debtor.deskPage() + "\">" + debtor.account().reference() + "</a>");
    }

    /** A debt that comes over from another system is late since the day it came. */
    @Test
    void opensACaseForWhatIsOwedForManyYears() {
        debtor.post(NewEntry.charge(EntryType.RENT, Money.ofPence(90_000), LocalDate.of(2004, 3, 1), "rent", debtor.account().reference() + "-old"));
        assertThat(debtor.kept("owed")).isEqualTo("90000");
        assertThat(debtor.kept("since")).isEqualTo("2027-01-12");
        assertThat(debtor.promise()).isEqualTo("kept");
    }

    /** Neither that year's bank holidays nor a charter of it is known; it is told all the same. */
    @Test
    void opensACaseForWhatWasPostedManyYearsAgo() {
        debtor.charged("2004-03-01");
        tools.morning("2027-01-12");
        assertThat(debtor.kept("since")).isEqualTo("2004-03-08");
        assertThat(debtor.promise()).as("no charter promised it then").isEqualTo("NONE");
        assertThat(debtor.read(debtor.browser(), debtor.page())).contains("late since Monday 8 March 2004");
    }

    @Test
    void writesToEachJointTenantOnTheirOwnAndKeepsThePromiseByIt() {
        var joint = new Register(database).jointWith(debtor.household());
        database.sql("update person set language = 'pl', channel = 'letter' where reference = $1").bind(0, joint).fetch().rowsUpdated().block();
        debtor.behind();
        assertThat(debtor.told(debtor.household().person(), "arrears-began")).isOne();
        assertThat(debtor.told(joint, "arrears-began")).isOne();
        assertThat(debtor.promise()).isEqualTo("kept");
        assertThat(debtor.kept("next")).isEqualTo("review");
    }

    @Test
    void tellsTheResidentHowMuchIsLateAndWhatHappensNextThroughBothDoors() {
        debtor.behind();
        assertThat(debtor.read(debtor.browser(), debtor.page())).contains("You are £100.00 behind with your rent", "late since Monday 11 January 2027",
                "we get in touch with you again", "Monday 25 January 2027", "We wrote to you on Monday 11 January 2027", "If you fall behind with your rent, we write to you within a week",
                "StepChange", "/pay/" + debtor.account().reference());
        debtor.app().get().uri(debtor.api()).exchange().expectStatus().isOk().expectBody()
                .jsonPath("$.open.owed.pence").isEqualTo(10_000).jsonPath("$.open.next").isEqualTo("review").jsonPath("$.open.due").isEqualTo("2027-01-25");
        assertThat(debtor.read(debtor.app(), "/api/pages/arrears/" + debtor.account().reference())).contains("You are £100.00 behind with your rent");
        assertThat(debtor.read(debtor.browser(), "/")).contains("£100.00 of your rent is late", debtor.page());
        assertThat(debtor.read(debtor.app(), "/api/home")).contains("\"next\":\"review\"");
    }

    /** What was promised stands beside what was done, and not between what happens next and the help. */
    @Test
    void saysOfThisWeeksRentOnlyWhereThereIsSomeAndOfPromisesWhatWasDoneFirst() {
        debtor.charged("2027-01-04");
        tools.morning("2027-01-12");
        assertThat(debtor.read(debtor.browser(), debtor.page())).contains("You are £100.00 behind with your rent").doesNotContain("is not part of it");
        debtor.charged("2027-01-18");
        tools.morning("2027-01-19");
        var page = debtor.read(debtor.browser(), debtor.page());
        assertThat(page).contains("You are £100.00 behind with your rent", "The rent for this week is not part of it.");
        assertThat(page.indexOf("What has been done")).isPositive().isLessThan(page.indexOf("What we promised"));
        assertThat(page.indexOf("What we promised")).isLessThan(page.indexOf("app-promise"));
    }

    @Test
    void tellsWhoIsNotBehindSo() {
        assertThat(debtor.read(debtor.browser(), debtor.page())).contains("You are not behind with your rent", "StepChange");
        assertThat(debtor.read(debtor.browser(), "/")).doesNotContain(debtor.page());
    }

    @Test
    void closesWhenItIsPaidAndOpensAnewWhenTheyFallBehindAgain() {
        debtor.behind().paid("2027-01-12", 20_000);
        assertThat(debtor.kept("closing")).isEqualTo("paid");
        assertThat(debtor.read(debtor.browser(), debtor.page())).contains("You are not behind");
        debtor.charged("2027-01-18", "2027-01-25");
        tools.morning("2027-01-26");
        assertThat(debtor.cases()).isEqualTo(2);
        assertThat(debtor.told(debtor.household().person(), "arrears-began")).as("this time too").isEqualTo(2);
    }

    /** What was late is paid on Tuesdays and this week's rent is not: no letter each week, and nothing is asked meanwhile. */
    @Test
    void writesOnceToWhoPaysAWeekLate() {
        debtor.behind().paid("2027-01-12", 10_000);
        assertThat(debtor.kept("closing")).isEqualTo("null");
        assertThat(debtor.read(debtor.browser(), debtor.page())).contains("What was late is paid. Thank you.").doesNotContain("You are behind with");
        assertThat(debtor.read(debtor.browser(), "/")).doesNotContain(debtor.page());
        debtor.charged("2027-01-18").paid("2027-01-19", 10_000).charged("2027-01-25");
        tools.morning("2027-01-25");
        assertThat(debtor.cases()).isOne();
        assertThat(debtor.told(debtor.household().person(), "arrears-began")).isOne();
        assertThat(debtor.read(debtor.browser(), debtor.page())).contains("You are £100.00 behind with your rent");
        debtor.paid("2027-01-26", 20_000);
        assertThat(debtor.kept("closing")).isEqualTo("paid");
    }

    @Test
    void opensNoCaseForALongLease() {
        var leaseholder = tools.of("lease").charged("2027-01-04");
        tools.morning("2027-01-12");
        assertThat(leaseholder.cases()).isZero();
        assertThat(leaseholder.told(leaseholder.household().person(), "arrears-began")).isZero();
    }

    @Test
    void opensOneCaseHoweverManyLookAtOnce() {
        debtor.charged("2027-01-04");
        tools.at("2027-01-12", "09:00");
        Flux.range(0, 12).flatMap(n -> look.on(new EntryPosted(debtor.account().id(), n)), 12).then().block();
        due.runAt(clock.instant());
        assertThat(debtor.cases()).isOne();
        assertThat(debtor.told(debtor.household().person(), "arrears-began")).isOne();
        assertThat(debtor.promise()).isEqualTo("kept");
    }

    /** The clock began when they fell behind: a job that did not run for a fortnight has missed it, and everybody sees so. */
    @Test
    void ownsUpToAPromiseThatWasMissed() {
        debtor.charged("2027-01-04");
        tools.morning("2027-01-25");
        assertThat(debtor.kept("since")).isEqualTo("2027-01-11");
        assertThat(debtor.promise()).isEqualTo("broken");
        assertThat(debtor.read(debtor.browser(), debtor.page())).contains("Monday 18 January 2027", "govuk-tag--red");
        assertThat(debtor.read(debtor.officerPages(), debtor.deskPage())).contains("govuk-tag--red");
    }

    /** Killed after the case and before the letters: nothing of it is kept, and the next look does it all once. */
    @Test
    void doesAllOfItOnceWhenItWasKilledHalfWay() {
        debtor.charged("2027-01-04");
        tools.run("create or replace function die() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$");
        tools.run("create trigger die before insert on contact for each row when (new.kind = 'arrears-began') execute function die()");
        try {
            tools.morning("2027-01-12");
        } finally {
            tools.run("drop trigger die on contact");
        }
        assertThat(debtor.cases()).isZero();
        assertThat(debtor.told(debtor.household().person(), "arrears-began")).isZero();
        tools.at("2027-01-12", "10:00");
        due.runAt(clock.instant());
        assertThat(debtor.cases()).isOne();
        assertThat(debtor.told(debtor.household().person(), "arrears-began")).isOne();
        assertThat(debtor.promise()).isEqualTo("kept");
    }

    @Test
    void isOnTheDesksListByWhatFallsDue() {
        debtor.behind();
        assertThat(debtor.onTheDesk()).contains(debtor.deskPage(), "£100.00", "Talk with them and look again");
        for (var address : List.of("/desk/arrears?after=" + debtor.before(), debtor.deskPage(), debtor.deskPage() + "/plan")) {
            assertThat(debtor.read(debtor.officerPages(), address)).as("up to when money is here, where they decide").contains("Card payments show at once.");
        }
        assertThat(debtor.read(debtor.officerPages(), "/")).contains("/desk/arrears");
        assertThat(debtor.read(debtor.officer(), "/api/arrears-cases?after=" + debtor.before())).contains(debtor.account().reference());
        assertThat(debtor.read(As.staffPages(client, Role.AGENT), debtor.deskPage())).contains("Test Person: we have written").doesNotContain("Keep it");
    }

    @Test
    void keepsWhatAnOfficerWritesDownForTheTeamAlone() {
        debtor.behind();
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/steps", Map.of("what", "spoke", "with", debtor.household().person(), "note", "Lost her job"))
                .expectStatus().isSeeOther().expectHeader().valueEquals("Location", debtor.deskPage());
        assertThat(debtor.read(debtor.officerPages(), debtor.deskPage())).contains("Talked with them", "Lost her job", "Ola Grant");
        assertThat(debtor.read(As.staffPages(client, Role.AGENT), debtor.deskPage())).contains("Talked with them").doesNotContain("Lost her job");
        assertThat(debtor.read(As.staff(client, Role.MANAGER), debtor.deskApi())).doesNotContain("Lost her job");
        assertThat(debtor.read(debtor.browser(), debtor.page())).contains("We talked on Tuesday 12 January 2027").doesNotContain("Lost her job");
        assertThat(debtor.kept("due")).isEqualTo("2027-01-26");
    }

    @Test
    void saysWhatIsMissingAndLosesNothingTyped() {
        debtor.behind();
        var again = debtor.send(debtor.officerPages(), debtor.deskPage() + "/steps", Map.of("what", "sang", "with", "P1", "note", "Loud"))
                .expectStatus().isEqualTo(422).expectBody(String.class).returnResult().getResponseBody();
        assertThat(again).contains("Choose what you did", "Choose somebody on the tenancy", "Loud");
        debtor.wrote("spoke", "P1").expectStatus().isEqualTo(422);
        As.staff(client, Role.AGENT).post().uri(debtor.deskApi() + "/steps").contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("what", "spoke")).exchange().expectStatus().isNotFound();
    }

    @Test
    void sendsNothingMoreToWhoHasLeftTheTenancy() {
        var joint = new Register(database).jointWith(debtor.household());
        debtor.charged("2027-01-04");
        tools.at("2027-01-12", "04:00");
        look.on(new EntryPosted(debtor.account().id(), 1)).block();
        new Register(database).leaves(joint, debtor.household());
        due.runAt(clock.instant());
        assertThat(tools.one("select string_agg(m.state, ',') from message m join contact c on c.id = m.contact_id where c.person = $1 and m.channel <> 'inbox'", joint))
                .isEqualTo("failed");
        assertThat(debtor.letters("arrears-began")).isEqualTo("failed,sent");
        assertThat(debtor.promise()).as("who holds it still was written to").isEqualTo("kept");
    }
}
