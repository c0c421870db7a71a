package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.EntryType;
import org.doorstep.accounts.NewEntry;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** What a leaseholder is shown of their charges, to the penny, and to whom it is not there. */
@IntegrationTest
class ServiceChargesTests extends WithABuilding {

    @Autowired
    Accounts accounts;

    private String year() {
        return "/service-charges/" + building.mine() + "/2026";
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/spent", "/share", "/bills/1", "/estimate.csv", "/spent.csv", "/share.csv"})
    void refusesWithoutLogInAndHidesOtherPeoples(String page) {
        client.get().uri(year() + page).accept(MediaType.TEXT_HTML).exchange().expectStatus().isFound();
        assertThat(status(building.me().person(), year() + page)).isEqualTo(200);
        assertThat(status(building.neighbour().person(), year() + page)).isEqualTo(404);
        assertThat(status(new Register(database).tenant().person(), year() + page)).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/service-charges/NOBODY/2026", "/service-charges/%2e%2e/2026", "/service-charges/L/99999", "/service-charges/L/-1",
            "/service-charges/L/2026/bills/5", "/service-charges/L/2026/bills/x", "/service-charges/L/2026/costs/%00"})
    void hostileAddressesAreNotThere(String address) {
        var path = URI.create(address.replace("/L/", "/" + building.mine() + "/"));
        var status = As.residentPages(client, building.me().person()).get().uri(path).accept(MediaType.TEXT_HTML).exchange()
                .expectBody().returnResult().getStatus().value();
        assertThat(status).isIn(400, 404);
    }

    @Test
    void listsMyLeasesWithTheirYears() {
        assertThat(page(building.me().person(), "/service-charges")).contains(building.mine(), "2026 to 2027").doesNotContain(building.theirs());
        assertThat(page(new Register(database).tenant().person(), "/service-charges")).contains("You have no lease");
    }

    @Test
    void aLeaseSaysFirstHowItsAccountsStandAndWhereToPayThem() {
        var lease = "/service-charges/" + building.mine();
        assertThat(page(building.me().person(), lease)).contains("What it costs you", "Talk to us").doesNotContain("How your account stands").doesNotContain("/pay/");
        var works = desk.ledgers().account("major-works", building.me().agreement());
        var charges = desk.ledgers().account("service-charge", building.me().agreement());
        accounts.post(new CurrentUser.System("leasehold"), charges.id(), NewEntry.charge(EntryType.SERVICE_CHARGE, Money.ofPence(20_850), LocalDate.of(2027, 1, 11),
                "test", UUID.randomUUID().toString())).block();
        var page = page(building.me().person(), lease);
        assertThat(page).contains("How your account stands", "href=\"/accounts/" + charges.reference() + "\"", "You owe £208.50", "href=\"/pay/" + charges.reference() + "\"",
                "href=\"/accounts/" + works.reference() + "\"", "Nothing owed", "When money shows here").doesNotContain("/pay/" + works.reference());
        assertThat(page.indexOf(charges.reference())).as("service charges first").isLessThan(page.indexOf(works.reference()));
        assertThat(page(building.neighbour().person(), "/service-charges/" + building.theirs())).doesNotContain(charges.reference());
        assertThat(LeaseholdDesk.officersPage(client, lease)).contains("How the account stands", charges.reference()).doesNotContain("/pay/");
        desk.ledgers().takeBack("e.account = '%s'".formatted(charges.id()));
    }

    /** Two of six parts of 1,000, 600 and 300, and ten per cent of what is no saving: 333.33 + 200 + 100 + 53.33. */
    @Test
    void theEstimateIsSharedToThePenny() {
        var mine = api(building.me().person(), year());
        assertThat(JsonPath.<List<Integer>>read(mine, "$.schedules[0].heads[*].share.estimate.pence")).containsExactly(33_333, 20_000, 10_000);
        assertThat(JsonPath.<Integer>read(mine, "$.schedules[0].fee.estimate.pence")).isEqualTo(5_333);
        assertThat(JsonPath.<Integer>read(mine, "$.estimated.pence")).isEqualTo(68_666);
        assertThat(JsonPath.<List<Integer>>read(mine, "$.quarters[*].amount.pence").stream().mapToInt(pence -> pence).sum()).isEqualTo(68_666);
        assertThat(page(building.me().person(), year())).contains("£333.33", "£686.66", "one bill may be a few pence more than another");
    }

