package org.doorstep.documents.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.documents.Variant;
import org.doorstep.imports.Imports;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.BillView;
import org.doorstep.leasehold.Building;
import org.doorstep.leasehold.Consultations;
import org.doorstep.leasehold.Leasehold;
import org.doorstep.leasehold.RightsSummary;
import org.doorstep.platform.pdf.PdfCheck;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.Words;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What leaseholders get on paper: to the penny what the pages show, with the landlord named, and nobody else's. */
@IntegrationTest
class LeasePapersTests {

    @Autowired
    WebTestClient client;
    @Autowired
    DatabaseClient database;
    @Autowired
    Imports imports;
    @Autowired
    Consultations consultations;
    @Autowired
    Leasehold leasehold;
    @Autowired
    ChargeDrafts drafts;
    @Autowired
    Printing printing;
    @Autowired
    TestClock.Standing clock;

    private Building building;

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    @BeforeEach
    void twoLeasesShareABuilding() {
        clock.set(TestClock.START);
        building = Building.of(imports, database);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            estimate | Service charges 2026 to 2027: what we expect to spend     | Cleaning
            bill-2   | Bill for the quarter from {0}                              | This is not a demand
            actuals  | Service charges 2026 to 2027: what we have spent so far   | Management fee""")
    void givesEveryPaperOfAYear(String paper, String named, String holds) {
        var title = named.replace("{0}", due(2));
        var pdf = get(As.residentPages(client, building.me().person()), at(paper, "paper.pdf"));
        PdfCheck.assertAccessible(pdf.getResponseBody(), "en-GB", title);
        assertThat(PdfCheck.textOf(pdf.getResponseBody())).contains(holds, "Nene Valley Homes", "The Guildhall", building.mine());
        assertThat(get(As.resident(client, building.me().person()), "/api" + at(paper, "paper.pdf")).getResponseBody()).isEqualTo(pdf.getResponseBody());
        assertThat(get(As.resident(client, building.neighbour().person()), "/api" + at(paper, "paper.pdf")).getStatus().value()).isEqualTo(404);
        assertThat(get(As.residentPages(client, building.neighbour().person()), at(paper, "paper.pdf")).getStatus().value()).isEqualTo(404);
        assertThat(PdfCheck.smallestLetters(get(As.residentPages(client, building.me().person()), at(paper, "large-print.pdf")).getResponseBody())).isGreaterThanOrEqualTo(18f);
        assertThat(new String(get(As.residentPages(client, building.me().person()), at(paper, "plain-text.txt")).getResponseBody(), StandardCharsets.UTF_8)).contains(title);
    }

    @Test
    void billsToThePennyWhatTheLedgerOfChargesSays() {
        var year = leasehold.year(new CurrentUser.Resident("login", building.me().person()), building.mine(), 2026).block();
        for (var quarter : year.quarters()) {
            var text = PdfCheck.textOf(get(As.residentPages(client, building.me().person()), at("bill-" + quarter.number(), "paper.pdf")).getResponseBody());
            assertThat(text).contains("Total " + Formats.money(quarter.amount()));
            quarter.lines().forEach(line -> assertThat(text).contains(Formats.money(line.amount())));
        }
    }

    /** What a year came to is a demand like the others, once its statement is out. */
    @Test
    void givesWhatTheYearCameToOnceItsStatementIsOut() {
        var list = "/service-charges/" + building.mine() + "/2026/documents";
        assertThat(get(As.residentPages(client, building.me().person()), at("bill-5", "paper.pdf")).getStatus().value()).isEqualTo(404);
        assertThat(text(list)).doesNotContain("What the year came to");
        building.spent(imports);
        clock.set(Instant.parse("2027-05-04T09:00:00Z"));
        building.told(imports, "2027-05-03");
        assertThat(text(list)).contains("What the year came to", at("bill-5", "paper.pdf"));
        PdfCheck.assertAccessible(get(As.residentPages(client, building.me().person()), at("bill-5", "paper.pdf")).getResponseBody(), "en-GB",
                "What the year 2026 to 2027 came to");
        assertThat(PdfCheck.smallestLetters(get(As.residentPages(client, building.me().person()), at("bill-5", "large-print.pdf")).getResponseBody())).isGreaterThanOrEqualTo(18f);
        assertThat(get(As.residentPages(client, building.neighbour().person()), at("bill-5", "paper.pdf")).getStatus().value()).isEqualTo(404);
    }

    private String text(String address) {
        return new String(get(As.residentPages(client, building.me().person()), address).getResponseBody(), StandardCharsets.UTF_8);
    }

    @Test
    void carriesTheCheckedSummaryOfRightsInLettersThatCanBeRead() {
        var me = new CurrentUser.Resident("login", building.me().person());
        var bill = leasehold.bill(me, building.mine(), 2026, 1).block();
        var rights = new RightsSummary.Version(LocalDate.of(2007, 10, 1), "S.I.", Optional.of("checked"), "Your rights", List.of("(1) This summary", "(2) Your lease"));
        var demand = new BillView(bill.year(), bill.quarter(), bill.landlord(), Optional.of(rights),
                Optional.of(new BillView.IssuedBill(TestClock.START, LocalDate.of(2027, 2, 9), "SC1", 1, false)));
        var pdf = drafts.bill(demand, Locale.UK).flatMap(Draft::paper).map(printing::source).flatMap(source -> printing.print(source, Variant.STANDARD)).block();
        PdfCheck.assertAccessible(pdf, "en-GB", "Bill for the quarter from " + due(1));
        assertThat(PdfCheck.textOf(pdf)).contains("Your rights", "(1) This summary", "(2) Your lease", "NN1 1DE").doesNotContain("not a demand");
        assertThat(PdfCheck.smallestLetters(pdf)).isGreaterThanOrEqualTo(10f);
    }

    @Test
    void makesAnotherWhenTheFiguresChangedAndKeepsTheFirst() {
        var first = get(As.resident(client, building.me().person()), "/api" + at("actuals", "paper.pdf")).getResponseBody();
        building.spent(imports);
        var second = get(As.resident(client, building.me().person()), "/api" + at("actuals", "paper.pdf")).getResponseBody();
        assertThat(second).isNotEqualTo(first);
        assertThat(PdfCheck.textOf(second)).contains("Front door closer", "Brightway", "INV-7");
        var page = new String(get(As.residentPages(client, building.me().person()), "/service-charges/" + building.mine() + "/2026/documents").getResponseBody(), StandardCharsets.UTF_8);
        assertThat(page.split("Made at", -1)).hasSize(3);
        assertThat(page).contains("Bill for the quarter from Friday 1 January 2027", "What we expect to spend");
    }

    @Test
    void opensTheLeasesAnAgentActsForAndNoOther() {
        var agent = new Register(database).tenant().person();
        database.sql("""
                insert into agreement_party (agreement_id, person_id, role, place)
                select a.id, p.id, 'agent', 9 from agreement a, person p where a.reference = $1 and p.reference = $2""")
                .bind(0, building.mine()).bind(1, agent).fetch().rowsUpdated().block();
        assertThat(get(As.residentPages(client, agent), at("estimate", "paper.pdf")).getStatus().value()).isEqualTo(200);
        assertThat(get(As.residentPages(client, agent), at("estimate", "paper.pdf").replace(building.mine(), building.theirs())).getStatus().value()).isEqualTo(404);
    }

    @Test
    void putsTheNoticeOfAConsultationOnPaper() {
        var reference = building.consulted(consultations);
        var address = "/consultations/" + reference + "/notices/intention/paper.pdf";
        var pdf = get(As.residentPages(client, building.me().person()), address);
        PdfCheck.assertAccessible(pdf.getResponseBody(), "en-GB", "Notice of what we plan: Lift service");
        assertThat(PdfCheck.textOf(pdf.getResponseBody())).contains("A lift contract", "It ends", "At our office", "£120.00", "Nene Valley Homes", "Your answer must reach us by",
                "We also invite you to name somebody");
        assertThat(get(As.resident(client, building.neighbour().person()), "/api" + address).getResponseBody()).isEqualTo(pdf.getResponseBody());
        assertThat(get(As.resident(client, new Register(database).tenant().person()), "/api" + address).getStatus().value()).isEqualTo(404);
        assertThat(get(As.resident(client, building.me().person()), "/api" + address.replace("intention", "estimates")).getStatus().value()).isEqualTo(404);
        assertThat(new String(get(As.residentPages(client, building.me().person()), "/consultations/" + reference).getResponseBody(), StandardCharsets.UTF_8)).contains(address);
    }

    @Test
    void enclosesTheNoticeInItsLetterWhichStaysTheLetterItWas() {
        building.consulted(consultations);
        var letter = "/api/letters/" + database.sql("select id::text from contact where kind = 'consultation-notice' and person = $1")
                .bind(0, building.me().person()).map(row -> row.get(0, String.class)).one().block();
        var first = get(As.resident(client, building.me().person()), letter).getResponseBody();
        assertThat(PdfCheck.textOf(first)).contains("A lift contract", "It ends", "£120.00", "At our office");
        database.sql("update person set family_name = 'Renamed' where reference = $1").bind(0, building.me().person()).fetch().rowsUpdated().block();
        assertThat(get(As.resident(client, building.me().person()), letter).getResponseBody()).isEqualTo(first);
    }

    /** The day leasehold's own rules set: never before the bill can be there. */
    private String due(int quarter) {
        var bill = leasehold.bill(new CurrentUser.Resident("login", building.me().person()), building.mine(), 2026, quarter).block();
        return Formats.date(new Words(), Locale.UK, bill.quarter().starts());
    }

    private String at(String paper, String file) {
        return "/service-charges/" + building.mine() + "/2026/documents/" + paper + "/" + file;
    }

    private static EntityExchangeResult<byte[]> get(WebTestClient browser, String address) {
        return browser.get().uri(URI.create(address)).exchange().expectBody(byte[].class).returnResult();
    }
}
