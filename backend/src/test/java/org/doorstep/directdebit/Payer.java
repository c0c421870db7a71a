package org.doorstep.directdebit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.As;
import org.doorstep.TestClock;
import org.doorstep.accounts.Ledgers;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.platform.jobs.Jobs;
import org.doorstep.repairs.Register;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A tenant with a rent account who pays by Direct Debit, and the days that go by. */
public record Payer(Tools tools, Register.Household household, Ledgers.Account account) {

    /** A right account by the published cases, and what must never be read of it. */
    public static final String SORT_CODE = "089999";
    public static final String NUMBER = "66374958";

    /** Every test has one, by its type. @param jobs runs what is due @param queue asks for it */
    @Lazy
    public record Tools(WebTestClient client, DatabaseClient database, DueJobs jobs, Jobs queue, TestClock.Standing clock) {

        /** Somebody who is told by mail, and so at once. */
        public Payer tenant() {
            var payer = byPost();
            database.sql("update person set email = 'payer@example.org' where reference = $1").bind(0, payer.household().person()).fetch().rowsUpdated().block();
            return payer;
        }

        /** Somebody who is told by letter, having no mail. */
        public Payer byPost() {
            var household = new Register(database).tenant();
            return new Payer(this, household, new Ledgers(database).rent(household.agreement()));
        }

        /** Nothing of other tests is in a file of this one. */
        public void clean() {
            new Ledgers(database).takeBack("e.source = 'direct-debit'");
            database.sql("truncate direct_debit_doubt, elsewhere_line, elsewhere_file").then().block();
            database.sql("truncate direct_debit_advice, direct_debit_report, direct_debit_line, direct_debit_run, direct_debit_terms, direct_debit").then().block();
            database.sql("delete from scheduled_tasks where task_name like 'direct-debit%'").fetch().rowsUpdated().block();
            clock.set(TestClock.START);
        }

        /** It is the morning of a day: what is due is done, and an officer hands the file in. */
        public void morning(String day) {
            morningOnly(day);
            handsIn(day);
        }

        public void handsIn(String day) {
            if (!figures(day).isEmpty()) {
                says(day, "handed-in").expectStatus().isOk();
            }
        }

        /** An officer says something of a file, having seen its figures. */
        public WebTestClient.ResponseSpec says(String day, String what) {
            return As.officer(client, "income").post().uri("/api/direct-debit-runs/" + day + "/" + what).contentType(MediaType.APPLICATION_JSON)
                    .bodyValue(seen(day)).exchange();
        }

        /** What a form about a file carries; where it asks for the day, the file's own. */
        public Map<String, String> seen(String day) {
            var seen = new LinkedHashMap<>(figures(day));
            seen.put("on", day);
            return seen;
        }

        private Map<String, String> figures(String day) {
            return database.sql("select collections, taken, instructions from direct_debit_run where input = $1 and made_at is not null").bind(0, LocalDate.parse(day))
                    .map(row -> Map.of("collections", String.valueOf(row.get(0)), "pence", String.valueOf(row.get(1)), "instructions", String.valueOf(row.get(2))))
                    .one().blockOptional().orElse(Map.of());
        }

        /** The same, and nobody hands anything in. */
        public void morningOnly(String day) {
            clock.set(LocalDate.parse(day).atTime(6, 30).atZone(clock.getZone()).toInstant());
            queue.enqueue("direct-debit.run", day, "", clock.instant()).block();
            jobs.runAt(clock.instant());
        }

        /** The mornings of these days; on those between there is nothing to do. */
        public void mornings(String... days) {
            List.of(days).forEach(this::morning);
        }

        /** What is done while no file can be finished. */
        public void whileNoFileIsMade(Runnable what) {
            database.sql("create or replace function die() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$").then().block();
            database.sql("create trigger die before update on direct_debit_run for each row execute function die()").then().block();
            try {
                what.run();
            } finally {
                database.sql("drop trigger die on direct_debit_run").then().block();
            }
        }

        public void at(String moment) {
            clock.set(Instant.parse(moment));
        }

        public String one(String sql, Object... keys) {
            var query = database.sql(sql);
            for (int n = 0; n < keys.length; n++) {
                query = query.bind(n, keys[n]);
            }
            return query.map(row -> String.valueOf(row.get(0))).one().block();
        }
    }

    public static Map<String, String> details(String amount, String day) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("alone", "yes");
        fields.put("holder", "Zoë O'Brien");
        fields.put("sortCode", "08-99-99");
        fields.put("accountNumber", "6637 4958");
        fields.put("amount", amount);
        fields.put("day", day);
        return fields;
    }

    public WebTestClient app() {
        return As.resident(tools.client(), household.person());
    }

    public WebTestClient browser() {
        return As.residentPages(tools.client(), household.person());
    }

    public String api() {
        return "/api/direct-debits/" + account.reference();
    }

    public String page() {
        return "/direct-debit/" + account.reference();
    }

    public Payer setsUp(String amount, String day) {
        post(api(), details(amount, day)).expectStatus().isOk();
        post(api() + "/confirmation", Map.of()).expectStatus().isOk();
        return this;
    }

    public WebTestClient.ResponseSpec post(String uri, Map<String, String> fields) {
        return app().post().uri(uri).contentType(MediaType.APPLICATION_JSON).bodyValue(fields).exchange();
    }

    public WebTestClient.ResponseSpec changes(String amount, String day) {
        return app().put().uri(api() + "/terms").contentType(MediaType.APPLICATION_JSON).bodyValue(Map.of("amount", amount, "day", day)).exchange();
    }

    public String state() {
        return kept("state");
    }

    public String reference() {
        return kept("reference");
    }

    public String kept(String column) {
        return tools.one("select " + column + " from direct_debit where account = $1 order by id desc limit 1", account.id());
    }

    public UUID id() {
        return UUID.fromString(kept("id"));
    }

    /** In pence, after the last entry; 0 where there is none. */
    public long balance() {
        return Long.parseLong(tools.one("select coalesce((select balance from ledger_entry where account = $1 order by seq desc limit 1), 0)", account.id()));
    }

    /** How often they were told something of a kind. */
    public long told(String kind) {
        return Long.parseLong(tools.one("select count(*) from contact where person = $1 and kind = $2", household.person(), kind));
    }

    /** The file of a day as the officer fetches it. */
    public String file(String day) {
        return As.officer(tools.client(), "income").get().uri("/api/direct-debit-runs/" + day + "/file").exchange()
                .expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
    }

    /** The lines of a file about this payer: code, and pence where there are some. */
    public List<String> lines(String day) {
        return file(day).lines().filter(line -> line.length() == 100 && line.substring(64, 82).strip().equals(reference()))
                .map(line -> line.substring(15, 17) + (Long.parseLong(line.substring(35, 46)) == 0 ? "" : " " + Long.parseLong(line.substring(35, 46)))).toList();
    }
}
