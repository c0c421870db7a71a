package org.doorstep.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/** An agreed plan is followed by the ledger; a part that does not come is talked about before anything else. */
@IntegrationTest
class FollowedPlanTests {

    @Autowired
    DatabaseClient database;
    @Autowired
    DueJobs due;
    @Autowired
    TestClock.Standing clock;
    @Autowired
    EventListener<EntryPosted> look;

    @Autowired
    Debtor.Tools tools;

    Debtor debtor;

    /** £100 late; £10 a week from Friday 22 January 2027. */
    @BeforeEach
    void somebodyWithAPlan() {
        clock.set(TestClock.START);
        debtor = tools.tenant().behind().agreed("10");
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    private String plan(String column) {
        return debtor.plan(column);
    }

    private String paid() {
        return tools.one("select coalesce(string_agg(n::text, ',' order by n), '') from arrears_instalment where plan = $1 and paid_on is not null", UUID.fromString(plan("id")));
    }

    private Map<String, String> then(String what) {
        return Map.of("plan", plan("id"), "then", what);
    }

    @Test
    void isSeenToBeKeptByWhatIsPaidBesideTheRent() {
        debtor.paid("2027-01-13", 10_000);
        assertThat(paid()).as("that was this week's rent").isEmpty();
        debtor.charged("2027-01-18").paid("2027-01-19", 10_000).paid("2027-01-22", 1_000);
        assertThat(paid()).isEqualTo("1");
        assertThat(debtor.read(debtor.browser(), debtor.page() + "/plan")).contains("Yes, seen on Friday 22 January 2027", "Friday 29 January 2027");
        assertThat(debtor.read(debtor.browser(), "/")).contains("The next payment of your plan for your rent is due on Friday 29 January 2027");
        tools.morning("2027-02-01");
        assertThat(plan("broken_at")).isEqualTo("null");
    }

    @Test
    void isToldOnceToEachWhenAPartDidNotCome() {
        var joint = new Register(database).jointWith(debtor.household());
        debtor.paid("2027-01-13", 10_000);
        tools.morning("2027-01-29");
        assertThat(plan("broken_at")).as("a rent week has not gone by").isEqualTo("null");
        tools.morning("2027-01-30");
        assertThat(plan("broken_at")).as("nobody is told on a Saturday").isEqualTo("null");
        tools.morning("2027-02-01");
        assertThat(plan("missed")).isEqualTo("1");
        tools.morning("2027-02-02");
        assertThat(debtor.told(debtor.household().person(), "arrears-plan-missed")).isOne();
        assertThat(debtor.told(joint, "arrears-plan-missed")).isOne();
        assertThat(debtor.kept("next")).isEqualTo("talk");
        assertThat(debtor.kept("due")).isEqualTo("2027-02-08");
        assertThat(debtor.read(debtor.browser(), debtor.page() + "/plan")).contains("A payment of this plan did not reach us. We talk with you before anything else happens.");
        assertThat(debtor.onTheDesk()).contains("A part of their plan is missing: talk with them");
    }

    @Test
    void isNotBrokenByMoneyThatMayBeOnItsWay() {
        debtor.paid("2027-01-13", 10_000);
        tools.toldUpTo("2027-01-28");
        tools.morning("2027-02-01");
        assertThat(plan("missed")).isEqualTo("null");
        tools.toldUpTo("2027-01-31");
        tools.morning("2027-02-02");
        assertThat(plan("missed")).isEqualTo("1");
    }

    @Test
    void isSeenToBeBrokenOnceByManyLooksAtOnce() {
        tools.at("2027-02-02", "10:00");
        Flux.range(0, 10).flatMap(n -> look.on(new EntryPosted(debtor.account().id(), n)), 10).then().block();
        assertThat(debtor.told(debtor.household().person(), "arrears-plan-missed")).isOne();
        assertThat(tools.one("select count(*) from audit_entry where what = 'arrears.plan-missed' and subject_id = $1", debtor.id())).isEqualTo("1");
    }

    @Test
    void isTalkedAboutBeforeAnythingElse() {
        tools.morning("2027-02-02");
        debtor.wrote("advice-offered", "").expectStatus().isOk();
        debtor.wrote("visited", "").expectStatus().isOk();
        debtor.wrote("notice", "").expectStatus().isEqualTo(409).expectBody(String.class).value(body -> assertThat(body).contains("Talk with them first"));
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/follow", then("end")).expectStatus().isEqualTo(409);
        debtor.wrote("spoke", "").expectStatus().isOk();
        assertThat(debtor.kept("next")).isEqualTo("decide");
        debtor.wrote("notice", "").expectStatus().isEqualTo(409).expectBody(String.class).value(body -> assertThat(body).contains("Decide first whether their plan goes on"));
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/follow", then("")).expectStatus().isEqualTo(422);
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/follow", then("end")).expectStatus().isSeeOther();
        assertThat(plan("state")).isEqualTo("ended");
        debtor.wrote("notice", "").expectStatus().isOk();
    }

    @Test
    void goesOnFromNowWhenTheyHaveTalked() {
        debtor.paid("2027-01-13", 10_000).charged("2027-01-18").paid("2027-01-19", 10_000).paid("2027-01-22", 1_000);
        tools.morning("2027-02-08");
        assertThat(plan("missed")).isEqualTo("2");
        debtor.wrote("spoke", "").expectStatus().isOk();
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/follow", then("go-on")).expectStatus().isSeeOther();
        assertThat(plan("broken_at")).isEqualTo("null");
        assertThat(tools.one("select string_agg(n || ' ' || due, ',' order by n) from arrears_instalment where plan = $1 and n <= 2", UUID.fromString(plan("id"))))
                .isEqualTo("1 2027-01-22,2 2027-02-12");
        tools.morning("2027-02-09");
        assertThat(plan("broken_at")).as("nothing is missed anew").isEqualTo("null");
        assertThat(debtor.kept("next")).isEqualTo("pay");
        tools.morning("2027-02-22");
        assertThat(plan("missed")).isEqualTo("2");
        assertThat(debtor.told(debtor.household().person(), "arrears-plan-missed")).as("this time too").isEqualTo(2);
    }

    /** A file of payments tells nobody: the officer still reads of a missed part. */
    @Test
    void isKeptWhereItWouldGoOnAndNothingIsLateAnyMore() {
        tools.morning("2027-02-02");
        debtor.wrote("spoke", "").expectStatus().isOk();
        debtor.charged("2027-02-08").paidByFile("2027-02-09", 20_000);
        tools.at("2027-02-09", "10:00");
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/follow", then("go-on")).expectStatus().isSeeOther();
        assertThat(plan("state")).isEqualTo("kept");
        assertThat(tools.one("select count(*) from arrears_instalment where plan = $1 and due > '2027-02-09' and n > 10", UUID.fromString(plan("id")))).isEqualTo("0");
        assertThat(debtor.read(debtor.browser(), "/")).doesNotContain("next payment of your plan");
    }

    @Test
    void isUnpaidAgainWhenTheBankTakesAPartBack() {
        debtor.paid("2027-01-13", 10_000).charged("2027-01-18").paid("2027-01-19", 10_000).paid("2027-01-22", 1_000);
        assertThat(paid()).isEqualTo("1");
        debtor.bounced("2027-01-26");
        assertThat(paid()).isEmpty();
        tools.morning("2027-02-01");
        assertThat(plan("missed")).isEqualTo("1");
    }

    @Test
    void isKeptAgainForWhoCatchesUp() {
        debtor.paid("2027-01-13", 10_000);
        tools.morning("2027-02-02");
        assertThat(plan("missed")).isEqualTo("1");
        debtor.paid("2027-02-02", 2_000);
        assertThat(plan("broken_at")).isEqualTo("null");
        assertThat(paid()).isEqualTo("1,2");
        assertThat(debtor.read(debtor.browser(), debtor.page() + "/plan")).contains("This plan is agreed");
    }

    @Test
    void endsAsKeptWithTheCaseWhenAllIsPaid() {
        debtor.paid("2027-01-20", 20_000);
        assertThat(plan("state")).isEqualTo("kept");
        assertThat(debtor.kept("closing")).isEqualTo("paid");
    }

    @Test
    void nothingIsDecidedOfAPlanThatIsKept() {
        debtor.send(debtor.officerPages(), debtor.deskPage() + "/follow", then("end")).expectStatus().isEqualTo(409)
                .expectBody(String.class).value(body -> assertThat(body).contains("This plan is kept"));
        debtor.wrote("notice", "").expectStatus().isEqualTo(409);
    }

    /** Killed after the breach was written and before anybody was told: neither happened, and then both do once. */
    @Test
    void tellsABreachOnceWhenItWasKilledHalfWay() {
        tools.run("create or replace function die() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$");
        tools.run("create trigger die before insert on contact for each row when (new.kind = 'arrears-plan-missed') execute function die()");
        try {
            tools.morning("2027-02-02");
        } finally {
            tools.run("drop trigger die on contact");
        }
        assertThat(plan("broken_at")).isEqualTo("null");
        tools.at("2027-02-02", "10:00");
        due.runAt(clock.instant());
        assertThat(plan("missed")).isEqualTo("1");
        assertThat(debtor.told(debtor.household().person(), "arrears-plan-missed")).isOne();
    }
}
