package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.doorstep.IntegrationTest;
import org.doorstep.accounts.Ledgers;
import org.doorstep.leasehold.Bills.Outcome;
import org.doorstep.leasehold.LateCosts.Decided;
import org.doorstep.platform.spi.StillTheirs;
import org.doorstep.platform.spi.StillTheirs.Told;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A home is sold on 30 November: each pays for their own days, and nobody else for anything more or less. */
@IntegrationTest
class HomesSoldTests extends WithABuilding {

    private static final String WHY = "The home was sold";

    @Autowired
    Bills bills;

    @Autowired
    LateCosts costs;

    @Autowired
    List<StillTheirs> stillTheirs;

    private Ledgers.Account sellers;
    private Ledgers.Account neighbours;
    private Register.Household buyer;
    private String bought;
    private Ledgers.Account buyers;

    /** Quarters from April, July and October 2027 went out before. */
    @BeforeEach
    void aHomeIsSold() {
        desk.rightsAreChecked();
        sellers = desk.ledgers().account("service-charge", building.me().agreement());
        neighbours = desk.ledgers().account("service-charge", building.neighbour().agreement());
        Building.changes(imports, "charge-years", next(building.years()));
        Building.changes(imports, "apportionments", next(building.parts()));
        Building.changes(imports, "charge-estimates", next(building.estimates()));
        building.nothingElse(database, 2027);
        clock.set(Instant.parse("2027-09-10T09:00:00Z"));
        night(building.mine(), building.theirs());
        clock.set(Instant.parse("2027-12-02T09:00:00Z"));
        buyer = new Register(database).sold(building.me(), "2027-11-30", "2027-12-01");
        bought = Building.one(database, "select reference from agreement where id = $1", buyer.agreement());
        buyers = desk.ledgers().account("service-charge", buyer.agreement());
        lives("9 New Street");
        desk.ledgers().run("update account set closed = '2027-11-30' where id = '" + sellers.id() + "'");
        desk.ledgers().run("insert into account_holder (account, person) values ('" + sellers.id() + "', '" + building.me().person() + "')");
        Building.changes(imports, "apportionments", "schedule,year,lease,weight\n%s,2027,%s,2\n".formatted(building.schedule(), bought));
    }

    /** A quarter of the home's share is 171.66; December is 31 of its 92 days. */
    @Test
    void theBuyerIsBilledFromTheirFirstDayAndTheNeighbourAsBefore() {
        var before = desk.entries(neighbours);
        night(building.mine(), building.theirs(), bought);
        assertThat(desk.entries(buyers)).containsExactly("service-charge 5784 2027-12-30");
        assertThat(desk.entries(neighbours)).isEqualTo(before);
        assertThat(waiting(building.theirs())).isEmpty();
        assertThat(LeaseholdDesk.page(client, buyer.person(), "/service-charges/" + bought + "/2027/share"))
                .contains("from Wednesday 1 December 2027 to Friday 31 March 2028", "2 of 6");
    }

    /** Of the year's 900.00 the home bears 330.00 with its fee, and 100.00 it saves; 244 of 366 days are the seller's. */
    @Test
    void theSellersLastBalanceIsOnTheAccountThatWasClosedAndTheyAreToldOfIt() {
        night(building.mine());
        assertThat(waiting(building.mine())).containsExactly("changed");
        assertThat(bills.correct(LeaseholdDesk.OFFICER, building.mine(), 2027, 3, Map.of("why", WHY)).block()).isInstanceOf(Outcome.Done.class);
        assertThat(desk.entries(sellers)).contains("reversal -17166 2027-12-02", "service-charge 11382 2027-12-30");
        Building.changes(imports, "charge-costs", Building.costs(next(building.cost("27", "cleaning", "900.00", "", "2027-07-10,,,"))));
        clock.set(Instant.parse("2028-05-04T09:00:00Z"));
        Building.changes(imports, "charge-years", next(building.years("2028-05-03")));
        night(building.mine());
        // 200.00, a fee of 20.00 and 66.67 saved, less 171.68, 171.66 and 113.82, which were asked for.
        assertThat(desk.entries(sellers).getLast()).isEqualTo("service-charge -17049 2028-06-01");
        assertThat(waiting(building.mine())).isEmpty();
        assertThat(desk.told(building.me().person(), "service-charge-bill")).as("three quarters of a night have one letter").isEqualTo(3);
        assertThat(dropped(building.me().person())).as("the letter goes").isFalse();
        assertThat(dropped(buyer.person())).isTrue();
        var bill = "/service-charges/" + building.mine() + "/2027/bills/5";
        assertThat(LeaseholdDesk.page(client, building.me().person(), "/accounts/" + sellers.reference())).contains(bill);
        assertThat(LeaseholdDesk.page(client, building.me().person(), bill)).contains("What the year 2027 to 2028 came to");
        assertThat(LeaseholdDesk.status(client, buyer.person(), bill)).isEqualTo(404);
        assertThat(LeaseholdDesk.status(client, building.neighbour().person(), bill)).isEqualTo(404);
        assertThat(LeaseholdDesk.status(client, building.me().person(), "/service-charges/" + building.mine() + "/2027")).isEqualTo(404);
    }

