package org.doorstep.leasehold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.leasehold.LeaseholdDesk.AGENT;
import static org.doorstep.leasehold.LeaseholdDesk.OFFICER;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.doorstep.leasehold.LeaseRequests.Answered;
import org.doorstep.leasehold.LeaseRequests.Asked;
import org.doorstep.leasehold.MajorWorks.Planned;
import org.doorstep.leasehold.Surgeries.BookedTalk;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

/** What leaseholders ask by letter or telephone is written down for them, and counts from the day it came. */
@IntegrationTest
class WrittenDownTests {

    private static final CurrentUser.Staff PLUMBING = new CurrentUser.Staff("login-repairs", "Bo Hart", Set.of(Role.OFFICER), Set.of("repairs"), Optional.empty());

    @Autowired
    WebTestClient client;

    @Autowired
    LeaseRequests requests;

    @Autowired
    Surgeries surgeries;

    @Autowired
    MajorWorks works;

    @Autowired
    DatabaseClient database;

    @Autowired
    LeaseholdDesk desk;

    @Autowired
    TestClock.Standing clock;

    private Building building;
    private CurrentUser me;

    @BeforeEach
    void aBuilding() {
        building = desk.building();
        me = LeaseholdDesk.resident(building.me().person());
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
        desk.rightsAreNotChecked();
    }

    /** A month from Thursday 7 January, not from the 12th on which somebody wrote it down. */
    @Test
    void theClockOfASummaryRunsFromTheDayTheLetterCame() {
        var summary = written(OFFICER, "summary", "2027-01-07", "");
        assertThat(requests.find(me, summary).block().promises()).singleElement()
                .satisfies(promise -> assertThat(promise.due()).isBetween(Instant.parse("2027-02-07T00:00:00Z"), Instant.parse("2027-02-08T00:00:00Z")));
        assertThat(LeaseholdDesk.page(client, building.me().person(), "/lease-requests/" + summary)).contains("Thursday 7 January 2027");
        assertThat(desk.ledgers().count("audit_entry where what = 'lease-request.written' and subject_id = (select id from lease_request where reference = '"
                + summary + "')")).isEqualTo(1);
    }

    /** Six months from the day the summary was sent: a letter that came on the last of them counts, though it is written down later. */
    @Test
    void whatCameInTimeCountsThoughItIsWrittenDownLater() {
        requests.answer(OFFICER, written(OFFICER, "summary", "2027-01-12", ""), Map.of("words", "Here it is", "enclosed", "yes")).block();
        clock.set(Instant.parse("2027-07-15T09:00:00Z"));
        assertThat(requests.ask(me, building.mine(), Map.of("kind", "inspection")).block()).isInstanceOf(Asked.NoSummary.class);
        assertThat(requests.ask(AGENT, building.mine(), fields("inspection", "2027-07-13", "")).block()).isInstanceOf(Asked.NoSummary.class);
        var inspection = written(AGENT, "inspection", "2027-07-12", "");
        assertThat(requests.find(me, inspection).block().promises()).singleElement()
                .satisfies(promise -> assertThat(promise.due()).isBetween(Instant.parse("2027-08-11T23:00:00Z"), Instant.parse("2027-08-12T23:00:00Z")));
        assertThat(written(OFFICER, "inspection", "2027-07-12", "")).as("once").isEqualTo(inspection);
    }

    /** A question is its asker's alone: of two who share a lease staff say who. */
    @Test
    void aQuestionIsWhoseStaffSayItIs() {
        var joint = new Register(database).jointWith(building.me());
        var question = written(OFFICER, "question", "2027-01-11", joint);
        assertThat(LeaseholdDesk.status(client, joint, "/lease-requests/" + question)).isEqualTo(200);
        assertThat(LeaseholdDesk.status(client, building.me().person(), "/lease-requests/" + question)).isEqualTo(404);
        assertThat(requests.answer(OFFICER, question, Map.of("words", "Yes")).block()).isInstanceOf(Answered.Sent.class);
        assertThat(desk.told(joint, "lease-request-answered")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"came, ''", "came, 2027-01-13", "came, 2025-01-01", "came, soon", "person, P0", "kind, nothing"})
    void refusesWhatCannotBe(String field, String value) {
        var fields = new HashMap<>(fields("summary", "2027-01-07", ""));
        fields.put(field, value);
        assertThat(requests.ask(OFFICER, building.mine(), fields).block()).isInstanceOfSatisfying(Asked.Wrong.class,
                wrong -> assertThat(wrong.problems().getFirst().field()).isEqualTo(field));
    }

