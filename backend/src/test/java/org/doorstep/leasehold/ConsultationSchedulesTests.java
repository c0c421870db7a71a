package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.leasehold.LeaseholdDesk.OFFICER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.leasehold.Consultations.Begun;
import org.doorstep.leasehold.Consultations.Moved;
import org.doorstep.platform.pdf.PdfCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Each schedule of the Regulations of 2003 by the doors: how many estimates, who is a nominee, what is answered, and what caps. */
@IntegrationTest
class ConsultationSchedulesTests {

    @Autowired
    WebTestClient client;

    @Autowired
    Consultations consultations;

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
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    /** An officer says that a leaseholder named it: nobody did, so reasons are owed all the same. */
    @Test
    void thatSomebodyWasNominatedIsNotBelieved() {
        var reference = desk.notified(building, "works");
        clock.set(LeaseholdDesk.AFTER_THE_NOTICE);
        assertThat(fieldOf(desk.move(reference, 2, asked("Own Works Ltd")))).isEqualTo("nominee");
        desk.moved(reference, 2, LeaseholdDesk.offers());
        clock.set(Instant.parse("2027-04-01T09:00:00Z"));
        var contract = new HashMap<>(contract("2027-04-01", "Own Works Ltd"));
        contract.put("nominee", "yes");
        desk.moved(reference, 3, contract);
        assertThat(page(reference)).contains("Notice of our reasons, by Tuesday 20 April 2027");
    }

    /** Whoever was named is asked first; then it is a nominee, of which no reasons are owed though it was the dearer. */
    @Test
    void whoeverWasNominatedIsAskedForAnEstimateAndIsThenANominee() {
        var reference = desk.notified(building, "works");
        consultations.say(LeaseholdDesk.resident(building.me().person()), reference, Map.of("kind", "nomination", "words", "Ask Own Works Ltd, of Leeds")).block();
        clock.set(LeaseholdDesk.AFTER_THE_NOTICE);
        assertThat(fieldOf(desk.move(reference, 2, LeaseholdDesk.offers()))).isEqualTo("contractor1");
        assertThat(LeaseholdDesk.officersPage(client, "/consultations/" + reference)).contains("Save that you asked it");
        desk.moved(reference, 2, asked("own works ltd"));
        desk.moved(reference, 3, LeaseholdDesk.offers());
        assertThat(LeaseholdDesk.officersPage(client, "/consultations/" + reference)).contains("Asked, because leaseholders named it");
        clock.set(Instant.parse("2027-04-01T09:00:00Z"));
        desk.moved(reference, 4, contract("2027-04-01", "Own Works Ltd"));
        assertThat(page(reference)).doesNotContain("Notice of our reasons", "no leaseholder has to pay");
        assertThat(consultations.find(OFFICER, reference).block().contract().orElseThrow().nominee()).isTrue();
    }

    /** Schedule 4 part 1: one contractor is enough and all there may be; each answer to it is owed a reply, and the cap is of works. */
    @Test
    void worksWithPublicNoticeAreToldOneContractAndAnswerEachWhoWrites() {
        var reference = notifiedInPublic("works");
        assertThat(page(reference)).contains("Statement of the contract we propose, not before").doesNotContain("A contractor you should ask for a price");
        consultations.say(LeaseholdDesk.resident(building.me().person()), reference, Map.of("kind", "observation", "words", "Slates")).block();
        assertThat(consultations.find(OFFICER, reference).block().observations().getFirst().replyBy()).isEmpty();
        clock.set(LeaseholdDesk.AFTER_THE_NOTICE);
        assertThat(fieldOf(desk.move(reference, 2, LeaseholdDesk.withTerms(LeaseholdDesk.offers())))).isEqualTo("contractor2");
        var stated = LeaseholdDesk.withTerms(Map.of("step", "estimates", "contractor1", "Roofs and Sons", "amount1", "9000.00", "connected1", "yes", "summary", "One asked for slates"));
        for (var wanted : List.of("address1", "per1", "connection1")) {
            assertThat(fieldOf(desk.move(reference, 2, without(stated, wanted)))).isEqualTo(wanted);
        }
        assertThat(LeaseholdDesk.officersPage(client, "/consultations/" + reference)).contains("name=\"address1\"", "name=\"per1\"", "name=\"connection1\"").doesNotContain("name=\"variation1\"");
        desk.moved(reference, 2, stated);
        assertThat(paper(reference)).contains("Statement of the contract we propose: A new roof", "Address of Roofs and Sons: 1 Mill Lane, Leeds LS1 1AA",
                "How Roofs and Sons is connected with us: We own a half of it", "£9,000.00, for all of it").doesNotContain("Statement of estimates", "price index");
        assertThat(page(reference)).contains("Roofs and Sons, 1 Mill Lane, Leeds LS1 1AA", "We own a half of it", "£9,000.00, for all of it");
        consultations.say(LeaseholdDesk.resident(building.me().person()), reference, Map.of("kind", "observation", "words", "Too dear")).block();
        assertThat(consultations.find(OFFICER, reference).block().observations().getLast().replyBy()).contains(LocalDate.of(2027, 3, 3));
        assertThat(promised(reference, "national.leasehold.works-reply")).isEqualTo("open");
        clock.set(Instant.parse("2027-04-01T09:00:00Z"));
        desk.moved(reference, 3, contract("2027-04-01", "Roofs and Sons"));
        assertThat(page(reference)).doesNotContain("Notice of our reasons").contains("We replied too late", "no leaseholder has to pay more than £250.00");
    }

