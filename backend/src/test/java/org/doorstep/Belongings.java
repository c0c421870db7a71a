package org.doorstep;

import java.util.List;
import java.util.UUID;

import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.repairs.Door;
import org.doorstep.repairs.Register;
import org.doorstep.repairs.ReportStep;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * One household with one of everything: a repair with a visit on Thursday 14 January 2027 in the morning, messages about
 * it, a survey to answer, an account, a report not sent. Fills the variables of an address, so that a request gets as far as it can.
 *
 * @param operative the code of the diary the visit is in
 */
record Belongings(Register.Household household, UUID draft, UUID repair, String reference, UUID visit, String operative, UUID message) {

    /** What makes them. */
    record Maker(WebTestClient client, DatabaseClient database, DueJobs jobs, TestClock.Standing clock) {

        Belongings make() {
            var household = new Register(database).tenant();
            var door = Door.pages(client, household.person());
            var repair = Drafted.upToCheck(door, household, "2027-01-14.am");
            door.send(repair);
            jobs.runAt(clock.instant());
            var reference = one("select reference from repair where id = $1", repair);
            run("insert into survey (id, reference, person, invited_at) select id, reference, person, reported_at from repair where id = $1", repair);
            run("insert into account (id, reference, kind, agreement, opened) select gen_random_uuid(), 'A-' || reference, 'rent', agreement, '2020-01-06' from repair where id = $1", repair);
            return new Belongings(household, Drafted.upToCheck(door, household, "2027-01-14.am"), repair, reference,
                    UUID.fromString(one("select id::text from visit where subject_id = $1", repair)),
                    one("select o.code from visit v join operative o on o.id = v.operative where v.subject_id = $1", repair),
                    UUID.fromString(one("select id::text from contact where subject_id = $1 order by n limit 1", repair)));
        }

        String one(String sql, UUID id) {
            return database.sql(sql).bind(0, id).map(row -> String.valueOf(row.get(0))).one().block();
        }

        void run(String sql, UUID id) {
            database.sql(sql).bind(0, id).fetch().rowsUpdated().block();
        }
    }

    /** The reference of their rent account. */
    String account() {
        return "A-" + reference;
    }

    /** The address with what is theirs in place of its variables; a step of a report is each of them in turn. */
    List<String> paths(String pattern) {
        var id = pattern.contains("messages") || pattern.contains("letters") ? message : draft;
        var path = pattern
                .replaceAll("\\{reference(:[^}]*)?}", pattern.matches(".*/(accounts|rent)/.*") ? "A-" + reference : reference)
                .replace("{id}", (pattern.contains("standards") ? "national.hazards.investigate" : id).toString())
                .replace("{account}", account())
                .replace("{visit}", visit.toString())
                .replace("{message}", message.toString())
                .replace("{day}", "2027-04-05")
                .replace("{photo}", UUID.randomUUID().toString()).replace("{upload}", UUID.randomUUID().toString())
                .replace("{account}", account()).replace("{day}", "2027-01-13")
                .replace("{part}", "amount").replace("{key}", "flood").replace("{kind}", "homes").replace("{code}", "not-here")
                .replace("{lease}", "L00000").replace("{year}", "2026").replace("{paper}", "estimate").replace("{stage}", "intention").replace("{bill}", "WRK-AAAA-AAAA")
                .replace("{file}", "paper.pdf").replace("{seq}", "1").replace("{surgery}", UUID.randomUUID().toString()).replace("{quarter}", "1").replace("{cost}", "C000000").replace("{batch}", "1");
        if (path.contains("{deed:")) {
            return java.util.stream.Stream.of("handed-in", "given-up", "refused", "second").map(deed -> path.replaceAll("\\{deed:[^}]*}", deed)).toList();
        }
        return path.contains("{step}")
                ? java.util.Arrays.stream(ReportStep.values()).map(step -> path.replace("{step}", step.code())).toList() : List.of(path);
    }
}