    @Test
    void aTalkIsBookedAndTakenBackForWhoRang() {
        var place = "Room " + UUID.randomUUID();
        surgeries.open(OFFICER, Map.of("day", "2027-01-20", "opens", "09:30", "closes", "10:30", "place", place)).block();
        var time = surgeries.of(AGENT, building.mine()).block().free().stream().filter(free -> free.place().equals(place)).findFirst().orElseThrow().code();
        assertThat(surgeries.book(AGENT, building.mine(), Map.of("time", time)).block()).isInstanceOf(BookedTalk.Wrong.class);
        assertThat(surgeries.book(PLUMBING, building.mine(), Map.of("time", time, "came", "2027-01-12")).block()).isInstanceOf(BookedTalk.NotHere.class);
        assertThat(LeaseholdDesk.agentsPage(client, "/service-charges/" + building.mine() + "/surgery")).contains("name=\"came-day\"", place);
        assertThat(surgeries.book(AGENT, building.mine(), Map.of("time", time, "came", "2027-01-12", "about", "The lift")).block()).isInstanceOf(BookedTalk.Done.class);
        assertThat(surgeries.calendar(me, building.mine()).block().about()).isEqualTo("The lift");
        assertThat(desk.told(building.me().person(), "surgery-booked")).isEqualTo(1);
        assertThat(surgeries.cancel(AGENT, building.mine()).block()).isInstanceOf(BookedTalk.Done.class);
        assertThat(surgeries.calendar(me, building.mine()).block()).isNull();
    }

    @Test
    void aPlanIsProposedForWhoWroteAndWaitsFromThatDay() {
        desk.ledgers().account("major-works", building.me().agreement());
        desk.rightsAreChecked();
        works.bill(OFFICER, desk.consulted(building), Map.of("total", "6000.00", "incurred", "2027-01-08")).block();
        var bill = works.of(me, building.mine()).block().bills().getFirst().reference();
        var path = "/service-charges/" + building.mine() + "/works";
        assertThat(LeaseholdDesk.officersPage(client, path)).contains("name=\"came-day\"", "name=\"offer\"");
        assertThat(post(path + "/" + bill + "/plan", Map.of("offer", "one-year"))).isEqualTo(422);
        assertThat(works.propose(PLUMBING, building.mine(), bill, Map.of("offer", "one-year", "came", "2027-03-15")).block()).isInstanceOf(Planned.NotHere.class);
        assertThat(post(path + "/" + bill + "/plan", Map.of("offer", "one-year", "came", "2027-03-15"))).isEqualTo(303);
        assertThat(works.proposals(OFFICER).block()).filteredOn(proposal -> proposal.bill().equals(bill)).singleElement()
                .satisfies(proposal -> assertThat(proposal.proposed()).isEqualTo("2027-03-15T00:00:00Z"));
        works.answer(OFFICER, building.mine(), bill, Map.of("agree", "yes")).block();
        assertThat(desk.told(building.me().person(), "payment-plan-answered")).isEqualTo(1);
    }

    @Test
    void whatWasTypedIsShownAgain() {
        var path = "/service-charges/" + building.mine() + "/requests";
        assertThat(LeaseholdDesk.agentsPage(client, path)).contains("Write down what came by letter or telephone", "name=\"person\"");
        assertThat(LeaseholdDesk.page(client, building.me().person(), path)).doesNotContain("name=\"came-day\"");
        var again = As.officerPages(client, "leasehold").post().uri(path).accept(MediaType.TEXT_HTML)
                .body(BodyInserters.fromFormData("kind", "question").with("words", "Who cleans the stairs?").with("came", "yesterday").with("person", "P0"))
                .exchange().expectStatus().isEqualTo(422).expectBody(String.class).returnResult().getResponseBody();
        assertThat(again).contains("Who cleans the stairs?", "yesterday", "P0", "id=\"came-error\"", "id=\"person-error\"");
        assertThat(post(path, fields("question", "2027-01-12", ""))).isEqualTo(303);
    }

    private String written(CurrentUser staff, String kind, String came, String person) {
        return ((Asked.Taken) requests.ask(staff, building.mine(), fields(kind, came, person)).block()).reference();
    }

    private static Map<String, String> fields(String kind, String came, String person) {
        return Map.of("kind", kind, "words", "As they wrote", "came", came, "person", person);
    }

    private int post(String path, Map<String, String> fields) {
        var form = BodyInserters.fromFormData("x", "");
        fields.forEach(form::with);
        return As.officerPages(client, "leasehold").post().uri(path).accept(MediaType.TEXT_HTML).body(form).exchange()
                .expectBody().returnResult().getStatus().value();
    }
}