    /** Their bill lies in messages that nobody opened: no demand of the cost, and no letter can tell them of it either. */
    @Test
    void aBillWhoseLetterCannotLeaveIsShownAndNobodyWasAsked() {
        lives(null);
        Building.changes(imports, "charge-costs", Building.costs(next(building.cost("27", "cleaning", "900.00", "", "2027-07-10,,,"))));
        bills.correct(LeaseholdDesk.OFFICER, building.mine(), 2027, 3, Map.of("why", WHY)).block();
        clock.set(Instant.parse("2028-05-04T09:00:00Z"));
        Building.changes(imports, "charge-years", next(building.years("2028-05-03")));
        night(building.mine());
        assertThat(asked()).isZero();
        night(building.mine());
        assertThat(waiting(building.mine())).containsExactly("not-sent", "not-sent");
        assertThat(LeaseholdDesk.officersPage(client, "/service-charges/bills")).contains("No letter of it has left");
        assertThat(costs.tell(LeaseholdDesk.OFFICER, Map.of("cost", building.schedule() + "-27")).block()).as("the others were billed").isInstanceOf(Decided.Wrong.class);
    }

    private long asked() {
        return desk.ledgers().count("charge_asked where lease = '" + building.mine() + "'");
    }

    /** Where the seller gets letters; null: nobody knows. */
    private void lives(String street) {
        var set = street == null ? "post_line1 = null, post_town = null, post_code = null" : "post_line1 = '" + street + "', post_town = 'Leeds', post_code = 'LS1 1AA'";
        desk.ledgers().run("update person set " + set + " where reference = '" + building.me().person() + "'");
    }

    /** Came on 10 July 2026: until January 2028 letters save it, for each lease that one went to. */
    @Test
    void theSellerIsToldInWritingOfACostThatIsAskedForLater() {
        Building.changes(imports, "charge-costs", Building.costs(next(building.cost("27", "cleaning", "900.00", "", "2026-07-10,,,"))));
        desk.ledgers().run("delete from account_holder where account = '" + sellers.id() + "'");
        assertThat(costs.tell(LeaseholdDesk.OFFICER, Map.of("cost", building.schedule() + "-27")).block()).isInstanceOf(Decided.Done.class);
        assertThat(desk.told(building.neighbour().person(), "cost-incurred")).isEqualTo(1);
        assertThat(warned()).as("nobody of the seller's could be written to").isEqualTo("27 1");
        assertThat(costs.tell(LeaseholdDesk.OFFICER, Map.of("cost", building.schedule() + "-27")).block()).isInstanceOf(Decided.Wrong.class);
        desk.ledgers().run("insert into account_holder (account, person) values ('" + sellers.id() + "', '" + building.me().person() + "')");
        assertThat(costs.tell(LeaseholdDesk.OFFICER, Map.of("cost", building.schedule() + "-27")).block()).isInstanceOf(Decided.Done.class);
        assertThat(desk.told(building.me().person(), "cost-incurred")).isEqualTo(1);
        assertThat(desk.told(building.neighbour().person(), "cost-incurred")).as("once").isEqualTo(1);
        assertThat(warned()).isEmpty();
    }

    /** The neighbour was told in time, so their balance goes out in 2028; the seller was not, so theirs waits for the team. */
    @Test
    void whatOthersWereToldOfIsNotASellersToPay() {
        Building.changes(imports, "charge-costs", Building.costs(next(building.cost("27", "cleaning", "900.00", "", "2026-07-10,,,"))));
        desk.ledgers().run("delete from account_holder where account = '" + sellers.id() + "'");
        costs.tell(LeaseholdDesk.OFFICER, Map.of("cost", building.schedule() + "-27")).block();
        bills.correct(LeaseholdDesk.OFFICER, building.mine(), 2027, 3, Map.of("why", WHY)).block();
        clock.set(Instant.parse("2028-05-04T09:00:00Z"));
        Building.changes(imports, "charge-years", next(building.years("2028-05-03")));
        night(building.mine(), building.theirs());
        assertThat(waiting(building.mine())).contains("late-cost");
        assertThat(waiting(building.theirs())).doesNotContain("late-cost");
        assertThat(desk.ledgers().count("charge_bill where number = 5 and lease in ('" + building.mine() + "', '" + building.theirs() + "')")).isEqualTo(1);
    }

    private String warned() {
        return costs.warnings(LeaseholdDesk.OFFICER).block().soon().stream().filter(cost -> cost.schedule().equals(building.schedule()))
                .map(cost -> cost.reference().substring(building.schedule().length() + 1) + " " + cost.leases()).collect(Collectors.joining(", "));
    }

    /** Whether a message about the seller's balance is not sent to somebody when its turn comes. */
    private boolean dropped(String person) {
        var bill = desk.ledgers().ids("charge_bill where lease = '" + building.mine() + "' and year = 2027 and number = 5").getFirst();
        return !stillTheirs.stream().filter(each -> each.kind().equals("service-charge-bill")).findFirst().orElseThrow()
                .noLongerTheirs(Set.of(new Told(bill, person))).block().isEmpty();
    }

    private void night(String... leases) {
        List.of(leases).forEach(lease -> desk.billed(lease, 2027));
    }

    private static String next(String file) {
        return file.replace(",2026,", ",2027,");
    }

    private List<String> waiting(String lease) {
        return bills.sending(LeaseholdDesk.OFFICER).block().open().stream().filter(bill -> bill.lease().equals(lease)).map(Bills.OpenBill::why).toList();
    }
}
