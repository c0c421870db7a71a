package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.LateCosts.Decided;
import org.doorstep.platform.pdf.PdfCheck;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyInserters;

/** The team is told of costs before they are too late, and decides about those that are. */
@IntegrationTest
class LateCostsTests extends WithABuilding {

    private static final CurrentUser.Staff OFFICER = LeaseholdDesk.OFFICER;

    @Autowired
    LateCosts costs;

    @Autowired
    Bills bills;

    /** On 12 January 2027, eighteen months run out in April for what came in October 2025. */
    @Test
    void theTeamIsWarnedOfWhatCanBeSavedAndAskedAboutTheRest() {
        take(building.cost("1", "cleaning", "1.00", "", "2025-07-20,,,"), building.cost("2", "cleaning", "2.00", "", "2025-10-10,,,"),
                building.cost("3", "cleaning", "3.00", "", "2025-10-20,,,"), building.cost("4", "cleaning", "4.00", "", "2025-07-20,,2026-01-01,"),
                building.cost("5", "cleaning", "5.00", "", "2025-07-01,,,"), building.cost("6", "cleaning", "-6.00", "", "2025-07-01,,,"),
                building.cost("7", "reserve", "7.00", "", "2025-07-01,,,"), building.cost("8", "cleaning", "8.00", "", "2025-07-01,,2027-01-02,"));
        assertThat(soon()).containsExactly("1", "2");
        assertThat(late()).as("told too late, too").containsExactly("5", "8");
        assertThat(costs.warnings(OFFICER).block().undecided()).isGreaterThanOrEqualTo(2);
        assertThat(page()).contains("can still be saved", building.schedule() + "-1", building.schedule() + "-5", "wait for a decision");
    }

    /** Came on 14 July 2025: a bill that is posted on 12 January is served on the 14th, the last day; letters had to be posted the day before. */
    @Test
    void onTheVeryLastDayItIsNotYetTooLate() {
        take(building.cost("1", "cleaning", "1.00", "", "2025-07-14,,,"), building.cost("2", "cleaning", "2.00", "", "2025-07-13,,,"));
        assertThat(soon()).containsExactly("1");
        assertThat(late()).as("served a day too late").containsExactly("2");
        var warning = costs.warnings(OFFICER).block().soon().stream().filter(this::ours).findFirst().orElseThrow();
        assertThat(warning.daysLeft()).isZero();
        assertThat(warning.lastDay()).isEqualTo("2027-01-12");
        clock.set(Instant.parse("2027-01-13T09:00:00Z"));
        assertThat(soon()).isEmpty();
        assertThat(late()).containsExactly("2", "1");
    }

    /** Came on 20 July 2025: letters of 12 January 2027 are there on the 14th, and until the 19th they save it. */
    @Test
    void leaseholdersAreToldInWritingAndTheCostIsSaved() {
        take(building.cost("1", "cleaning", "612.00", "", "2025-07-20,,,"), building.cost("2", "cleaning", "5.00", "", "2025-07-14,,,"));
        for (var wrong : List.of(Map.<String, String>of(), Map.of("cost", building.schedule() + "-2"), Map.of("cost", building.schedule() + "-9"))) {
            assertThat(costs.tell(OFFICER, wrong).block()).as("%s", wrong).isInstanceOf(Decided.Wrong.class);
        }
        assertThat(costs.tell(LeaseholdDesk.AGENT, Map.of("cost", building.schedule() + "-1")).block()).isInstanceOf(Decided.NotHere.class);
        assertThat(As.officerPages(client, "leasehold").post().uri("/service-charges/warnings/told").accept(MediaType.TEXT_HTML)
                .body(BodyInserters.fromFormData("cost", building.schedule() + "-1")).exchange().expectBody().returnResult().getStatus().value()).isEqualTo(303);
        assertThat(As.officer(client, "leasehold").post().uri("/api/service-charges/warnings/told").header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(Map.of("cost", building.schedule() + "-1")).exchange().expectBody().returnResult().getStatus().value()).as("once").isEqualTo(422);
        assertThat(desk.told(building.me().person(), "cost-incurred")).isEqualTo(1);
        assertThat(desk.told(building.neighbour().person(), "cost-incurred")).isEqualTo(1);
        var letter = desk.ledgers().ids("contact where kind = 'cost-incurred' and person = '" + building.me().person() + "'").getFirst();
        assertThat(PdfCheck.textOf(As.resident(client, building.me().person()).get().uri("/api/letters/" + letter).exchange().expectBody(byte[].class)
                .returnResult().getResponseBody())).contains("section 20B", "£612.00", "Brightway", "20 July 2025", "You will have to pay your part");
        assertThat(soon()).containsExactly("2");
        clock.set(Instant.parse("2028-01-12T09:00:00Z"));
        assertThat(late()).containsExactly("2");
    }

