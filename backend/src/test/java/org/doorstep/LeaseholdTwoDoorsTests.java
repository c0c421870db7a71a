package org.doorstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.doorstep.Caller.Act;
import org.doorstep.Caller.Came;
import org.doorstep.Caller.Heard;
import org.doorstep.leasehold.Building;
import org.doorstep.leasehold.LeaseholdDesk;
import org.doorstep.leasehold.MajorWorks;
import org.doorstep.leasehold.Surgeries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What leaseholders and their team do, through both doors: the same comes of it, in the same words. */
@IntegrationTest
class LeaseholdTwoDoorsTests {

    @Autowired
    WebTestClient client;

    @Autowired
    Surgeries surgeries;

    @Autowired
    MajorWorks works;

    @Autowired
    LeaseholdDesk desk;

    @Autowired
    DatabaseClient database;

    @Autowired
    TestClock.Standing clock;

    private Building building;

    @BeforeEach
    void twoLeasesAlike() {
        building = desk.building();
    }

    @Test
    void askTheTeamTheSame() {
        assertThat(residents("/requests", Map.of()).came()).isEqualTo(Came.WRONG);
        assertThat(residents("/requests", Map.of("kind", "question", "words", " ")).came()).isEqualTo(Came.WRONG);
        assertThat(residents("/requests", Map.of("kind", "question", "words", "x".repeat(4_001))).came()).isEqualTo(Came.WRONG);
        assertThat(residents("/requests", Map.of("kind", "inspection")).came()).isEqualTo(Came.NOT_NOW);
        assertThat(residents("/requests", Map.of("kind", "question", "words", "Who cleans\u0000?")).came()).isEqualTo(Came.DONE);
        assertThat(residents("/requests", Map.of("kind", "summary")).came()).isEqualTo(Came.DONE);
        assertThat(database.sql("select count(distinct (kind, year, words)) || ' of ' || count(*) from lease_request where lease = any($1)")
                .bind(0, new String[] {building.mine(), building.theirs()}).mapValue(String.class).one().block()).isEqualTo("2 of 4");
    }

    @Test
    void bookATalkTheSame() {
        for (var fields : List.of(Map.<String, String>of(), Map.of("time", "soon"), Map.of("time", UUID.randomUUID() + ".09:30", "about", "x".repeat(501)))) {
            assertThat(residents("/surgery", fields).came()).isEqualTo(Came.WRONG);
        }
        assertThat(residents("/surgery", Map.of("time", UUID.randomUUID() + ".09:30")).came()).isEqualTo(Came.NOT_NOW);
        assertThat(residents("/surgery/cancelled", Map.of()).came()).isEqualTo(Came.NOT_NOW);
        assertThat(residents("/works/MW-AAAA-AAAA/plan", Map.of("offer", "one-year")).came()).isEqualTo(Came.NOT_HERE);
    }

    @Test
    void theTeamDoesTheSame() {
        assertThat(team("/leasehold-surgeries", Map.of()).came()).isEqualTo(Came.WRONG);
        assertThat(team("/leasehold-surgeries", Map.of("day", "2027-01-12", "opens", "9", "closes", "08:00", "place", "x".repeat(201))).came()).isEqualTo(Came.WRONG);
        assertThat(team("/service-charges/bills/sent", Map.of()).came()).isEqualTo(Came.NOT_NOW);
        assertThat(team("/service-charges/bills/nothing-spent", Map.of("which", building.schedule() + " 2026", "heads", "cleaning")).came()).isEqualTo(Came.WRONG);
        assertThat(team("/service-charges/bills/rights", Map.of("checked", "yes")).came()).isEqualTo(Came.NOT_HERE);
        assertThat(team("/service-charges/" + building.mine() + "/2026/bills/4/corrections", Map.of()).came()).isEqualTo(Came.WRONG);
        assertThat(team("/service-charges/" + building.mine() + "/2026/bills/4/corrections", Map.of("why", "x")).came()).isEqualTo(Came.NOT_NOW);
        assertThat(team("/consultations/CON-AAAA-AAAA/bills", Map.of("total", "ten")).came()).isEqualTo(Came.NOT_HERE);
        assertThat(team("/consultations/CON-AAAA-AAAA/bills/corrections", Map.of("total", "ten")).came()).isEqualTo(Came.NOT_HERE);
        assertThat(team("/leasehold-surgeries/" + UUID.randomUUID() + "/cancelled", Map.of("why", "x")).came()).isEqualTo(Came.NOT_HERE);
        assertThat(team("/lease-requests/ASK-AAAA-AAAA/answer", Map.of("words", "x")).came()).isEqualTo(Came.NOT_HERE);
    }

