package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.leasehold.LeaseholdDesk.OFFICER;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.imports.Imports;
import org.doorstep.platform.pdf.PdfCheck;
import org.doorstep.platform.web.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Letters that are the law's own demand or notice are read out by a screen reader like any other paper, in large print too. */
@IntegrationTest
class LettersOfLawTests {

    @Autowired
    WebTestClient client;

    @Autowired
    LateCosts costs;

    @Autowired
    Consultations consultations;

    @Autowired
    MajorWorks works;

    @Autowired
    Imports imports;

    @Autowired
    LeaseholdDesk desk;

    @Autowired
    DatabaseClient database;

    @Autowired
    TestClock.Standing clock;

    @Autowired
    Words words;

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
        desk.ledgers().run("delete from charge_cost where reference like '" + building.schedule() + "-%'");
    }

    @ParameterizedTest
    @CsvSource({"standard, 10", "large-print, 18"})
    void isReadOutByAScreenReader(String format, float least) {
        desk.ledgers().run("update person set format = '" + format + "' where reference = '" + building.me().person() + "'");
        toldOf(2);
        desk.ledgers().account("major-works", building.me().agreement());
        answered();
        var reference = desk.consulted(building, "Tiles");
        desk.moved(reference, 4, Map.of("step", "reasons", "words", "They guarantee it for longer"));
        works.bill(OFFICER, reference, Map.of("total", "6000.00", "incurred", "2027-01-08")).block();
        for (var kind : List.of("cost-incurred", "consultation-notice", "consultation-estimates", "consultation-answered", "consultation-reasons", "major-works-bill")) {
            var letter = letter(kind);
            PdfCheck.assertAccessible(letter, "en", new Words().t(Locale.UK, "contact." + kind + ".title", named(kind)));
            assertThat(PdfCheck.smallestLetters(letter)).as(kind).isGreaterThanOrEqualTo(least);
        }
        for (var kind : List.of("cost-incurred", "consultation-notice", "consultation-estimates", "major-works-bill")) {
            assertThat(PdfCheck.tableHeads(letter(kind))).as("each amount is read out with what it is: " + kind).isPositive();
        }
        assertThat(PdfCheck.headings(letter("major-works-bill"))).containsExactly("What happens next", "Your landlord", "Service Charges - Summary of tenants' rights and obligations");
    }

    /** Five columns of two hundred costs, over many pages; and in a language that nobody speaks and that reads from the right. */
    @ParameterizedTest
    @CsvSource({"standard, 10, en", "large-print, 18, en", "standard, 10, ar-XB", "large-print, 18, ar-XB"})
    void listsManyCostsOverManyPages(String format, float least, String language) throws IOException {
        desk.ledgers().run("update person set format = '" + format + "', language = '" + language + "' where reference = '" + building.me().person() + "'");
        toldOf(200);
        var letter = letter("cost-incurred");
        PdfCheck.assertAccessible(letter, language, words.t(Locale.forLanguageTag(language), "contact.cost-incurred.title", named("cost-incurred")));
        assertThat(PdfCheck.smallestLetters(letter)).isGreaterThanOrEqualTo(least);
        assertThat(PdfCheck.tableHeads(letter)).isPositive();
        var text = PdfCheck.textOf(letter).replaceAll("\\s+", " ");
        assertThat(text.contains("The 200 costs in the table")).isEqualTo(language.equals("en"));
        assertThat(text).contains(IntStream.rangeClosed(1, 200).mapToObj("£%d.00"::formatted).toList());
        try (var document = Loader.loadPDF(letter)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(5);
        }
    }

    /** Costs of £1, £2 and so on, that came on 20 July 2025. */
    private void toldOf(int many) {
        var all = IntStream.rangeClosed(1, many).mapToObj(String::valueOf).toList();
        Building.changes(imports, "charge-costs", Building.costs(all.stream().map(n -> building.cost(n, "cleaning", n + ".00", "", "2025-07-20,,,")).toArray(String[]::new)));
        assertThat(costs.tell(OFFICER, Map.of("cost", all.stream().map(n -> building.schedule() + "-" + n).collect(Collectors.joining(",")))).block())
                .isInstanceOf(LateCosts.Decided.Done.class);
    }

    private void answered() {
        var reference = desk.notified(building, "works-under-agreement");
        consultations.say(LeaseholdDesk.resident(building.me().person()), reference, Map.of("kind", "observation", "words", "Slates, not tiles")).block();
        var said = consultations.find(OFFICER, reference).block().observations().getFirst();
        consultations.reply(OFFICER, reference, Map.of("observation", said.id().toString(), "words", "They cost twice as much")).block();
    }

    /** What the letter's title names: a lease, or a consultation. */
    private String named(String kind) {
        return database.sql("select facts ->> 'reference' from contact where id = $1").bind(0, first(kind)).mapValue(String.class).one().block();
    }

    private UUID first(String kind) {
        return desk.ledgers().ids("contact where kind = '" + kind + "' and person = '" + building.me().person() + "' order by n").getFirst();
    }

    private byte[] letter(String kind) {
        var id = first(kind);
        return As.resident(client, building.me().person()).get().uri("/api/letters/" + id).exchange().expectStatus().isOk()
                .expectBody(byte[].class).returnResult().getResponseBody();
    }
}