    /** The letter of January is asked for in large print when the file says something else of the cost, and gives the lease no part of it. */
    @ParameterizedTest
    @ValueSource(strings = {"standard", "large-print"})
    void aLetterSaysWhatItsLeaseWasToldOfThatDay(String format) {
        take(building.cost("1", "cleaning", "612.00", "", "2025-07-20,,,"));
        costs.tell(OFFICER, Map.of("cost", building.schedule() + "-1")).block();
        clock.set(Instant.parse("2027-04-12T09:00:00Z"));
        take(building.cost("1", "cleaning", "1500.00", "", "2025-07-25,,,").replace("Brightway", "Clearway"));
        desk.ledgers().run("delete from charge_part where lease = '" + building.mine() + "'");
        desk.ledgers().run("update person set format = '" + format + "' where reference = '" + building.me().person() + "'");
        var letter = desk.ledgers().ids("contact where kind = 'cost-incurred' and person = '" + building.me().person() + "'").getFirst();
        assertThat(PdfCheck.textOf(As.resident(client, building.me().person()).get().uri("/api/letters/" + letter).exchange().expectStatus().isOk()
                .expectBody(byte[].class).returnResult().getResponseBody()).replaceAll("\\s+", " ")).contains("£612.00", "Brightway", "20 July 2025").doesNotContain("1,500.00", "Clearway");
    }

    /** "Those costs had been incurred": one notice may be of several. */
    @Test
    void manyCostsAreToldOfByOneLetterALeaseThatListsThem() {
        take(building.cost("1", "cleaning", "612.00", "", "2025-07-20,,,"), building.cost("2", "repairs", "88.00", "", "2025-07-21,,,"),
                building.cost("3", "cleaning", "5.00", "", "2025-07-14,,,"));
        var both = building.schedule() + "-1," + building.schedule() + "-2";
        assertThat(costs.tell(OFFICER, Map.of("cost", both + "," + building.schedule() + "-3")).block()).as("one is lost: all or none").isInstanceOf(Decided.Wrong.class);
        assertThat(desk.told(building.me().person(), "cost-incurred")).isZero();
        var page = LeaseholdDesk.officersPage(client, "/service-charges/warnings?tick=soon");
        assertThat(page).contains("value=\"" + building.schedule() + "-1\" checked", "value=\"" + building.schedule() + "-2\" checked");
        assertThat(As.officerPages(client, "leasehold").post().uri("/service-charges/warnings/told").accept(MediaType.TEXT_HTML)
                .body(BodyInserters.fromFormData("cost", building.schedule() + "-1").with("cost", building.schedule() + "-2")).exchange().expectBody().returnResult()
                .getStatus().value()).isEqualTo(303);
        assertThat(desk.told(building.me().person(), "cost-incurred")).isEqualTo(1);
        assertThat(desk.told(building.neighbour().person(), "cost-incurred")).isEqualTo(1);
        assertThat(desk.ledgers().count("charge_told t join charge_cost c on c.id = t.cost where c.reference like '" + building.schedule() + "-%'")).as("a row each").isEqualTo(4);
        assertThat(soon()).containsExactly("3");
        take(building.cost("1", "cleaning", "1500.00", "", "2025-07-25,,,"));
        var letter = desk.ledgers().ids("contact where kind = 'cost-incurred' and person = '" + building.me().person() + "'").getFirst();
        assertThat(PdfCheck.textOf(As.resident(client, building.me().person()).get().uri("/api/letters/" + letter).exchange().expectStatus().isOk().expectBody(byte[].class)
                .returnResult().getResponseBody()).replaceAll("\\s+", " ")).contains("section 20B", "The 2 costs in the table", "£612.00", "20 July 2025", "£88.00", "21 July 2025",
                        "£700.00").doesNotContain("1,500.00");
    }

