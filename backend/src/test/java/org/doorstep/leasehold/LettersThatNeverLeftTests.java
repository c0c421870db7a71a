package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.leasehold.LeaseholdDesk.OFFICER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.doorstep.IntegrationTest;
import org.doorstep.leasehold.Consultations.Moved;
import org.doorstep.leasehold.service.ChargeStore;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.platform.jobs.JobHandler;
import org.doorstep.repairs.Register;
import org.doorstep.repairs.Register.Household;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What no letter brought asked, told and consulted nobody: the team sees whom and why, and it goes once there is an address. */
@IntegrationTest
class LettersThatNeverLeftTests extends WithABuilding {

    private static final Map<String, String> SIX_THOUSAND = Map.of("total", "6000.00", "incurred", "2027-01-08");

    @Autowired
    MajorWorks works;

    @Autowired
    LateCosts costs;

    @Autowired
    Consultations consultations;

    @Autowired
    Bills bills;

    @Autowired
    ChargeStore charges;

    @Autowired
    DueJobs jobs;

    @Autowired
    List<JobHandler> handlers;

    @BeforeEach
    void rightsAreChecked() {
        desk.rightsAreChecked();
    }

    @AfterEach
    void noLettersAreLeft() {
        desk.ledgers().run("delete from lease_letter");
    }

