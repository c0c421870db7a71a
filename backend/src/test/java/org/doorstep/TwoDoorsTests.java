package org.doorstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.doorstep.Caller.Act;
import org.doorstep.Caller.Came;
import org.doorstep.Caller.Heard;
import org.doorstep.imports.Imports;
import org.doorstep.leasehold.Building;
import org.doorstep.leasehold.Consultations;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.repairs.Door;
import org.doorstep.repairs.Register;
import org.doorstep.repairs.ReportStep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

/**
 * Two doors, one core (backend/docs/adr/0004): two households alike, one on the light pages and one at the API, do the
 * same and are told the same, with the same rows kept of it.
 */
@IntegrationTest
class TwoDoorsTests {

    private static final Instant THE_EVENING_BEFORE = Instant.parse("2027-01-13T18:00:00Z");
    private static final Instant AT_THE_DOOR = Instant.parse("2027-01-14T09:40:00Z");

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    Imports imports;

    @Autowired
    Consultations consultations;

    @Autowired
    DueJobs jobs;

    @Autowired
    TestClock.Standing clock;

    Belongings.Maker maker;
    Belongings onPages;
    Belongings atApi;

    @BeforeEach
    void twoHouseholdsAlike() {
        clock.set(TestClock.START);
        maker = new Belongings.Maker(client, database, jobs, clock);
        onPages = maker.make();
        atApi = maker.make();
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    /** Does the same through both doors; what came of it, once both have said the same. */
    private Heard both(Function<Belongings, Act> act, Map<String, String> fields) {
        var pages = new Caller.OnPages(As.residentPages(client, onPages.household().person())).does(act.apply(onPages), fields);
        var api = new Caller.AtTheApi(As.resident(client, atApi.household().person())).does(act.apply(atApi), fields);
        assertThat(pages).as("%s", fields).isEqualTo(api);
        jobs.runAt(clock.instant());
        return api;
    }

    private void keptTheSame(String sql, Function<Belongings, UUID> id) {
        assertThat(maker.one(sql, id.apply(onPages))).as(sql).isEqualTo(maker.one(sql, id.apply(atApi)));
    }

    /** Everything that is kept of a repair but whose it is and where. */
    private void sameRows(java.util.function.Function<Belongings, UUID> repair) {
        keptTheSame("""
                select (to_jsonb(r) - array['id', 'reference', 'person', 'agreement', 'place', 'place_name', 'patch', 'answers']
                    || jsonb_build_object('answers', r.answers - 'place'))::text from repair r where id = $1""", repair);
        keptTheSame("""
                select coalesce(string_agg((to_jsonb(v) - array['id', 'subject_id', 'follows', 'patch', 'operative', 'held_by'])::text, ' ' order by v.id), '')
                from visit v where subject_id = $1""", repair);
        keptTheSame("""
                select coalesce(string_agg((to_jsonb(p) - array['id', 'subject_id'])::text, ' ' order by standard, triggered_at), '')
                from promise p where subject_id = $1""", repair);
        keptTheSame("""
                select coalesce(string_agg(kind || ' ' || direction || ' ' || own_words, ', ' order by n), '')
                from contact where subject_id = $1""", repair);
        keptTheSame("select coalesce(string_agg(what, ', ' order by at, what), '') from repair_entry where repair = $1", repair);
    }

    private static Act step(Belongings theirs, ReportStep step) {
        return Act.of("/repairs/report/" + theirs.draft() + "/" + step.code(), PUT, "/api/repair-drafts/" + theirs.draft() + "/answers/" + step.code());
    }

    private static Act delete(Belongings theirs) {
        return delete(theirs, theirs.draft());
    }

    private static Act delete(Belongings theirs, UUID draft) {
        return Act.of("/repairs/report/" + draft + "/delete", DELETE, "/api/repair-drafts/" + draft);
    }

    private static Act cancel(Belongings theirs) {
        return Act.of("/repairs/" + theirs.reference() + "/cancel-visit", DELETE, "/api/repairs/" + theirs.reference() + "/visit");
    }

    private static Act change(Belongings theirs) {
        return Act.of("/repairs/" + theirs.reference() + "/time", PUT, "/api/repairs/" + theirs.reference() + "/visit");
    }

    private static Act end(Belongings theirs) {
        return Act.of("/repairs/" + theirs.reference() + "/no-longer-needed", POST, "/api/repairs/" + theirs.reference() + "/withdrawal");
    }

    private static Act wasIn(Belongings theirs) {
        return Act.of("/repairs/" + theirs.reference() + "/i-was-in", POST, "/api/repairs/" + theirs.reference() + "/i-was-in");
    }

    private static Act survey(Belongings theirs) {
        return Act.of("/surveys/" + theirs.reference(), PUT, "/api/surveys/" + theirs.reference() + "/answers");
    }

    @Test
    void keepTheSameOfAReport() {
        sameRows(Belongings::repair);
        var mine = Drafted.upToCheck(Door.pages(client, onPages.household().person()), onPages.household(), "call-back");
        var yours = Drafted.upToCheck(Door.api(client, atApi.household().person()), atApi.household(), "call-back");
        var sql = "select (answers - 'place')::text from journey_draft where id = $1";
        assertThat(maker.one(sql, mine)).isEqualTo(maker.one(sql, yours));
    }

    @Test
    void reportTheSame() {
        var pages = new Register(database).tenant();
        var api = new Register(database).tenant();
        var browser = Door.pages(client, pages.person());
        var app = Door.api(client, api.person());
        var mine = Drafted.upToCheck(browser, pages, "2027-01-15.pm");
        var yours = Drafted.upToCheck(app, api, "2027-01-15.pm");
        assertThat(browser.send(mine).status()).isEqualTo(303);
        assertThat(app.send(yours).status()).isEqualTo(201);
        jobs.runAt(clock.instant());
        onPages = new Belongings(pages, mine, mine, "", mine, "", mine);
        atApi = new Belongings(api, yours, yours, "", yours, "", yours);
        sameRows(Belongings::repair);
    }

    /** @param fields sent for a step, of which something is wrong */
    record Mistake(ReportStep step, Map<String, String> fields) {}

    static List<Mistake> mistakes() {
        return List.of(
                new Mistake(ReportStep.PLACE, Map.of()),
                new Mistake(ReportStep.PLACE, Map.of("place", "home.somebody-elses")),
                new Mistake(ReportStep.QUESTIONS, Map.of()),
                new Mistake(ReportStep.QUESTIONS, Map.of("where", "")),
                new Mistake(ReportStep.QUESTIONS, Map.of("where", "on-the-moon")),
                new Mistake(ReportStep.ADVICE, Map.of()),
                new Mistake(ReportStep.ADVICE, Map.of("besides", "REP-AAAA-AAAA")),
                new Mistake(ReportStep.WORDS, Map.of("words", "🙂".repeat(2_001))),
                new Mistake(ReportStep.ACCESS, Map.of("meetPhone", "ring me")),
                new Mistake(ReportStep.ACCESS, Map.of("meetPhone", "1".repeat(31), "meetName", "x".repeat(101))),
                new Mistake(ReportStep.ACCESS, Map.of("access", "dog,dragon", "notes", "x".repeat(501))),
                new Mistake(ReportStep.SLOT, Map.of()),
                new Mistake(ReportStep.SLOT, Map.of("slot", "tomorrow")));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void sayTheSameOfAMistake(Mistake mistake) {
        var heard = both(theirs -> step(theirs, mistake.step()), mistake.fields());
        assertThat(heard.came()).isEqualTo(Came.WRONG);
        assertThat(heard.wrong()).isNotEmpty();
        keptTheSame("select (answers - 'place')::text from journey_draft where id = $1", Belongings::draft);
    }

    @Test
    void takeTheSameTextTheSameWay() {
        assertThat(both(theirs -> step(theirs, ReportStep.WORDS), Map.of("words", " 🙂 two\r\nlines\u0000 ")).came()).isEqualTo(Came.DONE);
        keptTheSame("select answers ->> 'words' from journey_draft where id = $1", Belongings::draft);
        assertThat(maker.one("select answers ->> 'words' from journey_draft where id = $1", atApi.draft())).isEqualTo("🙂 two\nlines");
    }

    @Test
    void deleteTheSameReportThatWasNotSent() {
        var held = "select string_agg(state, ',') from visit where subject_id = $1";
        assertThat(maker.one(held, atApi.draft())).isEqualTo("HELD");
        assertThat(both(TwoDoorsTests::delete, Map.of()).came()).isEqualTo(Came.DONE);
        keptTheSame("select count(*)::text from journey_draft where id = $1", Belongings::draft);
        assertThat(maker.one("select count(*)::text from journey_draft where id = $1", atApi.draft())).isEqualTo("0");
        keptTheSame(held, Belongings::draft);
        assertThat(maker.one(held, atApi.draft())).isEqualTo("CANCELLED");
        assertThat(both(TwoDoorsTests::delete, Map.of()).came()).isEqualTo(Came.NOT_HERE);
    }

    @Test
    void deleteNoReportThatWasSentNorAnothers() {
        assertThat(both(theirs -> delete(theirs, theirs.repair()), Map.of()).came()).isEqualTo(Came.NOT_HERE);
        assertThat(maker.one("select state from visit where subject_id = $1", onPages.repair())).isEqualTo("BOOKED");
        assertThat(both(theirs -> delete(theirs, maker.make().draft()), Map.of()).came()).isEqualTo(Came.NOT_HERE);
    }

    @Test
    void cancelTheSame() {
        assertThat(both(TwoDoorsTests::cancel, Map.of("reason", "x".repeat(501))).came()).isEqualTo(Came.WRONG);
        assertThat(both(TwoDoorsTests::cancel, Map.of("reason", "I am\u0000 away " + "🙂".repeat(480))).came()).isEqualTo(Came.DONE);
        assertThat(maker.one("select state from visit where subject_id = $1", onPages.repair())).isEqualTo("CANCELLED");
        sameRows(Belongings::repair);
        assertThat(both(TwoDoorsTests::cancel, Map.of("reason", "again")).came()).isEqualTo(Came.DONE);
        sameRows(Belongings::repair);
        twoHouseholdsAlike();
        assertThat(both(TwoDoorsTests::cancel, Map.of()).came()).as("nobody is asked why").isEqualTo(Came.DONE);
        sameRows(Belongings::repair);
    }

    @Test
    void endARepairTheSame() {
        assertThat(both(TwoDoorsTests::end, Map.of("reason", " ")).came()).isEqualTo(Came.WRONG);
        assertThat(both(TwoDoorsTests::end, Map.of("reason", "It stopped\u0000 by itself")).came()).isEqualTo(Came.DONE);
        assertThat(maker.one("select state from repair where id = $1", atApi.repair())).isEqualTo("cancelled");
        sameRows(Belongings::repair);
        assertThat(both(TwoDoorsTests::end, Map.of("reason", "again")).came()).isEqualTo(Came.DONE);
    }

    @Test
    void changeTheSame() {
        assertThat(both(TwoDoorsTests::change, Map.of()).came()).isEqualTo(Came.WRONG);
        assertThat(both(TwoDoorsTests::change, Map.of("slot", "2027-01-16.all-day")).came()).isEqualTo(Came.NOT_NOW);
        assertThat(both(TwoDoorsTests::change, Map.of("slot", "2027-01-15.pm")).came()).isEqualTo(Came.DONE);
        assertThat(maker.one("select visit_day::text from repair where id = $1", onPages.repair())).isEqualTo("2027-01-15");
        sameRows(Belongings::repair);
    }

    @Test
    void areTooLateTheSame() {
        clock.set(THE_EVENING_BEFORE);
        assertThat(both(TwoDoorsTests::change, Map.of("slot", "2027-01-15.pm")).came()).isEqualTo(Came.NOT_NOW);
        assertThat(both(TwoDoorsTests::cancel, Map.of("reason", "I am away")).came()).isEqualTo(Came.NOT_NOW);
        sameRows(Belongings::repair);
    }

    @Test
    void wereInTheSame() {
        clock.set(AT_THE_DOOR);
        nobodyOpens(onPages);
        nobodyOpens(atApi);
        assertThat(both(TwoDoorsTests::wasIn, Map.of("words", "x".repeat(501))).came()).isEqualTo(Came.WRONG);
        assertThat(both(TwoDoorsTests::wasIn, Map.of("words", "I was\u0000 in")).came()).isEqualTo(Came.DONE);
        keptTheSame("select answer from no_access where visit = $1", Belongings::visit);
        assertThat(maker.one("select answer from no_access where visit = $1", atApi.visit())).isEqualTo("I was in");
        sameRows(Belongings::repair);
    }

    @Test
    void wereInTooLateTheSame() {
        clock.set(AT_THE_DOOR);
        nobodyOpens(onPages);
        nobodyOpens(atApi);
        clock.set(Instant.parse("2027-01-15T17:30:00Z"));
        assertThat(both(TwoDoorsTests::wasIn, Map.of("words", "I was in")).came()).isEqualTo(Came.NOT_NOW);
    }

    private void nobodyOpens(Belongings theirs) {
        var phone = As.operativePages(client, theirs.operative());
        var visit = "/operative/visits/" + theirs.visit();
        phone.post().uri(visit + "/on-my-way").exchange().expectStatus().isSeeOther();
        var form = new MultipartBodyBuilder();
        form.part("at", "09:35");
        form.part("note", "Knocked twice");
        phone.post().uri(visit + "/no-access").body(BodyInserters.fromMultipartData(form.build())).exchange().expectStatus().isSeeOther();
        jobs.runAt(clock.instant());
    }

    @Test
    void areSurveyedTheSame() {
        assertThat(both(TwoDoorsTests::survey, Map.of()).wrong()).hasSize(4);
        assertThat(both(TwoDoorsTests::survey, Map.of("repair", "6", "time", "1", "manner", "", "keptWord", "perhaps",
                "improve", "x".repeat(2_001))).wrong()).hasSize(4);
        assertThat(both(TwoDoorsTests::survey, Map.of("repair", "1", "time", "2", "manner", "5", "keptWord", "no",
                "improve", "Ring\u0000 first")).came()).isEqualTo(Came.DONE);
        keptTheSame("select (to_jsonb(s) - array['id', 'reference', 'person'])::text from survey s where id = $1", Belongings::repair);
        sameRows(Belongings::repair);
    }

    @Test
    void askForAnAmountTheSame() {
        Function<Belongings, Act> pay = theirs -> Act.of("/pay/" + theirs.account(), POST, "/api/pay/" + theirs.account());
        for (var fields : List.of(Map.<String, String>of(), Map.of("which", "owed"), Map.of("which", "other", "amount", "ten"),
                Map.of("amount", "0"), Map.of("amount", "-1"), Map.of("amount", "5000.01"))) {
            var heard = both(pay, fields);
            assertThat(heard.came()).isEqualTo(Came.WRONG);
            assertThat(heard.wrong()).hasSize(1);
        }
        // Where no cards are taken nothing is begun by either.
        assertThat(both(pay, Map.of("amount", "20")).came()).isEqualTo(Came.NOT_NOW);
        assertThat(maker.one("select count(*)::text from card_payment where account = $1", onPages.repair())).isEqualTo("0");
    }

    @Test
    void areConsultedTheSame() {
        var building = Building.of(imports, database);
        var reference = building.consulted(consultations);
        var id = UUID.randomUUID();
        onPages = new Belongings(building.me(), id, id, reference, id, "", id);
        atApi = new Belongings(building.neighbour(), id, id, reference, id, "", id);
        Function<Belongings, Act> say = theirs -> Act.of("/consultations/" + theirs.reference() + "/answers", POST,
                "/api/consultations/" + theirs.reference() + "/answers");

        assertThat(both(say, Map.of("kind", "observation", "words", "")).came()).isEqualTo(Came.WRONG);
        assertThat(both(say, Map.of("kind", "praise", "words", "Good")).came()).isEqualTo(Came.WRONG);
        assertThat(both(say, Map.of("kind", "observation", "words", "x".repeat(4_001))).came()).isEqualTo(Came.WRONG);
        assertThat(both(say, Map.of("kind", "nomination", "words", "Lifts and Sons")).came()).isEqualTo(Came.DONE);
        assertThat(database.sql("""
                        select count(distinct (o.stage, o.kind, o.words)) || ' of ' || count(*) from observation o
                        join consultation c on c.id = o.consultation where c.reference = $1""")
                .bind(0, reference).mapValue(String.class).one().block()).isEqualTo("1 of 2");
        clock.set(clock.instant().plus(Duration.ofDays(40)));
        assertThat(both(say, Map.of("kind", "observation", "words", "Too late")).came()).isEqualTo(Came.NOT_NOW);
    }

    @Test
    void announceAChangeOfRentsTheSame() {
        for (var day : List.of("2027-04-05", "2027-04-12", "soon")) {
            var announce = Act.of("/desk/rent/notices", PUT, "/api/rent-reviews/" + day + "/notices");
            both(_ -> announce, Map.of("changesOn", day));
            var pages = new Caller.OnPages(As.officerPages(client, "income")).does(announce, Map.of("changesOn", day));
            var api = new Caller.AtTheApi(As.officer(client, "income")).does(announce, Map.of());
            assertThat(pages).as(day).isEqualTo(api);
        }
    }

    @Test
    void logAnEmergencyTheSame() {
        for (var danger : List.of("flood", "no-such-danger")) {
            both(theirs -> Act.of("/repairs/emergency/" + danger, POST, "/api/emergencies"),
                    Map.of("danger", danger, "agreement", "not-an-id"));
        }
        var pages = new Caller.OnPages(As.residentPages(client, onPages.household().person()));
        var api = new Caller.AtTheApi(As.resident(client, atApi.household().person()));
        assertThat(pages.does(Act.of("/repairs/emergency/flood", POST, ""), Map.of("agreement", onPages.household().agreement().toString())))
                .isEqualTo(api.does(Act.of("", POST, "/api/emergencies"), Map.of("danger", "flood", "agreement", atApi.household().agreement().toString())))
                .extracting(Heard::came).isEqualTo(Came.DONE);
        jobs.runAt(clock.instant());
        onPages = emergencyOf(onPages);
        atApi = emergencyOf(atApi);
        sameRows(Belongings::repair);
        keptTheSame("select times_raised::text || raised_at::text from emergency_alert where repair = $1", Belongings::repair);
    }

    private static Act debit(Belongings theirs, String page, HttpMethod method, String api) {
        return Act.of("/direct-debit/" + theirs.account() + page, method, "/api/direct-debits/" + theirs.account() + api);
    }

    @Test
    void payByDirectDebitTheSame() {
        var details = Map.of("alone", "yes", "holder", "Zoë\u0000 O'Brien", "sortCode", "08-99-99", "accountNumber", "66374958", "amount", "104.20", "day", "27");
        assertThat(both(theirs -> debit(theirs, "/set-up", POST, ""), Map.of()).wrong()).hasSize(6);
        assertThat(both(theirs -> debit(theirs, "/confirm", POST, "/confirmation"), Map.of()).came()).isEqualTo(Came.NOT_NOW);
        assertThat(both(theirs -> debit(theirs, "/set-up", POST, ""), details).came()).isEqualTo(Came.DONE);
        assertThat(both(theirs -> debit(theirs, "/confirm", POST, "/confirmation"), Map.of()).came()).isEqualTo(Came.DONE);
        assertThat(both(theirs -> debit(theirs, "/set-up", POST, ""), details).came()).isEqualTo(Came.NOT_NOW);
        assertThat(both(theirs -> debit(theirs, "/change", PUT, "/terms"), Map.of("amount", "x", "day", "40")).wrong()).hasSize(2);
        assertThat(both(theirs -> debit(theirs, "/change", PUT, "/terms"), Map.of("amount", "120", "day", "26")).came()).isEqualTo(Came.DONE);
        assertThat(both(theirs -> debit(theirs, "/pause", POST, "/pause"), Map.of()).came()).isEqualTo(Came.NOT_NOW);
        assertThat(both(theirs -> debit(theirs, "/go-on", DELETE, "/pause"), Map.of()).came()).isEqualTo(Came.DONE);
        assertThat(both(theirs -> debit(theirs, "/cancel", DELETE, ""), Map.of()).came()).isEqualTo(Came.DONE);
        keptTheSame("select (to_jsonb(d) - array['id', 'reference', 'account', 'account_reference', 'agreement', 'person', 'sealed'])::text from direct_debit d where agreement = $1",
                theirs -> theirs.household().agreement());
        keptTheSame("select string_agg((to_jsonb(t) - 'direct_debit')::text, ' ' order by t.n) from direct_debit_terms t join direct_debit d on d.id = t.direct_debit where agreement = $1",
                theirs -> theirs.household().agreement());
        keptTheSame("select string_agg(kind, ' ' order by n) from contact c join direct_debit d on d.id = c.subject_id where agreement = $1",
                theirs -> theirs.household().agreement());
    }

    private Belongings emergencyOf(Belongings theirs) {
        var repair = UUID.fromString(maker.one("select id::text from repair where state = 'emergency' and agreement = $1", theirs.household().agreement()));
        return new Belongings(theirs.household(), repair, repair, "", repair, "", repair);
    }
}