    @Test
    void manyLateCostsAreDecidedAlikeOrNone() {
        take(building.cost("1", "cleaning", "600.00", "", "2025-06-01,,,"), building.cost("2", "cleaning", "300.00", "", "2025-06-02,,,"),
                building.cost("3", "cleaning", "5.00", "", "2026-07-14,,,"));
        var both = building.schedule() + "-1," + building.schedule() + "-2";
        assertThat(costs.decide(OFFICER, Map.of("cost", both + "," + building.schedule() + "-3", "decision", "lost")).block()).isInstanceOf(Decided.Wrong.class);
        assertThat(costs.warnings(OFFICER).block().late().stream().filter(this::ours)).extracting(CostWarning::decided).containsExactly(Optional.empty(), Optional.empty());
        assertThat(costs.decide(OFFICER, Map.of("cost", both, "decision", "lost")).block()).isInstanceOf(Decided.Done.class);
        assertThat(spent()).contains("Costs of £900.00 came too late");
    }

    /** 201 costs are a page and one. */
    @Test
    void theRestOfTheCostsIsOnAnotherPage() {
        take(IntStream.rangeClosed(1, LateCosts.LISTED + 1).mapToObj(n -> building.cost(String.valueOf(n), "cleaning", "1.00", "", "2025-07-20,,,")).toArray(String[]::new));
        var first = costs.warnings(OFFICER).block();
        var second = costs.warnings(OFFICER, new LateCosts.Pages(2, 1)).block();
        assertThat(first.soon()).hasSize(LateCosts.LISTED);
        assertThat(first.moreSoon()).isTrue();
        assertThat(second.soon()).isNotEmpty().doesNotContainAnyElementsOf(first.soon());
        assertThat(second.moreSoon()).isFalse();
        assertThat(second.soonCount()).isEqualTo(first.soonCount()).isEqualTo(first.soon().size() + second.soon().size());
        assertThat(LeaseholdDesk.officersPage(client, "/service-charges/warnings")).contains("soon=2&amp;late=1");
        assertThat(costs.warnings(OFFICER, new LateCosts.Pages(9, 1)).block().pages().soon()).as("no such page").isEqualTo(1);
    }

    /** 612.00 was told of and 900.00 is what it is: of what it grew by nobody was told, so each lease has another letter. */
    @Test
    void aCostThatGrowsAfterItsLetterIsToldOfAgain() {
        take(building.cost("1", "cleaning", "612.00", "", "2025-07-20,,,"));
        costs.tell(OFFICER, Map.of("cost", building.schedule() + "-1")).block();
        assertThat(soon()).isEmpty();
        take(building.cost("1", "cleaning", "900.00", "", "2025-07-20,,,"));
        assertThat(soon()).containsExactly("1");
        assertThat(costs.tell(OFFICER, Map.of("cost", building.schedule() + "-1")).block()).isInstanceOf(Decided.Done.class);
        assertThat(costs.tell(OFFICER, Map.of("cost", building.schedule() + "-1")).block()).as("once").isInstanceOf(Decided.Wrong.class);
        assertThat(desk.told(building.me().person(), "cost-incurred")).isEqualTo(2);
        assertThat(soon()).isEmpty();
        clock.set(Instant.parse("2028-01-12T09:00:00Z"));
        assertThat(late()).isEmpty();
        take(building.cost("1", "cleaning", "1000.00", "", "2025-07-20,,,"));
        assertThat(late()).containsExactly("1");
    }

    /** Told of in January 2027, and then the file says that it came in March: of that nobody was told, so each lease has another letter. */
    @Test
    void aCostWhoseDayIsPutRightAfterItsLetterIsToldOfAgain() {
        take(building.cost("1", "cleaning", "612.00", "", "2025-07-20,,,"));
        costs.tell(OFFICER, Map.of("cost", building.schedule() + "-1")).block();
        clock.set(Instant.parse("2028-07-03T09:00:00Z"));
        take(building.cost("1", "cleaning", "612.00", "", "2027-03-01,,,"));
        assertThat(soon()).containsExactly("1");
        assertThat(costs.tell(OFFICER, Map.of("cost", building.schedule() + "-1")).block()).isInstanceOf(Decided.Done.class);
        assertThat(desk.told(building.me().person(), "cost-incurred")).as("letters").isEqualTo(2);
        assertThat(costs.tell(OFFICER, Map.of("cost", building.schedule() + "-1")).block()).as("once").isInstanceOf(Decided.Wrong.class);
        assertThat(soon()).isEmpty();
    }