    /** Schedule 1: two proposals, one of somebody wholly unconnected, and reasons; the cap is a year's. */
    @Test
    void aLongAgreementHasTwoProposalsAndReasons() {
        var reference = desk.notified(building, "agreement");
        clock.set(LeaseholdDesk.AFTER_THE_NOTICE);
        assertThat(fieldOf(desk.move(reference, 2, LeaseholdDesk.withTerms(Map.of("step", "estimates", "contractor1", "Lifts", "amount1", "9000.00"))))).isEqualTo("contractor2");
        assertThat(fieldOf(desk.move(reference, 2, without(LeaseholdDesk.withTerms(LeaseholdDesk.offers()), "variation2")))).isEqualTo("variation2");
        desk.moved(reference, 2, LeaseholdDesk.withTerms(LeaseholdDesk.offers()));
        assertThat(paper(reference)).contains("Proposal: A new roof", "Address of Roofs and Sons: 1 Mill Lane, Leeds LS1 1AA",
                "How the sums of Own Works Ltd may change while the agreement lasts: By the price index, each April", "How long the agreement lasts 60 months");
        assertThat(page(reference)).contains("Own Works Ltd: how its sums may change", "By the price index, each April");
        clock.set(Instant.parse("2027-04-01T09:00:00Z"));
        desk.moved(reference, 3, contract("2027-04-01", "Own Works Ltd"));
        assertThat(page(reference)).contains("Notice of our reasons, by Tuesday 20 April 2027");
        assertThat(promised(reference, "national.leasehold.agreement-reasons")).isEqualTo("open");
        clock.set(Instant.parse("2027-04-23T09:00:00Z"));
        assertThat(page(reference)).contains("no leaseholder has to pay more than £100.00 a year");
    }

    /** Schedule 2: one proposal is enough, also of somebody connected, and no reasons are owed. */
    @Test
    void aLongAgreementWithPublicNoticeHasOneProposal() {
        var reference = notifiedInPublic("agreement");
        clock.set(LeaseholdDesk.AFTER_THE_NOTICE);
        desk.moved(reference, 2, LeaseholdDesk.withTerms(Map.of("step", "estimates", "contractor1", "Lifts", "amount1", "9000.00", "connected1", "yes")));
        clock.set(Instant.parse("2027-04-01T09:00:00Z"));
        desk.moved(reference, 3, contract("2027-04-01", "Lifts"));
        assertThat(page(reference)).doesNotContain("Notice of our reasons", "no leaseholder has to pay");
    }

    /** A price for all of it and one for an hour have no lowest, so reasons are owed of either. */
    @Test
    void sumsThatAreNotForTheSameHaveNoLowest() {
        var reference = desk.notified(building, "agreement");
        clock.set(LeaseholdDesk.AFTER_THE_NOTICE);
        var offers = new HashMap<>(LeaseholdDesk.withTerms(LeaseholdDesk.offers()));
        offers.put("per2", "an hour");
        desk.moved(reference, 2, offers);
        clock.set(Instant.parse("2027-04-01T09:00:00Z"));
        desk.moved(reference, 3, contract("2027-04-01", "Roofs and Sons"));
        assertThat(page(reference)).contains("Notice of our reasons, by Tuesday 20 April 2027");
    }

    private static Map<String, String> without(Map<String, String> fields, String field) {
        var left = new HashMap<>(fields);
        left.remove(field);
        return left;
    }

    private String notifiedInPublic(String kind) {
        var plan = new HashMap<>(LeaseholdDesk.plan(building, kind));
        plan.put("public", "yes");
        var reference = ((Begun.Planned) consultations.begin(OFFICER, plan).block()).reference();
        desk.moved(reference, 1, Map.of("step", "intention"));
        return reference;
    }

    private static Map<String, String> asked(String contractor) {
        return Map.of("step", "asked", "nominee", contractor, "askedOn", "2027-02-01");
    }

    private static String fieldOf(Moved moved) {
        return ((Moved.Wrong) moved).problems().getFirst().field();
    }

    private static Map<String, String> contract(String on, String contractor) {
        return Map.of("step", "contract", "on", on, "contractor", contractor);
    }

    /** The second notice as it is kept, on one line. */
    private String paper(String reference) {
        return PdfCheck.textOf(As.resident(client, building.me().person()).get().uri("/api/consultations/" + reference + "/notices/estimates/paper.pdf").exchange()
                .expectStatus().isOk().expectBody(byte[].class).returnResult().getResponseBody()).replaceAll("\\s+", " ");
    }

    private String page(String reference) {
        return LeaseholdDesk.page(client, building.me().person(), "/consultations/" + reference);
    }

    /** How a promise stands that was made of a consultation, or of what somebody said in it. */
    private String promised(String reference, String standard) {
        return database.sql("""
                        select p.state from promise p join consultation c on p.subject_id = c.id or p.subject_id in (select o.id from observation o where o.consultation = c.id)
                        where c.reference = $1 and p.standard = $2""")
                .bind(0, reference).bind(1, standard).mapValue(String.class).one().block();
    }
}
