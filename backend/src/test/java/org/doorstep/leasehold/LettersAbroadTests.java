package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.leasehold.LeaseholdDesk.OFFICER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.doorstep.IntegrationTest;
import org.doorstep.leasehold.Consultations.Moved;
import org.doorstep.repairs.Register.Household;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What goes to another country is there ten days with post after it left, and is judged by that before it goes. */
@IntegrationTest
class LettersAbroadTests extends WithABuilding {

    @Autowired
    MajorWorks works;

    @Autowired
    LateCosts costs;

    @Autowired
    Consultations consultations;

    @Autowired
    Bills bills;

    @BeforeEach
    void rightsAreChecked() {
        desk.rightsAreChecked();
    }

    @AfterEach
    void noLettersAreLeft() {
        desk.ledgers().run("delete from lease_letter");
    }

    /** Sent on 12 January, there on the 14th, in Spain on the 26th (10 days with post): thirty days from then are over on 24 February, for everybody. */
    @Test
    void aNoticeThatGoesAbroadIsServedOnceItIsThere() {
        spain(building.neighbour());
        var reference = desk.notified(building, "works");
        assertThat(LeaseholdDesk.page(client, building.me().person(), "/consultations/" + reference)).contains("until the end of Wednesday 24 February 2027");
        assertThat(served(building.mine())).containsExactly("2027-01-14");
        assertThat(served(building.theirs())).containsExactly("2027-01-26");
        clock.set(LeaseholdDesk.AFTER_THE_NOTICE);
        var version = consultations.find(OFFICER, reference).block().version();
        assertThat(desk.move(reference, version, LeaseholdDesk.offers())).isEqualTo(new Moved.TooEarly(LocalDate.of(2027, 2, 25)));
    }

    /** Of 20 July 2025, told of until 19 January 2027: a letter to Spain would be there on the 26th, so none goes, today or with another press. */
    @Test
    void aLetterOfACostThatWouldComeTooLateInAnotherCountryIsNotSent() {
        cost();
        spain(building.neighbour());
        assertThat(warning()).satisfies(warning -> {
            assertThat(warning.abroad()).containsExactly(building.theirs());
            assertThat(warning.abroadLate()).isTrue();
            assertThat(warning.lastDay()).as("of the letter here: sent on a Sunday, there on Tuesday").isEqualTo("2027-01-17");
        });
        tell();
        assertThat(served(building.mine())).containsExactly("2027-01-14");
        assertThat(served(building.theirs())).isEmpty();
        assertThat(warning().left()).containsExactly(building.theirs());
        assertThat(LeaseholdDesk.officersPage(client, "/service-charges/warnings")).contains("A letter to another country would come too late: " + building.theirs());
        assertThat(costs.tell(OFFICER, Map.of("cost", building.schedule() + "-1")).block()).isInstanceOf(LateCosts.Decided.Wrong.class);
        assertThat(desk.told(building.neighbour().person(), "cost-incurred")).isZero();
    }

    /** Of 27 July 2025, told of until 26 January 2027: a letter of Tuesday the 12th is in Spain on that very day. */
    @Test
    void theLastDayToPostIsThatOfTheLetterThatIsLongestOnItsWay() {
        spain(building.neighbour());
        Building.changes(imports, "charge-costs", Building.costs(building.cost("1", "cleaning", "612.00", "", "2025-07-27,,,")));
        assertThat(warning()).satisfies(warning -> {
            assertThat(warning.lastDay()).isEqualTo("2027-01-12");
            assertThat(warning.daysLeft()).isZero();
            assertThat(warning.abroad()).containsExactly(building.theirs());
            assertThat(warning.abroadLate()).isFalse();
        });
        assertThat(LeaseholdDesk.officersPage(client, "/service-charges/warnings")).contains("Letters go to another country, so they must be posted sooner: " + building.theirs());
        tell();
        assertThat(served(building.theirs())).containsExactly("2027-01-26");
        assertThat(costs.warnings(OFFICER).block().soon().stream().filter(warning -> warning.schedule().equals(building.schedule()))).isEmpty();
    }

    /** Of 12 November 2025, asked for until 12 May 2027: here a bill of the 4th is there on the 6th, in Spain on the 18th, so there it waits for the team. */
    @Test
    void aBillThatWouldComeTooLateInAnotherCountryWaitsForTheTeam() {
        clock.set(Instant.parse("2027-05-04T09:00:00Z"));
        Building.changes(imports, "charge-costs", Building.costs(building.cost("1", "cleaning", "612.00", "", "2025-11-12,,,")));
        spain(building.neighbour());
        desk.ledgers().account("service-charge", building.me().agreement());
        desk.ledgers().account("service-charge", building.neighbour().agreement());
        Building.changes(imports, "charge-years", building.years("2027-05-03"));
        desk.billed(building.mine(), 2026);
        desk.billed(building.theirs(), 2026);
        assertThat(balances(building.mine())).isEqualTo(1);
        assertThat(balances(building.theirs())).isZero();
        assertThat(bills.sending(OFFICER).block().open().stream().filter(open -> open.lease().equals(building.theirs())).map(Bills.OpenBill::why)).as("the balance, and the quarter that was never sent").containsExactly("late-cost", "late-cost");
    }