    /** Whoever sends the file had told of 900.00, or asked for it; of the 600.00 more nobody was told, until it says so. */
    @Test
    void whatACostGrewByAfterItsFileToldOfItIsWarnedOf() {
        take(building.cost("1", "cleaning", "900.00", "", "2025-07-20,,2026-01-10,"), building.cost("2", "cleaning", "900.00", "", "2025-07-20,,,2026-01-10"),
                building.cost("3", "cleaning", "900.00", "", "2025-07-20,,2026-01-10,"));
        assertThat(soon()).isEmpty();
        take(building.cost("1", "cleaning", "1500.00", "", "2025-07-20,,,"), building.cost("2", "cleaning", "1500.00", "", "2025-07-20,,,"),
                building.cost("3", "cleaning", "1500.00", "", "2025-07-20,,2026-12-01,"));
        assertThat(soon()).containsExactly("1", "2");
        assertThat(costs.tell(OFFICER, Map.of("cost", building.schedule() + "-1")).block()).isInstanceOf(Decided.Done.class);
        assertThat(soon()).containsExactly("2");
        clock.set(Instant.parse("2028-01-12T09:00:00Z"));
        assertThat(late()).containsExactly("2");
        Building.changes(imports, "charge-years", building.years("2028-01-11"));
        assertThat(costs.decide(OFFICER, decision("2", "lost")).block()).isInstanceOf(Decided.Done.class);
        assertThat(spent()).contains("Costs of £600.00 came too late");
        take(building.cost("2", "cleaning", "1500.00", "", "2025-07-20,,2026-12-01,"));
        assertThat(late()).isEmpty();
        assertThat(spent()).doesNotContain("came too late");
    }

    /** The neighbour's lease is theirs too: it is told for itself, in a letter of its own. */
    @Test
    void whoHasTwoLeasesIsToldOfEach() {
        new Register(database).holdsToo(building.me().person(), building.neighbour());
        take(building.cost("1", "cleaning", "612.00", "", "2025-07-20,,,"));
        assertThat(costs.tell(OFFICER, Map.of("cost", building.schedule() + "-1")).block()).isInstanceOf(Decided.Done.class);
        assertThat(desk.told(building.me().person(), "cost-incurred")).isEqualTo(2);
        assertThat(desk.told(building.neighbour().person(), "cost-incurred")).isEqualTo(1);
        for (var face : List.of(LeaseholdDesk.page(client, building.me().person(), "/messages"), As.resident(client, building.me().person()).get().uri("/api/messages").exchange()
                .expectBody(String.class).returnResult().getResponseBody())) {
            assertThat(face).as("which is of which").contains("your service charges, lease " + building.mine(), "your service charges, lease " + building.theirs());
        }
        assertThat(desk.ledgers().count("charge_told t join charge_cost c on c.id = t.cost where c.reference = '" + building.schedule() + "-1' and t.lease in ('"
                + building.mine() + "', '" + building.theirs() + "')")).isEqualTo(2);
    }

    /** A statement that is out asks nobody: the bill does, and each lease has its own. */
    @Test
    void theWarningGoesOnUntilEveryLeaseIsSentItsBill() {
        clock.set(Instant.parse("2027-05-04T09:00:00Z"));
        take(building.cost("1", "cleaning", "1.00", "", "2025-11-10,,,"));
        Building.changes(imports, "charge-years", building.years("2027-05-03"));
        desk.billed(building.mine(), 2026);
        assertThat(soon()).as("no summary of rights was compared, no account is open").containsExactly("1");
        desk.rightsAreChecked();
        desk.ledgers().account("service-charge", building.me().agreement());
        desk.billed(building.mine(), 2026);
        assertThat(soon()).as("the neighbour was not asked").containsExactly("1");
        desk.ledgers().account("service-charge", building.neighbour().agreement());
        desk.billed(building.theirs(), 2026);
        assertThat(soon()).isEmpty();
        clock.set(Instant.parse("2028-01-12T09:00:00Z"));
        assertThat(late()).isEmpty();
    }

    /** The post rests at the weekend: to be there on Monday 25 January a letter leaves on Thursday, to be there on Sunday on Wednesday. */
    @Test
    void theLastDayIsThatOfThePost() {
        take(building.cost("1", "cleaning", "1.00", "", "2025-07-25,,,"), building.cost("2", "cleaning", "2.00", "", "2025-07-26,,,"));
        assertThat(costs.warnings(OFFICER).block().soon().stream().filter(this::ours)).extracting(warning -> warning.lastDay() + " " + warning.daysLeft())
                .containsExactly("2027-01-20 8", "2027-01-21 9");
    }