    @Test
    void aBillIsTheSumOfItsLinesAndNamesTheLandlord() {
        for (int quarter = 1; quarter <= 4; quarter++) {
            var bill = api(building.me().person(), year() + "/bills/" + quarter);
            assertThat(JsonPath.<List<Integer>>read(bill, "$.quarter.lines[*].amount.pence").stream().mapToInt(pence -> pence).sum())
                    .isEqualTo(JsonPath.<Integer>read(bill, "$.quarter.amount.pence"));
        }
        assertThat(page(building.me().person(), year() + "/bills/1")).contains("Nene Valley Homes", "NN1 1DE", "This is not the bill.", "href=\"/accounts\"", "See what you owe now")
                .doesNotContain("Summary of tenants");
    }

    @Test
    void everyCostOpensItsInvoiceAndTheBlockRepairBehindItWithoutAnybodysName() {
        var shared = repair("communal", "Alder Court", "P-SECRET");
        var home = repair("home", "1 Secret Street", "P-SECRET");
        Building.changes(imports, "charge-costs", Building.costs(
                building.cost("1", "repairs", "120.00", shared, "2026-07-10,,,"), building.cost("2", "repairs", "80.00", home, "2026-07-11,,,")));
        assertThat(page(building.me().person(), year() + "/spent")).contains("Front door closer", "Brightway", "£200.00", "£66.67");
        assertThat(page(building.me().person(), year() + "/costs/" + building.schedule() + "-1"))
                .contains("INV-7", shared, "Alder Court").doesNotContain("SECRET", "secret words");
        assertThat(page(building.me().person(), year() + "/costs/" + building.schedule() + "-2"))
                .contains("INV-7").doesNotContain(home, "Secret Street", "P-SECRET");
        assertThat(page(building.me().person(), year() + "/spent.csv")).contains(shared).doesNotContain(home);
        assertThat(api(building.me().person(), year())).contains(shared).doesNotContain(home);
        assertThat(status(building.me().person(), year() + "/costs/SOMETHING-ELSE")).isEqualTo(404);
    }

    @Test
    void theDifferenceIsToldOnceTheStatementIsOut() {
        Building.changes(imports, "charge-costs", Building.costs(building.cost("1", "cleaning", "600.00", "", "2026-07-10,,,"),
                building.cost("2", "reserve", "100.00", "", "2026-07-10,,,")));
        assertThat(page(building.me().person(), year() + "/spent")).contains("so far").doesNotContain("less than the bills");
        clock.set(Instant.parse("2027-05-04T09:00:00Z"));
        Building.changes(imports, "charge-years", building.years("2027-05-03"));
        // 200 of cleaning, 100 saved, 20 of fee, less 686.66.
        assertThat(page(building.me().person(), year() + "/spent")).contains("£366.66 less than the bills of the year. You get it back", "How you get the difference back")
                .contains("£500.00", "£300.00", "£100.00", "£12.50", "£712.50");
    }

    /** A day after the year among its costs looks like a mistake; one within it needs no word. */
    @Test
    void aCostThatWasInvoicedAfterTheYearIsSaidToBeOneOfIt() {
        Building.changes(imports, "charge-costs", Building.costs(building.cost("1", "cleaning", "600.00", "", "2026-07-10,,,")));
        var afterwards = "after the year ended on Wednesday 31 March 2027 and still be a cost of it";
        assertThat(page(building.me().person(), year() + "/spent")).contains("10 July 2026").doesNotContain(afterwards);
        clock.set(Instant.parse("2027-04-06T09:00:00Z"));
        try {
            Building.changes(imports, "charge-costs", Building.costs(building.cost("1", "cleaning", "600.00", "", "2026-07-10,,,"),
                    building.cost("2", "repairs", "80.00", "", "2027-04-05,,,")));
            assertThat(page(building.me().person(), year() + "/spent")).contains("5 April 2027", afterwards);
            assertThat(page(building.me().person(), year() + "/costs/" + building.schedule() + "-2")).contains(afterwards);
            assertThat(page(building.me().person(), year() + "/costs/" + building.schedule() + "-1")).doesNotContain(afterwards);
        } finally {
            clock.set(TestClock.START);
        }
    }