    /** Of 12 November 2025: it can be saved for the lease here until 12 May 2027, and in Spain a bill of the 4th is there on the 18th: that lease's bill goes out without the cost. */
    @Test
    void aCostThatIsTooLateInAnotherCountryAloneIsDecidedForWhoLivesThere() {
        clock.set(Instant.parse("2027-05-04T09:00:00Z"));
        var before = costs.warnings(OFFICER).block().undecided();
        Building.changes(imports, "charge-costs", Building.costs(building.cost("1", "cleaning", "612.00", "", "2025-11-12,,,")));
        spain(building.neighbour());
        desk.ledgers().account("service-charge", building.me().agreement());
        desk.ledgers().account("service-charge", building.neighbour().agreement());
        Building.changes(imports, "charge-years", building.years("2027-05-03"));
        desk.billed(building.theirs(), 2026);
        assertThat(costs.warnings(OFFICER).block().undecided()).isEqualTo(before + 1);
        assertThat(LeaseholdDesk.officersPage(client, "/service-charges/warnings")).contains("Too late", "for those leases only", "Not decided");
        assertThat(costs.decide(OFFICER, Map.of("cost", building.schedule() + "-1", "decision", "lost")).block()).isInstanceOf(LateCosts.Decided.Done.class);
        assertThat(warning().abroadDecided()).contains(CostDecision.LOST);
        assertThat(warning().decided()).as("of the lease here nothing is decided").isEmpty();
        assertThat(costs.warnings(OFFICER).block().undecided()).isEqualTo(before);
        desk.billed(building.mine(), 2026);
        desk.billed(building.theirs(), 2026);
        assertThat(balances(building.theirs())).isEqualTo(1);
        assertThat(LeaseholdDesk.page(client, building.neighbour().person(), "/service-charges/" + building.theirs() + "/2026/spent")).contains("Costs of £612.00 came too late to be charged");
        assertThat(balances(building.mine())).isEqualTo(1);
        assertThat(LeaseholdDesk.page(client, building.me().person(), "/service-charges/" + building.mine() + "/2026/spent")).doesNotContain("came too late to be charged");
    }

    /** Nobody in another country is left of it: there is nothing to decide before it is late here. And another amount is another cost. */
    @Test
    void whatIsDecidedForWhoLivesAbroadFallsWithTheAmount() {
        cost();
        var lost = Map.of("cost", building.schedule() + "-1", "decision", "lost");
        assertThat(costs.decide(OFFICER, lost).block()).isInstanceOf(LateCosts.Decided.Wrong.class);
        spain(building.neighbour());
        assertThat(costs.decide(OFFICER, lost).block()).isInstanceOf(LateCosts.Decided.Done.class);
        assertThat(costs.decide(OFFICER, Map.of("cost", building.schedule() + "-1", "decision", "charged")).block()).isInstanceOf(LateCosts.Decided.Done.class);
        assertThat(warning().abroadDecided()).contains(CostDecision.CHARGED);
        Building.changes(imports, "charge-costs", Building.costs(building.cost("1", "cleaning", "613.00", "", "2025-07-20,,,")));
        assertThat(warning().abroadDecided()).isEmpty();
    }

    private long balances(String lease) {
        return desk.ledgers().count("charge_bill where number = 5 and lease = '" + lease + "'");
    }

    /** Of 25 September 2025, asked for until 25 March 2027: a bill of the 17th is here on the 19th and in Spain in April. */
    @Test
    void aBillOfWorksThatWouldComeTooLateInAnotherCountryAsksNobody() {
        desk.ledgers().account("major-works", building.me().agreement());
        desk.ledgers().account("major-works", building.neighbour().agreement());
        var reference = desk.consulted(building);
        spain(building.neighbour());
        assertThat(works.bill(OFFICER, reference, Map.of("total", "6000.00", "incurred", "2025-09-25")).block())
                .isEqualTo(new MajorWorks.Billing.Billed(1, List.of(), List.of(), List.of(building.theirs())));
        assertThat(desk.told(building.neighbour().person(), "major-works-bill")).isZero();
        desk.run("leasehold.works-look");
        assertThat(unbilled(reference)).isEqualTo(1);
    }

    private CostWarning warning() {
        return costs.warnings(OFFICER).block().soon().stream().filter(warning -> warning.schedule().equals(building.schedule())).findFirst().orElseThrow();
    }

    private List<String> served(String lease) {
        return database.sql("select served::text from lease_letter where lease = $1").bind(0, lease).mapValue(String.class).all().collectList().block();
    }

    private void spain(Household owner) {
        lives(owner, "Calle Mayor 1");
        desk.ledgers().run("update person set post_country = 'Spain' where reference = '%s'".formatted(owner.person()));
    }

    private void cost() {
        Building.changes(imports, "charge-costs", Building.costs(building.cost("1", "cleaning", "612.00", "", "2025-07-20,,,")));
    }

    private void tell() {
        assertThat(costs.tell(OFFICER, Map.of("cost", building.schedule() + "-1")).block()).isInstanceOf(LateCosts.Decided.Done.class);
    }

    private int unbilled(String reference) {
        return costs.warnings(OFFICER).block().works().stream().filter(warning -> warning.consultation().equals(reference)).mapToInt(WorksWarning::leases).sum();
    }

    private void lives(Household owner, String street) {
        desk.ledgers().run("update person set post_line1 = '%s', post_town = 'Leeds', post_code = 'LS1 1AA' where reference = '%s'".formatted(street, owner.person()));
    }
}