    /** Came on 5 November 2025, and the bill of 4 May 2027 is served on the 6th. */
    @Test
    void whatIsServedTooLateIsAskedOfNobodyUntilTheTeamDecides() {
        var account = desk.ledgers().account("service-charge", building.me().agreement());
        desk.rightsAreChecked();
        desk.billed(building.mine(), 2026);
        clock.set(Instant.parse("2027-05-04T09:00:00Z"));
        take(building.cost("1", "cleaning", "500.00", "", "2025-11-05,,,"));
        Building.changes(imports, "charge-years", building.years("2027-05-03"));
        desk.billed(building.mine(), 2026);
        assertThat(waiting()).containsExactly("late-cost");
        assertThat(desk.entries(account)).as("the quarter's bill alone").hasSize(1);
    }

    /** Incurred in July 2026, asked for until January 2028; what the bill of May 2027 did not hold comes in March 2028. */
    @Test
    void whatComesInAfterTheBillIsJudgedByItsOwnDayAndWaitsForTheTeam() {
        var account = desk.ledgers().account("service-charge", building.me().agreement());
        desk.ledgers().account("service-charge", building.neighbour().agreement());
        desk.rightsAreChecked();
        take(building.cost("1", "cleaning", "500.00", "", "2026-07-10,,,"));
        clock.set(Instant.parse("2027-05-04T09:00:00Z"));
        Building.changes(imports, "charge-years", building.years("2027-05-03"));
        desk.billed(building.mine(), 2026);
        desk.billed(building.theirs(), 2026);
        var sent = desk.entries(account);
        clock.set(Instant.parse("2028-03-10T09:00:00Z"));
        take(building.cost("1", "cleaning", "800.00", "", "2026-07-10,,,"), building.cost("2", "cleaning", "600.00", "", "2026-07-01,,,"));
        assertThat(late()).containsExactly("2", "1");
        desk.billed(building.mine(), 2026);
        assertThat(waiting()).containsExactly("late-cost");
        assertThat(bills.correct(OFFICER, building.mine(), 2026, 5, Map.of("why", "More was spent")).block()).isInstanceOf(Bills.Outcome.Undecided.class);
        assertThat(As.officer(client, "leasehold").post().uri("/api/service-charges/" + building.mine() + "/2026/bills/5/corrections")
                .header("Idempotency-Key", UUID.randomUUID().toString()).bodyValue(Map.of("why", "More was spent")).exchange().expectBody().returnResult()
                .getStatus().value()).isEqualTo(409);
        assertThat(costs.decide(OFFICER, decision("1", "lost")).block()).isInstanceOf(Decided.Done.class);
        assertThat(costs.decide(OFFICER, decision("2", "lost")).block()).isInstanceOf(Decided.Done.class);
        desk.billed(building.mine(), 2026);
        assertThat(waiting()).isEmpty();
        assertThat(desk.entries(account)).isEqualTo(sent);
        assertThat(spent()).contains("data-head=\"Not charged\">£300.00", "data-head=\"Not charged\">£600.00", "Costs of £900.00 came too late");
    }

    @Test
    void aDecisionFallsWhenTheFileSaysAnotherDayOrAmount() {
        var mistyped = building.cost("2", "cleaning", "300.00", "", "2025-06-01,,,");
        for (var mended : List.of(building.cost("2", "cleaning", "300.00", "", "2026-06-01,,,"), building.cost("2", "cleaning", "300.00", "", "2025-06-01,,2026-01-01,"))) {
            take(mistyped);
            assertThat(costs.decide(OFFICER, decision("2", "lost")).block()).isInstanceOf(Decided.Done.class);
            assertThat(spent()).contains("Not charged");
            take(mended);
            assertThat(late()).isEmpty();
            assertThat(spent()).doesNotContain("Not charged", "came too late");
            database.sql("delete from charge_cost where reference like $1").bind(0, building.schedule() + "-%").then().block();
        }
        take(mistyped);
        costs.decide(OFFICER, decision("2", "lost")).block();
        take(building.cost("2", "cleaning", "3000.00", "", "2025-06-01,,,"));
        assertThat(costs.warnings(OFFICER).block().late().stream().filter(this::ours)).singleElement().extracting(CostWarning::decided).isEqualTo(Optional.empty());
        assertThat(spent()).doesNotContain("Not charged");
    }

