package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.leasehold.LeaseholdDesk.OFFICER;

import java.util.List;
import java.util.Map;

import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.Ledgers;
import org.doorstep.leasehold.Consultations.Said;
import org.doorstep.leasehold.MajorWorks.Billing;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A home that is sold while leaseholders are asked: whoever bought it is told, shown and billed, and no part is dropped in silence. */
@IntegrationTest
class ConsultationSaleTests {

    private static final Map<String, String> SIX_THOUSAND = Map.of("total", "6000.00", "incurred", "2027-01-08");

    @Autowired
    WebTestClient client;

    @Autowired
    Consultations consultations;

    @Autowired
    MajorWorks works;

    @Autowired
    WorksSums sums;

    @Autowired
    LeaseholdDesk desk;

    @Autowired
    DatabaseClient database;

    @Autowired
    TestClock.Standing clock;

    private Building building;

    @BeforeEach
    void aBuilding() {
        building = desk.building();
        desk.rightsAreChecked();
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
        desk.rightsAreNotChecked();
    }

    @Test
    void whoeverBoughtIsToldShownAndMayAnswerAndWhoeverSoldIsNot() {
        var reference = desk.notified(building, "works");
        var buyer = new Register(database).boughtFrom(building.me());
        assertThat(LeaseholdDesk.status(client, buyer.person(), "/consultations/" + reference)).isEqualTo(200);
        assertThat(LeaseholdDesk.page(client, buyer.person(), "/consultations")).contains(reference);
        assertThat(LeaseholdDesk.status(client, building.me().person(), "/consultations/" + reference)).isEqualTo(404);
        assertThat(consultations.say(OFFICER, reference, Map.of("kind", "observation", "words", "Slates", "lease", lease(buyer), "came", "2027-01-12")).block())
                .isInstanceOf(Said.Taken.class);
        assertThat(LeaseholdDesk.page(client, buyer.person(), "/consultations/" + reference)).contains("Slates");
        assertThat(consultations.say(OFFICER, reference, Map.of("kind", "observation", "words", "Tiles", "lease", building.mine(), "came", "2027-01-12")).block())
                .isInstanceOf(Said.Wrong.class);
        clock.set(LeaseholdDesk.AFTER_THE_NOTICE);
        desk.moved(reference, 2, Map.of("step", "estimates", "contractor1", "Roofs", "amount1", "6000.00", "contractor2", "Tiles", "amount2", "7000.00", "summary", "Slates"));
        assertThat(desk.told(buyer.person(), "consultation-estimates")).isEqualTo(1);
        assertThat(desk.told(building.me().person(), "consultation-estimates")).isZero();
        assertThat(desk.told(building.neighbour().person(), "consultation-estimates")).isEqualTo(1);
    }

    /** Two, three and one part of six, as before the sale. */
    @Test
    void whoeverBoughtIsBilledAndOnce() {
        var reference = desk.consulted(building);
        var buyer = new Register(database).boughtFrom(building.me());
        var account = accounts(buyer);
        assertThat(works.bill(OFFICER, reference, SIX_THOUSAND).block()).isEqualTo(new Billing.Billed(2, List.of(), List.of(), List.of()));
        assertThat(works.bill(OFFICER, reference, SIX_THOUSAND).block()).isEqualTo(new Billing.Billed(0, List.of(), List.of(), List.of()));
        assertThat(desk.entries(account)).containsExactly("major-works 200000 2027-04-14");
        assertThat(LeaseholdDesk.page(client, buyer.person(), "/service-charges/" + lease(buyer) + "/works")).contains("£2,000.00");
    }

