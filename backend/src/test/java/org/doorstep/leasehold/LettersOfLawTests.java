package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.leasehold.LeaseholdDesk.OFFICER;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

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
        Building.changes(imports, "charge-costs", Building.costs(building.cost("1", "cleaning", "612.00", "", "2025-07-20,,,")));
        costs.tell(OFFICER, Map.of("cost", building.schedule() + "-1")).block();
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
        for (var kind : List.of("consultation-notice", "consultation-estimates", "major-works-bill")) {
            assertThat(PdfCheck.tableHeads(letter(kind))).as("each amount is read out with what it is: " + kind).isPositive();
        }
        assertThat(PdfCheck.headings(letter("major-works-bill"))).containsExactly("What happens next", "Your landlord", "Service Charges - Summary of tenants' rights and obligations");
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