    @Test
    void theDrawingOfTheFundNamesWhatTheTableHasAndDrawsNothingForNothing() {
        assertThat(page(building.me().person(), year() + "/reserve")).containsPattern("Spent on works: £0\\.00<br><svg[^>]*><rect width=\"0\"");
        assertThat(page(building.me().person(), year() + "/share")).doesNotContain(": £0.00<br>");
    }

    @Test
    void ofAYearThatIsOverNothingIsSaidAsIfItWereNow() {
        assertThat(page(building.me().person(), year())).contains("what we expect to spend");
        clock.set(Instant.parse("2027-04-02T09:00:00Z"));
        try {
            assertThat(page(building.me().person(), year())).contains("what we expected to spend", "Your share of what we expected to spend").doesNotContain("we expect to");
            assertThat(page(building.me().person(), year() + "/reserve")).contains("Left at the end of the year").doesNotContain("Left now");
        } finally {
            clock.set(TestClock.START);
        }
    }

    @Test
    void filesOpenInASpreadsheetAndRunNothing() {
        Building.changes(imports, "charge-costs", Building.costs(building.cost("1", "repairs", "1200.00", "", "2026-07-10,,,")
                .replace("Front door closer", "\"=HYPERLINK(\"\"x\"\"), closer\"")));
        assertThat(page(building.me().person(), year() + "/spent.csv")).startsWith("\uFEFFschedule,head,")
                .contains("\"'=HYPERLINK(\"\"x\"\"), closer\"", ",1200.00\r\n");
        assertThat(page(building.me().person(), year() + "/share.csv")).contains("Alder Court,Cleaning,bedrooms,2,6,1000.00,333.33,",
                "Alder Court,management fee,,,,,53.33,,40.00");
    }

    @Test
    void theSharesAreDrawnAndWritten() {
        assertThat(page(building.me().person(), year() + "/share")).contains("<svg", "Cleaning: £333.33", "2 of 6", "by the number of bedrooms")
                .contains("Management fee</th>", "10% of £533.33");
        assertThat(page(building.me().person(), year())).contains("Management fee, 10% of £533.33");
    }

    @Test
    void anAgentSeesTheLeasesTheyActForAndWhoeverLeftSeesNothing() {
        var agent = new Register(database).tenant().person();
        database.sql("""
                        insert into agreement_party (agreement_id, person_id, role, place)
                        select $1, id, 'agent', 9 from person where reference = $2""")
                .bind(0, building.me().agreement()).bind(1, agent).fetch().rowsUpdated().block();
        assertThat(page(agent, "/service-charges")).contains("You act for its owner");
        assertThat(status(agent, year())).isEqualTo(200);
        new Register(database).leaves(building.me().person(), building.me());
        assertThat(status(building.me().person(), year())).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/spent", "/share", "/bills/2"})
    void theAppIsGivenWhatTheLightPagesAre(String page) {
        As.resident(client, building.me().person()).get().uri("/api/pages" + year() + page).exchange().expectStatus().isOk();
        As.resident(client, building.neighbour().person()).get().uri("/api/pages" + year() + page).exchange().expectStatus().isNotFound();
    }

    private String repair(String kind, String place, String person) {
        var reference = "REP-" + UUID.randomUUID().toString().substring(0, 9).toUpperCase(Locale.ROOT);
        database.sql("""
                        insert into repair (id, reference, person, place_kind, place, place_name, patch, fault, trade, minutes, priority,
                            raised_for, payer, tenure, hazards, review_reasons, answers, words, meet_name, meet_phone, access, access_notes, state,
                            next_step, reported_at, changed_at)
                        values (gen_random_uuid(), $1, $2, $3, gen_random_uuid(), $4, 'T1', 'tap-dripping', 'plumbing', 60, 'routine', '{}',
                            'landlord', 'lease', '[]', '{}', '{}', 'secret words', 'SECRET', '07700 900100', '{}', 'secret words', 'done', 'done',
                            '2026-07-01T09:00:00Z', '2026-07-01T09:00:00Z')""")
                .bind(0, reference).bind(1, person).bind(2, kind).bind(3, place).fetch().rowsUpdated().block();
        return reference;
    }

    private int status(String person, String path) {
        return LeaseholdDesk.status(client, person, path);
    }

    private String page(String person, String path) {
        return LeaseholdDesk.page(client, person, path);
    }

    private String api(String person, String path) {
        return As.resident(client, person).get().uri("/api" + path).exchange().expectStatus().isOk()
                .expectBody(String.class).returnResult().getResponseBody();
    }
}