    /** Two of six parts of 600.00 and 300.00, until the team takes the 300.00 off. */
    @Test
    void aLateCostIsChargedUntilTheTeamDecidesThatNobodyPaysIt() {
        take(building.cost("1", "cleaning", "600.00", "", "2026-07-10,,,"), building.cost("2", "cleaning", "300.00", "", "2025-06-01,,,"));
        clock.set(Instant.parse("2027-05-04T09:00:00Z"));
        Building.changes(imports, "charge-years", building.years("2027-05-03"));
        assertThat(spent()).contains("£300.00").doesNotContain("Not charged", "The difference");
        assertThat(costs.decide(OFFICER, decision("2", "lost")).block()).isInstanceOf(Decided.Done.class);
        assertThat(spent()).contains("Not charged", "Costs of £300.00 came too late to be charged. You do not pay them.", "The difference");
        assertThat(LeaseholdDesk.page(client, building.me().person(), "/service-charges/" + building.mine() + "/2026/costs/" + building.schedule() + "-2"))
                .as("a neighbour may").contains("This cost came too late to be charged. You do not pay it.");
        assertThat(costs.decide(OFFICER, decision("2", "charged")).block()).isInstanceOf(Decided.Done.class);
        assertThat(spent()).contains("The difference").doesNotContain("Not charged");
        // The file does not know of it and leaves it alone.
        take(building.cost("2", "cleaning", "300.00", "", "2025-06-01,,,"));
        assertThat(spent()).contains("The difference");
    }

    @Test
    void onlyALateCostIsDecidedAboutAndOnlyByTheTeam() {
        take(building.cost("1", "cleaning", "600.00", "", "2026-07-10,,,"), building.cost("2", "cleaning", "300.00", "", "2025-06-01,,,"));
        for (var wrong : List.of(decision("1", "lost"), decision("2", "perhaps"), decision("9", "lost"), Map.<String, String>of())) {
            assertThat(costs.decide(OFFICER, wrong).block()).isInstanceOf(Decided.Wrong.class);
            assertThat(post("leasehold", wrong)).isEqualTo(422);
            assertThat(api("leasehold", wrong)).isEqualTo(422);
        }
        assertThat(post("repairs", decision("2", "lost"))).isEqualTo(404);
        assertThat(api("repairs", decision("2", "lost"))).isEqualTo(404);
        assertThat(As.officerPages(client, "repairs").get().uri("/service-charges/warnings").exchange().expectBody().returnResult().getStatus().value())
                .isEqualTo(404);
        As.resident(client, building.me().person()).get().uri("/api/service-charges/warnings").exchange().expectStatus().isNotFound();
        assertThat(post("leasehold", decision("2", "lost"))).isEqualTo(303);
        assertThat(api("leasehold", decision("2", "charged"))).isEqualTo(200);
    }

    private Map<String, String> decision(String cost, String decision) {
        return Map.of("cost", building.schedule() + "-" + cost, "decision", decision);
    }

    private void take(String... rows) {
        Building.changes(imports, "charge-costs", Building.costs(rows));
    }

    private List<String> soon() {
        return costs.warnings(OFFICER).block().soon().stream().filter(this::ours).map(this::number).toList();
    }

    private List<String> waiting() {
        return bills.sending(OFFICER).block().open().stream().filter(bill -> bill.lease().equals(building.mine())).map(Bills.OpenBill::why).toList();
    }

    private List<String> late() {
        return costs.warnings(OFFICER).block().late().stream().filter(this::ours).map(this::number).toList();
    }

    private boolean ours(CostWarning warning) {
        return warning.schedule().equals(building.schedule());
    }

    private String number(CostWarning warning) {
        return warning.reference().substring(building.schedule().length() + 1);
    }

    private String spent() {
        return LeaseholdDesk.page(client, building.me().person(), "/service-charges/" + building.mine() + "/2026/spent");
    }

    private String page() {
        return LeaseholdDesk.officersPage(client, "/service-charges/warnings");
    }

    private int post(String team, Map<String, String> fields) {
        var form = BodyInserters.fromFormData("x", "");
        fields.forEach(form::with);
        return As.officerPages(client, team).post().uri("/service-charges/warnings").accept(MediaType.TEXT_HTML).body(form).exchange()
                .expectBody().returnResult().getStatus().value();
    }

    private int api(String team, Map<String, String> fields) {
        return As.officer(client, team).post().uri("/api/service-charges/warnings").header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(fields).exchange().expectBody().returnResult().getStatus().value();
    }
}
