package org.doorstep.faults;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.doorstep.As;
import org.doorstep.TestClock;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.repairs.Door;
import org.doorstep.repairs.Register;
import org.doorstep.repairs.ReportStep;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/** One household's case brought up to some point, and single requests about it that can be sent more than once. */
final class CaseWork {

    private static final Instant AT_THE_DOOR = Instant.parse("2027-01-14T09:40:00Z");

    private final WebTestClient client;
    private final DatabaseClient database;
    private final DueJobs jobs;
    private final TestClock.Standing clock;
    final Register.Household household;

    CaseWork(WebTestClient client, DatabaseClient database, DueJobs jobs, TestClock.Standing clock) {
        this.client = client;
        this.database = database;
        this.jobs = jobs;
        this.clock = clock;
        this.household = new Register(database).tenant();
    }

    Door door(boolean pages) {
        return pages ? Door.pages(client, household.person()) : Door.api(client, household.person());
    }

    /** A dripping tap with every answer given but the slot. */
    static UUID upToTheSlot(Door door, Register.Household household) {
        var draft = door.begin();
        door.answer(draft, ReportStep.PLACE, Map.of("place", "home." + household.agreement()));
        var answers = new LinkedHashMap<String, String>();
        answers.put("where", "kitchen");
        answers.put("kitchen", "tap");
        answers.put("tap", "drip");
        answers.forEach((question, answer) -> door.answer(draft, ReportStep.QUESTIONS, Map.of(question, answer)));
        door.answer(draft, ReportStep.ADVICE, Map.of());
        door.answer(draft, ReportStep.WORDS, Map.of("words", "It drips all night"));
        door.answer(draft, ReportStep.PHOTOS, Map.of());
        door.answer(draft, ReportStep.ACCESS, Map.of("meetName", "Sam", "meetPhone", "07700 900 982", "access", "dog", "notes", ""));
        return draft;
    }

    /** A report with everything answered: sending it is all that is left. */
    Supplier<Door.Reply> sending(boolean pages, String slot) {
        var door = door(pages);
        var draft = upToTheSlot(door, household);
        door.answer(draft, ReportStep.SLOT, Map.of("slot", slot));
        return () -> door.send(draft);
    }

    /** The reference of a repair with a visit on Thursday morning. */
    String booked() {
        sending(true, "2027-01-14.am").get();
        newsArrives();
        return text("select reference from repair where person = $1", household.person());
    }

    String cancelled() {
        var reference = booked();
        form("/repairs/" + reference + "/cancel-visit", Map.of("reason", "I am away")).get();
        newsArrives();
        return reference;
    }

    /** The address of a visit whose operative has arrived. */
    String arrived() {
        var visit = "/operative/visits/" + text("select id::text from visit where subject_id = (select id from repair where reference = $1)", booked());
        clock.set(AT_THE_DOOR);
        operative(visit + "/on-my-way", Map.of()).get();
        operative(visit + "/arrived", Map.of()).get();
        newsArrives();
        return visit;
    }

    String nobodyIn() {
        noAccess(arrived()).get();
        newsArrives();
        return text("select reference from repair where person = $1", household.person());
    }

    String finished() {
        operative(arrived() + "/done", Map.of("done", "New washer", "next", "nothing", "first", "yes")).get();
        newsArrives();
        return text("select reference from repair where person = $1", household.person());
    }

    Supplier<Door.Reply> noAccess(String visit) {
        return noAccess(visit, "Knocked twice");
    }

    Supplier<Door.Reply> noAccess(String visit, String note) {
        return () -> reply(operative().post().uri(visit + "/no-access")
                .body(BodyInserters.fromMultipartData("at", "09:35").with("note", note)));
    }

    Supplier<Door.Reply> operative(String path, Map<String, String> fields) {
        return () -> post(operative(), path, fields);
    }

    /** A form of the resident's. */
    Supplier<Door.Reply> form(String path, Map<String, String> fields) {
        return () -> post(As.residentPages(client, household.person()), path, fields);
    }

    /** A request of the resident's app. */
    Supplier<Door.Reply> json(HttpMethod method, String path, Map<String, ?> body) {
        return () -> reply(As.resident(client, household.person()).method(method).uri("/api" + path).bodyValue(body));
    }

    void newsArrives() {
        jobs.runAt(clock.instant());
    }

    private WebTestClient operative() {
        return As.operativePages(client, text("""
                select o.code from operative o join operative_patch p on p.operative = o.id join home h on h.patch = p.patch
                join agreement a on a.home_id = h.id where a.id = $1::uuid""", household.agreement().toString()));
    }

    private String text(String sql, String argument) {
        return database.sql(sql).bind(0, argument).map(row -> row.get(0, String.class)).one().block();
    }

    private static Door.Reply post(WebTestClient browser, String path, Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        return reply(browser.post().uri(path).body(BodyInserters.fromFormData(form)));
    }

    private static Door.Reply reply(WebTestClient.RequestHeadersSpec<?> request) {
        var result = request.exchange().expectBody(String.class).returnResult();
        return new Door.Reply(result.getStatus().value(), String.valueOf(result.getResponseBody()),
                String.valueOf(result.getResponseHeaders().getLocation()));
    }
}