    /** What came by letter or telephone, and what a head is for. */
    @Test
    void theTeamWritesDownTheSame() {
        var lease = "/service-charges/" + building.mine();
        assertThat(team(lease + "/requests", Map.of("kind", "summary")).came()).isEqualTo(Came.WRONG);
        assertThat(team(lease + "/requests", Map.of("kind", "question", "came", "2027-01-12", "person", "P0", "words", "x")).came()).isEqualTo(Came.WRONG);
        assertThat(team(lease + "/surgery", Map.of("came", "soon")).came()).isEqualTo(Came.WRONG);
        assertThat(team(lease + "/surgery", Map.of("came", "2027-01-12", "time", UUID.randomUUID() + ".09:30")).came()).isEqualTo(Came.NOT_NOW);
        assertThat(team(lease + "/works/MW-AAAA-AAAA/plan", Map.of("offer", "one-year", "came", "2027-01-12")).came()).isEqualTo(Came.NOT_HERE);
        assertThat(team("/service-charges/warnings/not-billed", Map.of()).came()).isEqualTo(Came.WRONG);
        assertThat(team("/service-charges/warnings/not-billed", Map.of("consultation", "CON-AAAA-AAAA", "why", "x")).came()).isEqualTo(Came.WRONG);
        assertThat(team("/service-charges/warnings/warned-again", Map.of()).came()).isEqualTo(Came.WRONG);
        assertThat(team("/service-charges/warnings/warned-again", Map.of("consultation", "CON-AAAA-AAAA")).came()).isEqualTo(Came.WRONG);
        assertThat(team("/service-charges/costly/spending", Map.of()).came()).isEqualTo(Came.WRONG);
        assertThat(team("/service-charges/costly/spending", Map.of("head", building.schedule() + " 2026 cleaning", "spending", "works")).came()).isEqualTo(Came.DONE);
    }

    @Test
    void theTeamCancelsADayTheSame() {
        var pages = opened("Room 1 " + building.schedule());
        var api = opened("Room 2 " + building.schedule());
        for (var fields : List.of(Map.of("why", ""), Map.of("why", "x".repeat(201)), Map.of("why", "Nobody can come."), Map.of("why", "Again"))) {
            assertThat(new Caller.OnPages(As.officerPages(client, "leasehold")).does(act(pages), fields)).as("%s", fields)
                    .isEqualTo(new Caller.AtTheApi(As.officer(client, "leasehold")).does(act(api), fields));
        }
        assertThat(database.sql("select count(*) from surgery where place like 'Room _ ' || $1 and why = 'Nobody can come.'").bind(0, building.schedule())
                .mapValue(Long.class).one().block()).isEqualTo(2);
    }

    private String opened(String place) {
        surgeries.open(LeaseholdDesk.OFFICER, Map.of("day", "2027-01-20", "opens", "09:30", "closes", "10:35", "place", place)).block();
        return "/leasehold-surgeries/" + surgeries.days(LeaseholdDesk.OFFICER).block().stream().filter(day -> day.place().equals(place)).findFirst().orElseThrow().id()
                + "/cancelled";
    }

    @Test
    void theTeamPutsASumOfWorksRightTheSame() {
        desk.rightsAreChecked();
        var pages = billed(building);
        var api = billed(desk.building());
        for (var fields : List.of(Map.of("total", "ten", "why", ""), Map.of("total", "6000.00", "why", "x", "version", "1"), Map.of("total", "7000.00", "why", "x", "version", "1"),
                Map.of("total", "7000.00", "why", "x", "version", "1", "incurred", "2020-01-01"), Map.of("total", "5400.00", "why", "It was wrong", "version", "7"),
                Map.of("total", "5400.00", "why", "It was wrong", "version", "1"), Map.of("total", "5400.00", "why", "It was wrong", "version", "1"))) {
            assertThat(new Caller.OnPages(As.officerPages(client, "leasehold")).does(act(pages), fields)).as("%s", fields)
                    .isEqualTo(new Caller.AtTheApi(As.officer(client, "leasehold")).does(act(api), fields));
        }
        assertThat(desk.ledgers().count("works_correction w join consultation c on c.id = w.consultation where '%s %s' like '%%' || c.reference || '%%'"
                .formatted(pages, api))).isEqualTo(2);
        desk.rightsAreNotChecked();
        clock.set(TestClock.START);
    }

    private String billed(Building of) {
        desk.ledgers().account("major-works", of.me().agreement());
        desk.ledgers().account("major-works", of.neighbour().agreement());
        var reference = desk.consulted(of);
        works.bill(LeaseholdDesk.OFFICER, reference, Map.of("total", "6000.00", "incurred", "2027-01-08")).block();
        return "/consultations/" + reference + "/bills/corrections";
    }

    /** One neighbour on the pages, the other at the API. */
    private Heard residents(String path, Map<String, String> fields) {
        var pages = new Caller.OnPages(As.residentPages(client, building.me().person())).does(act("/service-charges/" + building.mine() + path), fields);
        var api = new Caller.AtTheApi(As.resident(client, building.neighbour().person())).does(act("/service-charges/" + building.theirs() + path), fields);
        assertThat(pages).as("%s", fields).isEqualTo(api);
        return api;
    }

    private Heard team(String path, Map<String, String> fields) {
        var pages = new Caller.OnPages(As.officerPages(client, "leasehold")).does(act(path), fields);
        var api = new Caller.AtTheApi(As.officer(client, "leasehold")).does(act(path), fields);
        assertThat(pages).as("%s", fields).isEqualTo(api);
        return api;
    }

    private static Act act(String path) {
        return Act.of(path, POST, "/api" + path);
    }
}
