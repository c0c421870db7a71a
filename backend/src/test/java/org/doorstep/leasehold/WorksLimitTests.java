package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.leasehold.LeaseholdDesk.OFFICER;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.Ledgers;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.leasehold.WorksSums.SumCorrected;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * A limit in law that comes after the bills: works were billed the day of a contract with the dearer of two, and the reasons, owed by
 * 7 April, were never sent.
 */
@IntegrationTest
class WorksLimitTests {

    @Autowired
    WebTestClient client;

    @Autowired
    MajorWorks works;

    @Autowired
    WorksSums sums;

    @Autowired
    LeaseholdDesk desk;

    @Autowired
    TestClock.Standing clock;

    private Building building;
    private Ledgers.Account account;
    private CurrentUser me;
    private String reference;

    @BeforeEach
    void billedWorks() {
        building = desk.building();
        account = desk.ledgers().account("major-works", building.me().agreement());
        desk.ledgers().account("major-works", building.neighbour().agreement());
        me = LeaseholdDesk.resident(building.me().person());
        desk.rightsAreChecked();
        reference = desk.consulted(building, "Tiles");
        works.bill(OFFICER, reference, Map.of("total", "6000.00", "incurred", "2027-01-08")).block();
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
        desk.rightsAreNotChecked();
    }

    @Test
    void whatIsOverItIsNotBehind() {
        assertThat(view().bills().getFirst().over()).isEqualTo(Money.ZERO);
        clock.set(Instant.parse("2027-04-16T09:00:00Z"));
        assertThat(view().standing().orElseThrow().behind()).isEqualTo(new Money(25_000));
        assertThat(view().bills().getFirst().over()).isEqualTo(new Money(175_000));
        assertThat(LeaseholdDesk.page(client, building.me().person(), "/service-charges/" + building.mine() + "/works"))
                .contains("You do not have to pay £1,750.00 of £2,000.00", "You are £250.00 behind");
    }

    /** Of a plan, the parts that make up the limit are owed, and no more: three of twelve are due on 2 July, the second went over it. */
    @Test
    void aPlanIsFollowedUpToIt() {
        var bill = view().bills().getFirst().reference();
        works.propose(me, building.mine(), bill, Map.of("offer", "one-year")).block();
        works.answer(OFFICER, building.mine(), bill, Map.of("agree", "yes")).block();
        clock.set(Instant.parse("2027-05-02T12:00:00Z"));
        assertThat(view().standing().orElseThrow().behind()).isEqualTo(new Money(16_667));
        clock.set(Instant.parse("2027-07-02T12:00:00Z"));
        assertThat(view().standing().orElseThrow().behind()).isEqualTo(new Money(25_000));
    }

    @Test
    void theBillsAreListedByNightAndPutRightByOnePress() {
        desk.run("leasehold.works-look");
        assertThat(card()).doesNotContain("are not what they would be now");
        clock.set(Instant.parse("2027-04-08T09:00:00Z"));
        desk.run("leasehold.works-look");
        assertThat(card()).contains("2 bills for its works are not what they would be now");
        assertThat(LeaseholdDesk.page(client, building.me().person(), "/consultations")).doesNotContain("not what they would be now");
        assertThat(sums.of(OFFICER, reference).block().changed()).containsExactlyInAnyOrder(
                new WorksSum.ChangedBill(building.mine(), new Money(200_000), new Money(25_000)),
                new WorksSum.ChangedBill(building.theirs(), new Money(300_000), new Money(25_000)));
        assertThat(LeaseholdDesk.officersPage(client, "/consultations/" + reference + "/bills")).contains("Send these bills anew", "6000.00");
        assertThat(sums.correct(OFFICER, reference, Map.of("total", "6000.00", "why", "What the law lets us charge you for these works changed", "version", "1")).block())
                .isEqualTo(new SumCorrected.Done(2, List.of()));
        assertThat(desk.entries(account)).containsExactly("major-works 200000 2027-04-14", "reversal -200000 2027-04-08", "major-works 25000 2027-05-06");
        assertThat(card()).doesNotContain("not what they would be now");
        assertThat(sums.of(OFFICER, reference).block().changed()).isEmpty();
    }

    private WorksView view() {
        return works.of(me, building.mine()).block();
    }

    /** Of the team's list, what it says of this consultation. */
    private String card() {
        var page = LeaseholdDesk.officersPage(client, "/consultations");
        var from = page.indexOf(reference);
        if (from < 0) {
            return "";
        }
        var next = page.indexOf("<h2", from);
        return page.substring(from, next < 0 ? page.length() : next);
    }
}
