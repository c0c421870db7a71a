package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.leasehold.LeaseholdDesk.OFFICER;

import java.util.Map;

import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.imports.ImportOutcome;
import org.doorstep.imports.Imports;
import org.doorstep.leasehold.Consultations.Moved;
import org.doorstep.leasehold.Consultations.Said;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A recognised tenants' association (rules.md LH-5): named on a schedule, it gets each notice, reads it, and may name a contractor. */
@IntegrationTest
class ConsultationAssociationTests {

    @Autowired
    WebTestClient client;

    @Autowired
    Consultations consultations;

    @Autowired
    Imports imports;

    @Autowired
    LeaseholdDesk desk;

    @Autowired
    DatabaseClient database;

    @Autowired
    TestClock.Standing clock;

    private Building building;
    private Register.Household secretary;

    /** Its secretary rents a home elsewhere. */
    @BeforeEach
    void aBuildingWithAnAssociation() {
        building = desk.building();
        secretary = new Register(database).tenant();
        Building.changes(imports, "charge-associations", association("Alder Court Residents", secretary.person()));
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    @Test
    void getsEachNoticeAndReadsIt() {
        var reference = desk.planned(building, "works");
        assertThat(LeaseholdDesk.status(client, secretary.person(), "/consultations/" + reference)).isEqualTo(404);
        desk.moved(reference, 1, Map.of("step", "intention"));
        assertThat(desk.told(secretary.person(), "consultation-notice")).isEqualTo(1);
        assertThat(desk.toldOf(reference, "consultation-notice")).isEqualTo(3);
        assertThat(LeaseholdDesk.page(client, secretary.person(), "/consultations")).contains(reference);
        assertThat(LeaseholdDesk.page(client, building.me().person(), "/consultations/" + reference)).contains("Alder Court Residents");
        clock.set(LeaseholdDesk.AFTER_THE_NOTICE);
        desk.moved(reference, 2, LeaseholdDesk.offers());
        assertThat(desk.told(secretary.person(), "consultation-estimates")).isEqualTo(1);
    }

    /** Whoever it names is asked, also where leaseholders named somebody else. */
    @Test
    void namesAContractorWhoIsThenAsked() {
        var reference = desk.notified(building, "works");
        assertThat(say(secretary.person(), reference, "Own Works Ltd")).isInstanceOf(Said.Taken.class);
        assertThat(say(building.me().person(), reference, "Roofs and Sons")).isInstanceOf(Said.Taken.class);
        clock.set(LeaseholdDesk.AFTER_THE_NOTICE);
        desk.moved(reference, 2, asked("Roofs and Sons"));
        assertThat(desk.move(reference, 3, LeaseholdDesk.offers())).isInstanceOf(Moved.Wrong.class);
        desk.moved(reference, 3, asked("Own Works Ltd"));
        desk.moved(reference, 4, LeaseholdDesk.offers());
    }

    @Test
    void itsLetterIsWrittenDownByTheTeam() {
        var reference = desk.notified(building, "works");
        var letter = Map.of("kind", "observation", "words", "We all want slates", "lease", secretary.person(), "came", "2027-01-12");
        assertThat(consultations.say(OFFICER, reference, letter).block()).isInstanceOf(Said.Taken.class);
        assertThat(LeaseholdDesk.page(client, secretary.person(), "/consultations/" + reference)).contains("We all want slates");
        assertThat(LeaseholdDesk.page(client, building.me().person(), "/consultations/" + reference)).doesNotContain("We all want slates");
    }

    @Test
    void isNamedWithAPersonOfTheRegisterOrNotAtAll() {
        assertThat(Building.take(imports, "charge-associations", association("Alder Court Residents", ""))).isNotInstanceOf(ImportOutcome.Taken.class);
        assertThat(Building.take(imports, "charge-associations", association("Alder Court Residents", "NOBODY"))).isNotInstanceOf(ImportOutcome.Taken.class);
        Building.changes(imports, "charge-associations", association("", ""));
        var reference = desk.notified(building, "works");
        assertThat(desk.told(secretary.person(), "consultation-notice")).isZero();
        assertThat(LeaseholdDesk.status(client, secretary.person(), "/consultations/" + reference)).isEqualTo(404);
    }

    private String association(String name, String person) {
        return "schedule,association,person\n%s,%s,%s\n".formatted(building.schedule(), name, person);
    }

    private Said say(String person, String reference, String contractor) {
        return consultations.say(LeaseholdDesk.resident(person), reference, Map.of("kind", "nomination", "words", contractor)).block();
    }

    private static Map<String, String> asked(String contractor) {
        return Map.of("step", "asked", "nominee", contractor, "askedOn", "2027-02-01");
    }
}