    /** Billed on 17 March 2027, and served a month later: it is paid by a later day too. */
    @Test
    void aBillOfWorksThatCannotLeaveIsShownAndGoesOnceThereIsAnAddress() {
        desk.ledgers().account("major-works", building.me().agreement());
        desk.ledgers().account("major-works", building.neighbour().agreement());
        var reference = desk.consulted(building);
        absent(building.me());
        works.bill(OFFICER, reference, SIX_THOUSAND).block();
        night();
        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo("major-works-bill");
            assertThat(letter.lease()).isEqualTo(building.mine());
            assertThat(letter.people()).containsExactly("Test Person");
            assertThat(letter.why()).isEqualTo("no-address");
        });
        assertThat(LeaseholdDesk.officersPage(client, "/service-charges/bills")).contains("Letters that reached nobody", "Test Person", "There is no address for it")
                .contains("Bill for major works MW-");
        clock.set(Instant.parse("2028-07-03T09:00:00Z"));
        night();
        assertThat(unbilled(reference)).as("nobody of that lease was asked").isEqualTo(1);
        clock.set(Instant.parse("2027-04-19T09:00:00Z"));
        lives(building.me(), "9 New Street");
        night();
        assertThat(letters()).isEmpty();
        assertThat(desk.told(building.me().person(), "major-works-bill")).as("once more").isEqualTo(2);
        assertThat(desk.told(building.neighbour().person(), "major-works-bill")).isEqualTo(1);
        assertThat(LeaseholdDesk.page(client, building.me().person(), "/service-charges/" + building.mine() + "/works")).contains("Monday 17 May 2027");
        night();
        assertThat(desk.told(building.me().person(), "major-works-bill")).as("the night after").isEqualTo(2);
        clock.set(Instant.parse("2028-07-03T09:00:00Z"));
        desk.run("leasehold.works-look");
        assertThat(unbilled(reference)).isZero();
    }

    /** Eighteen months after an invoice of 8 January 2027 a first letter asks for nothing: it stays where it is seen. */
    @Test
    void aBillOfWorksThatWouldComeTooLateIsNotSent() {
        desk.ledgers().account("major-works", building.me().agreement());
        desk.ledgers().account("major-works", building.neighbour().agreement());
        var reference = desk.consulted(building);
        absent(building.me());
        clock.set(Instant.parse("2028-06-20T09:00:00Z"));
        works.bill(OFFICER, reference, SIX_THOUSAND).block();
        lives(building.me(), "9 New Street");
        clock.set(Instant.parse("2028-07-07T09:00:00Z"));
        night();
        assertThat(desk.told(building.me().person(), "major-works-bill")).isEqualTo(1);
        assertThat(letters()).hasSize(1);
    }

    /** Sent on 12 January: the last day is 12 February. The neighbour has an address on 1 February, is served on the 3rd and has until 4 March. */
    @Test
    void theNextStepWaitsForThirtyDaysOfWhoeverWasServedLater() {
        absent(building.neighbour());
        var reference = desk.notified(building, "works");
        assertThat(page(reference)).contains("not served on 1 lease (" + building.theirs() + ")", "no leaseholder has to pay more than £250.00");
        assertThat(LeaseholdDesk.page(client, building.me().person(), "/consultations/" + reference)).doesNotContain("not served on");
        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo("consultation-notice");
            assertThat(letter.reference()).isEqualTo(reference);
        });
        clock.set(Instant.parse("2027-02-01T06:00:00Z"));
        night();
        assertThat(letters()).hasSize(1);
        lives(building.neighbour(), "9 New Street");
        night();
        night();
        assertThat(desk.told(building.neighbour().person(), "consultation-notice")).isEqualTo(2);
        assertThat(desk.told(building.me().person(), "consultation-notice")).as("who was served").isEqualTo(1);
        assertThat(letters()).isEmpty();
        assertThat(page(reference)).doesNotContain("not served on").contains("not before Friday 5 March 2027");
        clock.set(LeaseholdDesk.AFTER_THE_NOTICE);
        var version = consultations.find(OFFICER, reference).block().version();
        assertThat(desk.move(reference, version, LeaseholdDesk.offers())).isEqualTo(new Moved.TooEarly(LocalDate.of(2027, 3, 5)));
        assertThat(LeaseholdDesk.page(client, building.neighbour().person(), "/consultations/" + reference)).contains("until the end of Thursday 4 March 2027");
        clock.set(Instant.parse("2027-03-05T09:00:00Z"));
        desk.moved(reference, version, LeaseholdDesk.offers());
    }

    /** "To each tenant": whoever goes on all the same says that they know. The notice whose days are over goes no more. */
    @Test
    void anOfficerIsToldBeforeTheyGoOnWithoutSomebody() {
        absent(building.neighbour());
        var reference = desk.notified(building, "works");
        clock.set(LeaseholdDesk.AFTER_THE_NOTICE);
        assertThat(desk.move(reference, 2, LeaseholdDesk.offers())).isInstanceOfSatisfying(Moved.Wrong.class,
                wrong -> assertThat(wrong.problems().getFirst().field()).isEqualTo("unserved"));
        assertThat(page(reference)).contains("Go on, though the last notice was not served on 1 lease");
        var knowing = new HashMap<>(LeaseholdDesk.offers());
        knowing.put("unserved", "yes");
        desk.moved(reference, 2, knowing);
        assertThat(desk.ledgers().count("audit_entry where what = 'consultation.estimates-sent-knowing-who-was-not-served'")).isPositive();
        assertThat(page(reference)).contains("never served on 1 lease (" + building.theirs() + ")");
        lives(building.neighbour(), "9 New Street");
        night();
        assertThat(desk.told(building.neighbour().person(), "consultation-notice")).isEqualTo(1);
        assertThat(desk.told(building.neighbour().person(), "consultation-estimates")).as("the one whose days run").isEqualTo(2);
    }

    /** Of 20 July 2025, told of until January 2027. */
    @Test
    void aLetterOfACostGoesOnceThereIsAnAddress() {
        cost();
        absent(building.me());
        tell();
        assertThat(told()).containsExactly(building.theirs());
        assertThat(letters()).singleElement().satisfies(letter -> assertThat(letter.reference()).isEqualTo(building.schedule() + "-1"));
        lives(building.me(), "9 New Street");
        night();
        assertThat(letters()).isEmpty();
        assertThat(told()).containsExactlyInAnyOrder(building.mine(), building.theirs());
        assertThat(desk.told(building.me().person(), "cost-incurred")).isEqualTo(1);
    }

    /** Nobody was told from the moment the letter was given up; the next one tells them, by its own day. */
    @Test
    void aLetterOfACostThatWasGivenUpToldNobody() {
        cost();
        tell();
        assertThat(told()).containsExactlyInAnyOrder(building.mine(), building.theirs());
        givenUp(building.me(), "cost-incurred");
        assertThat(told()).containsExactly(building.theirs());
        assertThat(letters()).singleElement().satisfies(letter -> assertThat(letter.why()).isEqualTo("given-up"));
        clock.set(Instant.parse("2027-01-13T06:00:00Z"));
        night();
        assertThat(told()).containsExactlyInAnyOrder(building.mine(), building.theirs());
        assertThat(desk.ledgers().count("charge_told where lease = '" + building.mine() + "' and told = '2027-01-15'")).isEqualTo(1);
        assertThat(letters()).isEmpty();
    }

    /** Three costs were told of by one letter, and the first grew and was told of again: the one that was given up told of none, and one other tells of what is left. */
    @Test
    void aLetterOfSeveralCostsToldOfAllOrOfNone() {
        Building.changes(imports, "charge-costs", Building.costs(building.cost("1", "cleaning", "612.00", "", "2025-07-20,,,"), building.cost("2", "cleaning", "5.00", "", "2025-07-20,,,"),
                building.cost("3", "cleaning", "6.00", "", "2025-07-20,,,")));
        assertThat(costs.tell(OFFICER, Map.of("cost", building.schedule() + "-1," + building.schedule() + "-2," + building.schedule() + "-3")).block()).isInstanceOf(LateCosts.Decided.Done.class);
        Building.changes(imports, "charge-costs", Building.costs(building.cost("1", "cleaning", "900.00", "", "2025-07-20,,,")));
        tell();
        assertThat(toldOf()).hasSize(4);
        givenUpFirst(building.me());
        assertThat(toldOf()).as("the second letter").containsExactly("1");
        assertThat(letters()).singleElement().satisfies(letter -> assertThat(letter.reference()).contains(building.schedule() + "-2, " + building.schedule() + "-3"));
        absent(building.me());
        clock.set(Instant.parse("2027-01-13T06:00:00Z"));
        night();
        assertThat(letters()).hasSize(1);
        lives(building.me(), "9 New Street");
        night();
        assertThat(letters()).isEmpty();
        assertThat(toldOf()).containsExactly("1", "2", "3");
        assertThat(desk.told(building.me().person(), "cost-incurred")).as("one letter of both").isEqualTo(3);
    }

    private List<String> toldOf() {
        return database.sql("select right(c.reference, 1) from charge_told t join charge_cost c on c.id = t.cost where t.lease = $1 order by 1").bind(0, building.mine())
                .mapValue(String.class).all().collectList().block();
    }

    /** The letter that told of the second cost too. */
    private void givenUpFirst(Household owner) {
        givenUp(desk.ledgers().ids("""
                message where state = 'waiting' and contact_id = (select id from contact where person = '%s' and once =
                    (select t.letter from charge_told t join charge_cost c on c.id = t.cost where c.reference = '%s-2' and t.lease = '%s'))"""
                .formatted(owner.person(), building.schedule(), building.mine())));
    }

    /** The bill of what the year came to held the cost: not since its letter was given up, and again by the day of the next. */
    @Test
    void aBillWhoseLetterWasGivenUpAskedNobodyUntilTheNextOne() {
        Building.changes(imports, "charge-costs", Building.costs(building.cost("1", "cleaning", "900.00", "", "2026-07-20,,,")));
        clock.set(Instant.parse("2027-05-04T09:00:00Z"));
        Building.changes(imports, "charge-years", building.years("2027-05-03"));
        desk.ledgers().account("service-charge", building.me().agreement());
        desk.billed(building.mine(), 2026);
        assertThat(asked()).containsExactly("2027-05-06");
        givenUp(building.me(), "service-charge-bill");
        assertThat(asked()).isEmpty();
        clock.set(Instant.parse("2027-05-05T06:00:00Z"));
        desk.billed(building.mine(), 2026);
        assertThat(asked()).containsExactly("2027-05-07");
    }

    /** The last quarter of 2026 lies in messages that nobody opened: of it nothing was asked for on account, until a letter goes. */
    @Test
    void aQuarterThatReachedNobodyAskedForNothingOnAccount() {
        desk.ledgers().account("service-charge", building.me().agreement());
        absent(building.me());
        desk.billed(building.mine(), 2026);
        assertThat(bill()).as("it is on the account").isEqualTo(1);
        assertThat(charges.onAccount(building.mine(), 2026).block()).isEmpty();
        lives(building.me(), "9 New Street");
        clock.set(Instant.parse("2027-01-13T06:00:00Z"));
        desk.billed(building.mine(), 2026);
        assertThat(charges.onAccount(building.mine(), 2026).block()).singleElement()
                .satisfies(quarter -> assertThat(quarter.sent()).singleElement().satisfies(sent -> assertThat(sent.served()).contains(LocalDate.of(2027, 1, 15))));
    }

    /** 1,000.00 and 600.00 were expected and spent: what the year came to asks for nothing, and its quarters asked whom they reached. */
    @Test
    void aYearThatCameToWhatWasExpectedAskedWhomItsQuartersReached() {
        Building.changes(imports, "charge-costs", Building.costs(building.cost("1", "cleaning", "1000.00", "", "2026-07-20,,,"), building.cost("2", "repairs", "600.00", "", "2026-07-20,,,")));
        desk.ledgers().account("service-charge", building.me().agreement());
        absent(building.me());
        desk.billed(building.mine(), 2026);
        clock.set(Instant.parse("2027-05-04T09:00:00Z"));
        Building.changes(imports, "charge-years", building.years("2027-05-03"));
        desk.billed(building.mine(), 2026);
        assertThat(bill()).as("no balance").isEqualTo(1);
        assertThat(asked()).isEmpty();
        lives(building.me(), "9 New Street");
        desk.billed(building.mine(), 2026);
        clock.set(Instant.parse("2027-05-05T06:00:00Z"));
        desk.billed(building.mine(), 2026);
        assertThat(asked()).containsExactly("2027-05-05");
    }

    private long bill() {
        return desk.ledgers().count("charge_bill where lease = '" + building.mine() + "'");
    }

    /** One of two who hold a lease got it: it is served. */
    @Test
    void aNoticeThatWasGivenUpToOneOfTwoWasServed() {
        var other = new Register(database).jointWith(building.me());
        var reference = desk.notified(building, "works");
        givenUp(building.me(), "consultation-notice");
        assertThat(page(reference)).doesNotContain("not served on");
        givenUp(other, "consultation-notice");
        assertThat(page(reference)).contains("not served on 1 lease (" + building.mine() + ")");
    }

    /** What the nights do about letters. */
    private void night() {
        desk.run("leasehold.letters");
        desk.run("leasehold.works-look");
    }

    private List<UnservedLetter> letters() {
        var theirs = List.of(building.mine(), building.theirs());
        return bills.sending(OFFICER).block().letters().stream().filter(letter -> theirs.contains(letter.lease())).toList();
    }

    private int unbilled(String reference) {
        return costs.warnings(OFFICER).block().works().stream().filter(warning -> warning.consultation().equals(reference)).mapToInt(WorksWarning::leases).sum();
    }

    private String page(String reference) {
        return LeaseholdDesk.officersPage(client, "/consultations/" + reference);
    }

    private void cost() {
        Building.changes(imports, "charge-costs", Building.costs(building.cost("1", "cleaning", "612.00", "", "2025-07-20,,,")));
    }

    private void tell() {
        assertThat(costs.tell(OFFICER, Map.of("cost", building.schedule() + "-1")).block()).isInstanceOf(LateCosts.Decided.Done.class);
    }

    private List<String> told() {
        return database.sql("select t.lease from charge_told t join charge_cost c on c.id = t.cost where c.reference = $1").bind(0, building.schedule() + "-1")
                .mapValue(String.class).all().collectList().block();
    }

    private List<String> asked() {
        return database.sql("select a.asked::text from charge_asked a join charge_cost c on c.id = a.cost where c.reference = $1 and a.lease = $2")
                .bind(0, building.schedule() + "-1").bind(1, building.mine()).mapValue(String.class).all().collectList().block();
    }

    /** Lives elsewhere, and nobody knows where. */
    private void absent(Household owner) {
        desk.ledgers().run("update agreement set lives_there = false where id = '" + owner.agreement() + "'");
    }

    private void lives(Household owner, String street) {
        desk.ledgers().run("update person set post_line1 = '%s', post_town = 'Leeds', post_code = 'LS1 1AA' where reference = '%s'".formatted(street, owner.person()));
    }

    private void givenUp(Household owner, String kind) {
        givenUp(owner.person(), kind);
    }

    /** Every letter of a kind to somebody was tried for about a day. */
    private void givenUp(String person, String kind) {
        givenUp(desk.ledgers().ids("message where state = 'waiting' and contact_id in (select id from contact where person = '%s' and kind = '%s')".formatted(person, kind)));
    }

    private void givenUp(List<UUID> messages) {
        var send = handlers.stream().filter(handler -> handler.task().equals("contact.send")).findFirst().orElseThrow();
        assertThat(messages).isNotEmpty();
        desk.ledgers().run("delete from scheduled_tasks");
        messages.forEach(message -> send.givenUp(message.toString(), ""));
        jobs.runAt(clock.instant());
    }
}
