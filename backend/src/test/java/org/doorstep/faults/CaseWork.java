package org.doorstep.faults;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.doorstep.As;
import org.doorstep.TestClock;
import org.doorstep.kernel.Role;
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

    static final Map<String, String> WAITING = Map.of("done", "Needs a new tap", "next", "waiting", "part", "waiting", "reason", "a tap, ordered today", "review", "2027-01-20");
    static final Map<String, String> UNHAPPY = Map.of("repair", "1", "time", "2", "manner", "3", "keptWord", "no", "improve", "Ring first");

    private static final Instant AT_THE_DOOR = Instant.parse("2027-01-14T09:40:00Z");
    private static final Instant THREE_HOURS_LATER = Instant.parse("2027-01-12T12:30:00Z");

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
        return sent("2027-01-14.am");
    }

    /** The reference of a repair whose resident was promised a call. */
    String toRing() {
        return sent("call-back");
    }

    private String sent(String slot) {
        sending(true, slot).get();
        newsArrives();
        return reference();
    }

    private String reference() {
        return text("select reference from repair where person = $1", household.person());
    }

    /** The same with words that may mean a danger, read by nobody. */
    String hazardous() {
        var door = door(true);
        var draft = upToTheSlot(door, household);
        door.answer(draft, ReportStep.WORDS, Map.of("words", "There is black mould all over the wall as well"));
        door.answer(draft, ReportStep.SLOT, Map.of("slot", "call-back"));
        door.send(draft);
        newsArrives();
        return reference();
    }

    /** An emergency three hours ago. */
    String emergency() {
        form("/repairs/emergency/flood", Map.of("agreement", household.agreement().toString())).get();
        newsArrives();
        clock.set(THREE_HOURS_LATER);
        return reference();
    }

    /** A repair of parts the household shares, reported by an owner of the building: for a tenant it has clocks of its own. */
    String neighbours() {
        var register = new Register(database);
        var block = register.block("Abington Court");
        database.sql("update home set block_id = $1 where id = $2").bind(0, block).bind(1, household.home()).fetch().rowsUpdated().block();
        var neighbour = register.household("lease", block);
        var door = Door.pages(client, neighbour.person());
        var draft = door.begin();
        door.answer(draft, ReportStep.PLACE, Map.of("place", "home." + neighbour.agreement()));
        door.answer(draft, ReportStep.QUESTIONS, Map.of("where", "communal", "communal", "damp"));
        door.answer(draft, ReportStep.ADVICE, Map.of());
        door.answer(draft, ReportStep.WORDS, Map.of("words", "Since Monday"));
        door.answer(draft, ReportStep.PHOTOS, Map.of());
        door.answer(draft, ReportStep.ACCESS, Map.of());
        door.answer(draft, ReportStep.SLOT, Map.of("slot", "call-back"));
        door.send(draft);
        newsArrives();
        return text("select reference from repair where person = $1", neighbour.person());
    }

    String cancelled() {
        var reference = booked();
        form("/repairs/" + reference + "/cancel-visit", Map.of("reason", "I am away")).get();
        newsArrives();
        return reference;
    }

    String visitOf(String reference) {
        return text("select id::text from visit where subject_id = (select id from repair where reference = $1)", reference);
    }

    /** The address of a visit, in the morning it is for. */
    String onTheDay() {
        var visit = "/operative/visits/" + visitOf(booked());
        clock.set(AT_THE_DOOR);
        newsArrives();
        return visit;
    }

    /** The address of a visit whose operative has arrived. */
    String arrived() {
        var visit = onTheDay();
        operative(visit + "/on-my-way", Map.of()).get();
        operative(visit + "/arrived", Map.of()).get();
        newsArrives();
        return visit;
    }

    String nobodyIn() {
        noAccess(arrived()).get();
        newsArrives();
        return reference();
    }

    String finished() {
        operative(arrived() + "/done", Map.of("done", "New washer", "next", "nothing", "part", "nothing", "first", "yes")).get();
        newsArrives();
        return reference();
    }

    String waiting() {
        operative(arrived() + "/done", WAITING).get();
        newsArrives();
        return reference();
    }

    /** A finished repair that somebody was not happy with. */
    String unhappy() {
        var reference = finished();
        form("/surveys/" + reference, UNHAPPY).get();
        newsArrives();
        return reference;
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

    Supplier<Door.Reply> staff(Role role, String path, Map<String, String> fields) {
        return () -> post(As.staffPages(client, role), path, fields);
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

    /** What failed is tried again, without waiting for its time. */
    void newsArrivesAtLast() {
        database.sql("update scheduled_tasks set execution_time = $1 where consecutive_failures > 0")
                .bind(0, clock.instant().atOffset(ZoneOffset.UTC)).fetch().rowsUpdated().block();
        newsArrives();
    }

    void at(Instant when) {
        clock.set(when);
    }

    /** Everything the household's repair has come to, but for whose it is and which ids it has. */
    String asItStands() {
        return text("""
                select r.state || ' ' || r.next_step || ' ' || coalesce(r.next_by::text, 'at no time') || ' ' || coalesce(r.waiting_for, '') || ' ' || coalesce(r.done_note, '')
                || (select coalesce(string_agg(' line ' || e.what, '' order by e.what), '') from repair_entry e where e.repair = r.id)
                || (select coalesce(string_agg(' visit ' || v.state, '' order by v.id), '') from visit v where v.subject_id = r.id)
                || (select coalesce(string_agg(' promise ' || p.standard || ' ' || p.state, '' order by p.standard, p.triggered_at), '') from promise p where p.subject_id = r.id)
                || (select coalesce(string_agg(' said ' || c.kind || ' ' || m.channel || ' ' || m.state, '' order by c.kind, m.channel, m.state, m.due_at), '')
                    from contact c left join message m on m.contact_id = c.id where c.subject_id = r.id)
                || (select ' surveys ' || count(*) from survey s where s.id = r.id)
                || (select coalesce(string_agg(' audit ' || a.what, '' order by a.what), '') from audit_entry a where a.subject_id = r.id)
                from repair r where r.person = $1""", household.person());
    }

    private WebTestClient operative() {
        return As.operativePages(client, operativeCode());
    }

    String operativeCode() {
        return text("""
                select o.code from operative o join operative_patch p on p.operative = o.id join home h on h.patch = p.patch
                join agreement a on a.home_id = h.id where a.id = $1::uuid""", household.agreement().toString());
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
