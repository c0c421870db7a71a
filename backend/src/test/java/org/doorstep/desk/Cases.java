package org.doorstep.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.TestClock;
import org.doorstep.repairs.Door;
import org.doorstep.repairs.Register;
import org.doorstep.repairs.ReportStep;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Repairs reported by residents through the light pages, for staff to work on. */
final class Cases {

    private static final List<List<String>> DRIPPING_TAP =
            List.of(List.of("where", "kitchen"), List.of("kitchen", "tap"), List.of("tap", "drip"));

    private final WebTestClient client;
    private final DatabaseClient database;
    private final DueJobs jobs;
    private final TestClock.Standing clock;
    private final Register register;

    Cases(WebTestClient client, DatabaseClient database, DueJobs jobs, TestClock.Standing clock) {
        this.client = client;
        this.database = database;
        this.jobs = jobs;
        this.clock = clock;
        this.register = new Register(database);
    }

    /** @param operative the code of the diary its visit is in; empty without a visit */
    record Case(Register.Household household, UUID repair, String reference, UUID visit, String operative) {

        String visitPath() {
            return "/operative/visits/" + visit;
        }
    }

    /** A dripping tap, with a visit on Thursday 14 January 2027 in the morning. */
    Case booked() {
        return booked("It drips all night");
    }

    Case booked(String words) {
        var household = register.tenant();
        var repair = reported(household, words, "2027-01-14.am");
        var visit = UUID.fromString(one("select id::text from visit where subject_id = $1", repair));
        var operative = one("select o.code from visit v join operative o on o.id = v.operative where v.subject_id = $1", repair);
        return new Case(household, repair, reference(repair), visit, operative);
    }

    /** A dripping tap and these words, with a promise to ring. */
    String toRing(String words) {
        return reference(reported(register.tenant(), words, "call-back"));
    }

    /** Where its promise of this standard stands, with when it falls due: {@code open 2027-01-15}. */
    String promise(UUID repair, String standard) {
        return one("select coalesce(max(state || ' ' || (due at time zone 'Europe/London')::date), 'none') from promise where standard = 'national.hazards." + standard + "' and subject_id = $1", repair);
    }

    UUID idOf(String reference) {
        return database.sql("select id from repair where reference = $1").bind(0, reference).map(row -> row.get(0, UUID.class)).one().block();
    }

    /** Somebody who holds the same agreement and was not told anything. */
    String jointWith(Case of) {
        return register.jointWith(of.household());
    }

    /** Who reported it is named on the agreement no longer. */
    void reporterLeaves(Case of) {
        register.leaves(of.household().person(), of.household());
    }

    Register.Household household() {
        return register.tenant();
    }

    /** What visits and repairs tell each other is told. */
    void newsArrives() {
        jobs.runAt(clock.instant());
    }

    String one(String sql, UUID id) {
        return database.sql(sql).bind(0, id).map(row -> String.valueOf(row.get(0))).one().block();
    }

    private UUID reported(Register.Household household, String words, String slot) {
        var door = Door.pages(client, household.person());
        var draft = door.begin();
        door.answer(draft, ReportStep.PLACE, Map.of("place", "home." + household.agreement()));
        DRIPPING_TAP.forEach(answer -> door.answer(draft, ReportStep.QUESTIONS, Map.of(answer.getFirst(), answer.getLast())));
        door.answer(draft, ReportStep.ADVICE, Map.of());
        door.answer(draft, ReportStep.WORDS, Map.of("words", words));
        door.answer(draft, ReportStep.PHOTOS, Map.of());
        door.answer(draft, ReportStep.ACCESS, Map.of("meetName", "Sam", "meetPhone", "07700 900 982", "access", "dog", "notes", ""));
        door.answer(draft, ReportStep.SLOT, Map.of("slot", slot));
        door.send(draft);
        newsArrives();
        return draft;
    }

    private String reference(UUID repair) {
        return one("select reference from repair where id = $1", repair);
    }
}