    /** The bill is the seller's, whose lease it was: the buyer is not asked for it again, and a correction names the lease that ended. */
    @Test
    void whatWasBilledBeforeTheSaleIsNotBilledAgain() {
        var reference = desk.consulted(building);
        desk.ledgers().account("major-works", building.me().agreement());
        desk.ledgers().account("major-works", building.neighbour().agreement());
        assertThat(works.bill(OFFICER, reference, SIX_THOUSAND).block()).isEqualTo(new Billing.Billed(2, List.of(), List.of(), List.of()));
        var account = desk.ledgers().account("major-works", new Register(database).boughtFrom(building.me()).agreement());
        assertThat(works.bill(OFFICER, reference, SIX_THOUSAND).block()).isEqualTo(new Billing.Billed(0, List.of(), List.of(), List.of()));
        assertThat(sums.correct(OFFICER, reference, Map.of("total", "5400.00", "why", "The scaffold was counted twice", "version", "1")).block())
                .isEqualTo(new WorksSums.SumCorrected.Done(1, List.of(building.mine())));
        assertThat(desk.entries(account)).isEmpty();
    }

    /** By the file of the year, the buyer may have a part too: the home pays once. */
    @Test
    void aHomeWithTwoPartsInOneYearPaysOnce() {
        var reference = desk.consulted(building);
        var buyer = new Register(database).boughtFrom(building.me());
        var account = accounts(buyer);
        desk.ledgers().run("insert into charge_part (schedule, year, lease, weight) select schedule, year, '%s', weight from charge_part where lease = '%s'"
                .formatted(lease(buyer), building.mine()));
        assertThat(works.bill(OFFICER, reference, SIX_THOUSAND).block()).isEqualTo(new Billing.Billed(2, List.of(), List.of(), List.of()));
        assertThat(desk.entries(account)).containsExactly("major-works 200000 2027-04-14");
    }

    /** Where leases write their parts of six, the sixth is the landlord's still: nobody else pays for the part that is in it twice. */
    @Test
    void aHomeWithTwoPartsMovesNothingOntoItsNeighbour() {
        desk.ledgers().run("update charge_year set whole = 6, landlords_weight = 0 where schedule = (select id from charge_schedule where reference = '%s')"
                .formatted(building.schedule()));
        var reference = desk.consulted(building);
        var buyer = new Register(database).boughtFrom(building.me());
        var account = desk.ledgers().account("major-works", buyer.agreement());
        var neighbours = desk.ledgers().account("major-works", building.neighbour().agreement());
        desk.ledgers().run("insert into charge_part (schedule, year, lease, weight) select schedule, year, '%s', weight from charge_part where lease = '%s'"
                .formatted(lease(buyer), building.mine()));
        assertThat(works.bill(OFFICER, reference, SIX_THOUSAND).block()).isEqualTo(new Billing.Billed(2, List.of(), List.of(), List.of()));
        assertThat(desk.entries(account)).containsExactly("major-works 200000 2027-04-14");
        assertThat(desk.entries(neighbours)).containsExactly("major-works 300000 2027-04-14");
    }

    @Test
    void aLeaseThatEndedAndThatNobodyFollowsIsNamedToTheOfficer() {
        var reference = desk.consulted(building);
        desk.ledgers().run("update agreement set ended = '2027-03-01' where id = '%s'".formatted(building.me().agreement()));
        desk.ledgers().account("major-works", building.neighbour().agreement());
        assertThat(works.bill(OFFICER, reference, SIX_THOUSAND).block()).isEqualTo(new Billing.Billed(1, List.of(), List.of(building.mine()), List.of()));
        assertThat(LeaseholdDesk.officersPage(client, "/consultations/" + reference)).contains("These leases ended, and their home has no lease today: " + building.mine());
        assertThat(LeaseholdDesk.page(client, building.neighbour().person(), "/consultations/" + reference)).doesNotContain(building.mine());
    }

    private Ledgers.Account accounts(Register.Household buyer) {
        desk.ledgers().account("major-works", building.neighbour().agreement());
        return desk.ledgers().account("major-works", buyer.agreement());
    }

    private String lease(Register.Household household) {
        return Building.one(database, "select reference from agreement where id = $1", household.agreement());
    }
}
