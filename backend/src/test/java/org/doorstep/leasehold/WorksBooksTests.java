package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.leasehold.LeaseholdDesk.OFFICER;

import java.time.Instant;
import java.util.Map;

import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.Ledgers;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.WorksSums.SumCorrected;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The nightly proof compares the interest of plans with what was posted, however often its bill was put right. */
@IntegrationTest
class WorksBooksTests {

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

    /** 75.00 came with the first part of 20,000.00. */
    @BeforeEach
    void interestWasPosted() {
        building = desk.building();
        account = desk.ledgers().account("major-works", building.me().agreement());
        me = LeaseholdDesk.resident(building.me().person());
        desk.rightsAreChecked();
        reference = desk.consulted(building);
        works.bill(OFFICER, reference, Map.of("total", "60000.00", "incurred", "2027-01-08")).block();
        var bill = works.of(me, building.mine()).block().bills().getFirst().reference();
        works.propose(me, building.mine(), bill, Map.of("offer", "ten-years")).block();
        works.answer(OFFICER, building.mine(), bill, Map.of("agree", "yes")).block();
        clock.set(Instant.parse("2027-05-02T12:00:00Z"));
        desk.run("leasehold.interest");
    }

    /** A proof of a later day would be the newest for others. */
    @AfterEach
    void backToTuesday() {
        desk.ledgers().run("delete from ledger_fault");
        desk.ledgers().run("delete from ledger_proof");
        clock.set(TestClock.START);
        desk.rightsAreNotChecked();
    }

    @Test
    void interestOfAnotherSumIsFound() {
        assertThat(faults()).isZero();
        desk.ledgers().run("update works_interest set amount = amount + 1 where bill in (select id from works_bill where lease = '" + building.mine() + "')");
        assertThat(faults()).isEqualTo(1);
        desk.ledgers().run("update works_interest set amount = amount - 1 where bill in (select id from works_bill where lease = '" + building.mine() + "')");
    }

    /** More is asked for, and the interest that was posted goes on; then less, and it is lowered. */
    @Test
    void interestIsCountedOnceAfterItsBillWasPutRight() {
        correct("66000.00", 1);
        assertThat(faults()).isZero();
        correct("54000.00", 2);
        assertThat(faults()).isZero();
        correct("60000.00", 3);
        assertThat(faults()).isZero();
        assertThat(desk.entries(account)).contains("major-works 7500 2027-05-01", "reversal -7500 2027-05-02");
    }

    private void correct(String total, int version) {
        assertThat(sums.correct(OFFICER, reference, Map.of("total", total, "why", "It was wrong", "version", String.valueOf(version), "incurred", "2027-01-08")).block())
                .isInstanceOf(SumCorrected.Done.class);
    }

    private long faults() {
        desk.run("accounts.proof");
        return desk.ledgers().count("ledger_fault where what = 'books' and account = '" + account.id() + "'");
    }
}
