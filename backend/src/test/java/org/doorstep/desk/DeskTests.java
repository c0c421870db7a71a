package org.doorstep.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.Ledgers;
import org.doorstep.kernel.Role;
import org.doorstep.platform.jobs.DueJobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The desk's pages: what falls due, what to read, the diaries, emergencies, and steps with a hazard. */
@IntegrationTest
class DeskTests {

    private static final String BOARD = "/desk/board?day=2027-01-14&trade=plumbing";
    static final Pattern NEXT = Pattern.compile("href=\"(/desk\\?after=[^\"]+)\"");

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    DueJobs jobs;

    @Autowired
    TestClock.Standing clock;

    Cases cases;
    Browser scheduler;
    Browser agent;
    private final List<UUID> planted = new ArrayList<>();

    @BeforeEach
    void atTheDesk() {
        clock.set(TestClock.START);
        cases = new Cases(client, database, jobs, clock);
        scheduler = new Browser(As.staffPages(client, Role.SCHEDULER));
        agent = new Browser(As.staffPages(client, Role.AGENT));
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
        planted.forEach(subject -> database.sql("delete from promise where subject_id = $1").bind(0, subject).fetch().rowsUpdated().block());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk", BOARD, "/desk/emergencies"})
    void isThereForNobodyElse(String path) {
        assertThat(new Browser(As.residentPages(client, cases.household().person())).get(path).status()).isEqualTo(404);
        assertThat(new Browser(As.operativePages(client, "OP01")).get(path).status()).isEqualTo(404);
        assertThat(scheduler.get(path).status()).isEqualTo(200);
        client.get().uri(java.net.URI.create(path)).accept(MediaType.TEXT_HTML).exchange().expectStatus().isFound();
    }

    @Test
    void isThereForAnOfficerOfTheRepairsTeam() {
        var officer = new Browser(As.staffPages(client, Role.OFFICER));
        assertThat(officer.get("/desk").status()).isEqualTo(200);
        assertThat(officer.get(BOARD).status()).isEqualTo(404);
        assertThat(officer.get("/desk/emergencies").status()).isEqualTo(404);
    }

    @Test
    void listsWhatFallsDuePageByPage() {
        var tap = cases.booked();
        var page = agent.get("/desk?kind=repair").body();
        int pages = 1;
        while (!page.contains("/repairs/" + tap.reference())) {
            var next = NEXT.matcher(page);
            assertThat(next.find()).as("a page after page %s", pages).isTrue();
            page = agent.get(next.group(1).replace("&amp;", "&")).body();
            pages++;
        }
        assertThat(page).contains("Test Street").contains("By ");
    }

    @Test
    void beginsAtTheBeginningWhereAnAddressNamesNoDayThereIs() {
        assertThat(agent.get("/desk?after=-1000000000-01-01T00:00:00Z_01a2186b-e291-7d79-96b3-55ea1024bf8d").status()).isEqualTo(200);
    }

    @Test
    void listsLateOnesFirst() {
        cases.booked();
        clock.set(Instant.parse("2027-12-01T09:30:00Z"));
        assertThat(agent.get("/desk").body()).contains("Late: it was due by").contains(">Late</caption>").doesNotContain(">Today</caption>");
    }

    @Test
    void putsReportsBeforeAPersonUntilOneReadThem() {
        var reference = cases.toRing("There is black mould all over the wall as well");
        assertThat(agent.get("/desk").body()).contains("I have read " + reference)
                .contains("sound like a danger").contains("There is black mould all over the wall");

        assertThat(agent.post("/desk/reviews/" + reference, Map.of()).location()).isEqualTo("/desk");

        assertThat(agent.get("/desk").body()).doesNotContain("I have read " + reference);
        assertThat(agent.post("/desk/reviews/" + reference, Map.of()).location()).as("tapped twice").isEqualTo("/desk");
        assertThat(cases.one("select count(*)::text from audit_entry where what = 'repair.reviewed' and subject_id = $1", cases.idOf(reference))).isEqualTo("1");
        assertThat(agent.post("/desk/reviews/" + cases.booked().reference(), Map.of()).status()).as("nothing to read").isEqualTo(404);
    }

    @Test
    void findsARepairByAReferenceHoweverItIsTyped() {
        var tap = cases.booked();
        var typed = tap.reference().toLowerCase(java.util.Locale.ROOT).replace('-', ' ');
        assertThat(agent.post("/desk/find", Map.of("reference", typed)).location()).isEqualTo("/repairs/" + tap.reference());

        var wrong = agent.post("/desk/find", Map.of("reference", "REP-no-such"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("There is no repair with this reference").contains("REP-no-such");
        assertThat(agent.post("/desk/find", Map.of("reference", " ")).body()).contains("Enter a reference, like REP-4K7P-2MXQ").doesNotContain("There is no repair with this reference");
    }

    @Test
    void showsADaysDiaries() {
        var tap = cases.booked();
        assertThat(scheduler.get(BOARD).body()).contains("Move " + tap.reference()).contains("Op " + tap.operative())
                .contains("Test Street").contains("8am to 12 noon").containsPattern("Still free: \\d+ hours?( \\d+ minutes?)?").contains("day=2027-01-15");
    }

    @Test
    void showsTheDayThatIsTypedAndSaysWhatIsNone() {
        assertThat(scheduler.get("/desk/board?trade=plumbing&day-day=15&day-month=january&day-year=2027").body()).contains("Friday 15 January 2027");
        var wrong = scheduler.get("/desk/board?trade=plumbing&day-day=31&day-month=2&day-year=2027");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Enter a day, like 27 3 2026", "value=\"31\"", "Tuesday 12 January 2027");
    }

    @Test
    void listsWhatIsDueByHowSoonAndOfACaseOnce() {
        var reference = cases.toRing("It drips all night");
        var repair = cases.idOf(reference);
        database.sql("update promise set first_due = timestamptz '2027-01-12T12:00:00Z', due = timestamptz '2027-01-12T12:00:00Z' where subject_id = $1 and state = 'open'")
                .bind(0, repair).fetch().rowsUpdated().block();
        long others = Long.parseLong(cases.one("select count(*) - 1 from promise where state = 'open' and subject_kind = 'repair' and subject_id = $1", repair));
        assertThat(others).isPositive();
        var page = agent.get("/desk?kind=repair&after=2027-01-12T11:59:59Z_00000000-0000-0000-0000-000000000000").body();
        assertThat(page).contains(">Today</caption>", "By 12 noon on Tuesday 12 January 2027", "And " + others + " more promise")
                .containsOnlyOnce("<th scope=\"row\" role=\"rowheader\" class=\"govuk-table__header\"><a href=\"/repairs/" + reference + "\">");
    }

    /** Kinds of case that lead somewhere for this reader; what another team alone can open is on no page of theirs. */
    @Test
    void leavesOutWhatTheReaderCannotOpen() {
        owed("lease-request", UUID.randomUUID(), "2026-11-02");
        var late = "/desk?after=2026-11-01T00:00:00Z_00000000-0000-0000-0000-000000000000";
        assertThat(agent.get(late).body()).contains("Cases that you cannot open are not on this list", "Behind with rent").doesNotContain("Another case", "What leaseholders asked");
        var manager = new Browser(As.staffPages(client, Role.MANAGER));
        assertThat(manager.get(late).body()).contains("Another case", "What leaseholders asked");
        assertThat(manager.get("/desk?kind=lease-request").body()).contains("<strong aria-current=\"true\">What leaseholders asked</strong>");
    }

    /** What leads nowhere for anybody at the desk is on no other list either. */
    @Test
    void leadsToAccountsAndTellsAManagerWhatElseIsOwed() {
        var account = new Ledgers(database).rent(cases.household().agreement());
        owed("account", account.id(), "2020-01-02");
        owed("direct-debit", UUID.randomUUID(), "2020-01-03");
        owed("charge-cost", UUID.randomUUID(), "2020-01-04");
        var late = "/desk?after=2020-01-01T00:00:00Z_00000000-0000-0000-0000-000000000000";
        assertThat(agent.get(late).body()).contains("<a href=\"/accounts/" + account.reference() + "\">" + account.reference() + "</a>").doesNotContain("3 January 2020");
        assertThat(scheduler.get(late).body()).doesNotContain("href=\"/accounts/", "January 2020", "desk?kind=account");
        var manager = new Browser(As.staffPages(client, Role.MANAGER));
        assertThat(manager.get(late).body()).containsPattern("Another case</th>\\s*<td[^>]*>Late: it was due by 12 noon on Friday 3 January 2020")
                .contains("/accounts/" + account.reference()).doesNotContain("4 January 2020");
    }

    private void owed(String kind, UUID subject, String day) {
        database.sql("insert into promise (id, subject_kind, subject_id, standard, charter_version, trigger_event, triggered_at, first_due, due, provisional, state) "
                + "select gen_random_uuid(), $2, $3, standard, charter_version, trigger_event, triggered_at, $4, $4, false, 'open' "
                + "from promise where subject_id = $1 and state = 'open' limit 1").bind(0, cases.idOf(cases.toRing("It drips"))).bind(1, kind).bind(2, subject)
                .bind(3, LocalDate.parse(day).atTime(12, 0).atOffset(java.time.ZoneOffset.UTC)).fetch().rowsUpdated().block();
        planted.add(subject);
    }

    @Test
    void movesAVisitToAnotherPartOfTheDay() {
        var tap = cases.booked();
        var move = "/desk/visits/" + tap.visit() + "/move?day=2027-01-14&trade=plumbing";
        assertThat(scheduler.get(move).body()).contains("Now with Op " + tap.operative(), "Test Street", tap.reference(), "Promised by", "We tell the resident");

        var moved = scheduler.post(move, Map.of("operative", tap.operative(), "to", "2027-01-15", "window", "pm"));

        assertThat(moved.location()).isEqualTo("/desk/board?day=2027-01-15&trade=plumbing");
        assertThat(cases.one("select day || ' ' || slot from visit where id = $1", tap.visit())).isEqualTo("2027-01-15 pm");
        assertThat(scheduler.get(move).status()).isEqualTo(404);
    }

    @Test
    void asksWhichTradeAndDayBeforeItShowsTheirDiaries() {
        var tap = cases.booked();
        var board = scheduler.get(BOARD);

        board.tellsInOrder("id=\"trade\"", "value=\"plumbing\" selected", "id=\"day\"", "value=\"14\"", "value=\"2027\"", "The day after",
                "Op " + tap.operative(), "Move " + tap.reference());
        assertThat(scheduler.get("/desk/board?trade=carpentry&day=2027-01-15").body()).contains("Diaries: Carpentry")
                .contains("value=\"carpentry\" selected").contains("Friday 15 January 2027");
    }

    @Test
    void tellsThatADayIsFullAndKeepsWhatWasChosen() {
        var tap = cases.booked();
        var move = "/desk/visits/" + tap.visit() + "/move?day=2027-01-14&trade=plumbing";

        var saturday = scheduler.post(move, Map.of("operative", tap.operative(), "to", "2027-01-16", "window", "pm"));
        assertThat(saturday.status()).as(saturday.body()).isEqualTo(409);
        assertThat(saturday.body()).contains("would no longer fit").contains("name=\"to-day\" type=\"text\" inputmode=\"numeric\" value=\"16\"");

        var wrong = scheduler.post(move, Map.of("operative", "nobody", "to", "soon", "window", "night"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Choose an operative from the list").contains("Enter a day, like")
                .contains("Choose a part of the day").contains("value=\"soon\"");
        assertThat(agent.get(move).status()).isEqualTo(404);
    }

    /** A dripping tap is one by what was written beside it. */
    @Test
    void showsTheWordsThatTellOfTheDanger() {
        var tap = cases.booked("It drips all night");
        database.sql("insert into emergency_alert (id, repair, raised_at) values (gen_random_uuid(), $1, $2)")
                .bind(0, tap.repair()).bind(1, clock.instant().atOffset(java.time.ZoneOffset.UTC)).fetch().rowsUpdated().block();
        database.sql("update repair set access_notes = 'Mind the sparks' where id = $1").bind(0, tap.repair()).fetch().rowsUpdated().block();

        assertThat(agent.get("/desk/emergencies").body()).contains("I accept " + tap.reference()).contains("It drips all night").contains("Mind the sparks");

        agent.post("/desk/emergencies/" + tap.reference() + "/accept", Map.of());
    }

    @Test
    void saysOnEveryPageOfTheDeskThatAnEmergencyWaits() {
        var tap = cases.booked();
        database.sql("update emergency_alert set accepted_at = raised_at, accepted_by = 'Sam' where accepted_at is null")
                .fetch().rowsUpdated().block();
        var pages = List.of("/", "/desk", "/desk/calls", "/desk/board", "/repairs/" + tap.reference(), "/repairs/" + tap.reference() + "/time",
                "/desk/visits/" + tap.visit() + "/move?day=2027-01-14&trade=plumbing");
        assertThat(pages).allSatisfy(path -> assertThat(scheduler.get(path).body()).as(path).doesNotContain("emergency waits"));

        var household = cases.household();
        new Browser(As.residentPages(client, household.person()))
                .post("/repairs/emergency/flood", Map.of("agreement", household.agreement().toString()));

        assertThat(pages).allSatisfy(path -> assertThat(scheduler.get(path).body()).as(path)
                .contains("<a href=\"/desk/emergencies\">1 emergency waits for somebody to accept it</a>"));
        assertThat(new Browser(As.operativePages(client, tap.operative())).get("/operative").body()).doesNotContain("emergency waits");
        assertThat(new Browser(As.residentPages(client, household.person())).get("/").body()).doesNotContain("emergency waits");
    }

    @Test
    void letsANamedPersonAcceptAnEmergency() {
        var household = cases.household();
        var logged = new Browser(As.residentPages(client, household.person()))
                .post("/repairs/emergency/flood", Map.of("agreement", household.agreement().toString()));
        var reference = logged.location().split("/")[2];

        var waiting = agent.get("/desk/emergencies");
        assertThat(waiting.body()).contains("I accept " + reference).contains("It has waited 0 minutes");
        assertThat(waiting.headers().getFirst("Refresh")).isEqualTo("30");

        assertThat(agent.post("/desk/emergencies/" + reference + "/accept", Map.of()).location()).isEqualTo("/desk/emergencies");
        assertThat(agent.get("/desk/emergencies").body()).doesNotContain("I accept " + reference)
                .contains(reference).contains("Sam Okafor accepted it at 9:30am");
        assertThat(new Browser(As.residentPages(client, household.person()))
                .post("/desk/emergencies/" + reference + "/accept", Map.of()).status()).isEqualTo(404);
    }
}
