package org.doorstep.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.doorstep.As;
import org.doorstep.TestClock;
import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.EntryType;
import org.doorstep.accounts.Ledgers;
import org.doorstep.accounts.NewEntry;
import org.doorstep.accounts.PostOutcome;
import org.doorstep.accounts.Route;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.platform.jobs.Jobs;
import org.doorstep.repairs.Register;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/** A tenant with a rent account, and the weeks that go by. */
public record Debtor(Tools tools, Register.Household household, Ledgers.Account account) {

    public static final CurrentUser JOB = new CurrentUser.System("rent");

    /** Every test has one, by its type. @param due runs what is due @param queue asks for it */
    @Lazy
    public record Tools(WebTestClient client, DatabaseClient database, DueJobs due, Jobs queue, TestClock.Standing clock, Accounts accounts) {

        public Debtor tenant() {
            return of("secure");
        }

        public Debtor of(String kind) {
            nobodyHasTold();
            var household = new Register(database).household(kind, null);
            return new Debtor(this, household, new Ledgers(database).rent(household.agreement()));
        }

        /** It is this hour of a day, and what is due is done. */
        public void at(String day, String hour) {
            clock.set(LocalDate.parse(day).atTime(java.time.LocalTime.parse(hour)).atZone(clock.getZone()).toInstant());
        }

        /** The look of the morning of a day. */
        public void morning(String day) {
            at(day, "09:00");
            queue.enqueue("arrears.look", day, "", clock.instant()).block();
            due.runAt(clock.instant());
        }

        public void nobodyHasTold() {
            new Ledgers(database).nobodyHasTold();
        }

        /** Files have told of the bank's money up to the end of a day. */
        public void toldUpTo(String day) {
            run("insert into route_freshness (route, as_at) values ('bank-transfer', '%sT23:59:59Z') on conflict (route) do update set as_at = excluded.as_at".formatted(day));
        }

        public String one(String sql, Object... keys) {
            var query = database.sql(sql);
            for (int n = 0; n < keys.length; n++) {
                query = query.bind(n, keys[n]);
            }
            return query.map(row -> String.valueOf(row.get(0))).one().block();
        }

        public void run(String sql) {
            database.sql(sql).fetch().rowsUpdated().block();
        }
    }

    /** Rent of £100 is charged on each of these days. */
    public Debtor charged(String... days) {
        for (var day : days) {
            tools.at(day, "01:00");
            post(NewEntry.charge(EntryType.RENT, Money.ofPence(10_000), LocalDate.parse(day), "rent", account.reference() + "-" + day));
        }
        return this;
    }

    public Debtor paid(String day, long pence) {
        tools.at(day, "12:00");
        post(NewEntry.payment(Route.CARD, Money.ofPence(pence), LocalDate.parse(day), "debtor", account.reference() + "-" + day + "-" + pence));
        return this;
    }

    /** A payment came in a file: nobody is told of it. */
    public Debtor paidByFile(String day, long pence) {
        tools.at(day, "06:00");
        tools.accounts().post(JOB, account.id(), NewEntry.payment(Route.CARD, Money.ofPence(pence), LocalDate.parse(day), "file", account.reference() + "-" + day)).block();
        return this;
    }

    /** The bank took back the payment that came last. */
    public Debtor bounced(String day) {
        tools.at(day, "12:00");
        var seq = Long.parseLong(tools.one("select max(seq) from ledger_entry where account = $1", account.id()));
        tools.accounts().reverse(JOB, account.id(), seq, "bounced", account.reference() + "-" + day + "-back").block();
        new Ledgers(tools.database()).told();
        tools.due().runAt(tools.clock().instant());
        return this;
    }

    void post(NewEntry entry) {
        var outcome = tools.accounts().post(JOB, account.id(), entry).block();
        if (!(outcome instanceof PostOutcome.Posted)) {
            throw new IllegalStateException(String.valueOf(outcome));
        }
        tools.due().runAt(tools.clock().instant());
    }

    /** Two weeks' rent of January 2027 were not paid: behind since Monday the 11th, and seen then. */
    public Debtor behind() {
        charged("2027-01-04", "2027-01-11");
        tools.morning("2027-01-12");
        tools.at("2027-01-12", "09:30");
        return this;
    }

    /** A plan of theirs for so much a week from Friday 22 January 2027 is agreed. */
    public Debtor agreed(String amount) {
        var typed = Map.of("amount", amount, "every", "week", "first-day", "22", "first-month", "1", "first-year", "2027");
        app().put().uri(api() + "/plan-draft/amount").contentType(MediaType.APPLICATION_JSON).bodyValue(typed).exchange().expectStatus().isNoContent();
        app().post().uri(api() + "/plan").exchange().expectStatus().isOk();
        officer().post().uri(deskApi() + "/answer").contentType(MediaType.APPLICATION_JSON).bodyValue(Map.of("plan", plan("id"), "answer", "accept"))
                .exchange().expectStatus().isOk();
        return this;
    }

    /** A column of their newest plan. */
    public String plan(String column) {
        return tools.one("select p." + column + " from arrears_plan p join arrears_case c on c.id = p.case_id where c.account = $1 order by p.proposed_at desc limit 1",
                account.id());
    }

    public String api() {
        return "/api/arrears/" + account.reference();
    }

    public String page() {
        return "/arrears/" + account.reference();
    }

    public String deskApi() {
        return "/api/arrears-cases/" + account.reference();
    }

    public String deskPage() {
        return "/desk/arrears/" + account.reference();
    }

    /** The desk's list from this case on: others' tests have cases too, and the list is read a page at a time. */
    public String onTheDesk() {
        return read(officerPages(), "/desk/arrears?after=" + before());
    }

    /** The place in the desk's list before this case. */
    public String before() {
        return kept("due") + "_" + new UUID(id().getMostSignificantBits(), id().getLeastSignificantBits() - 1);
    }

    public WebTestClient app() {
        return As.resident(tools.client(), household.person());
    }

    public WebTestClient browser() {
        return As.residentPages(tools.client(), household.person());
    }

    public WebTestClient officer() {
        return As.officer(tools.client(), "income");
    }

    public WebTestClient officerPages() {
        return As.officerPages(tools.client(), "income");
    }

    public String read(WebTestClient by, String page) {
        return by.get().uri(page).accept(MediaType.TEXT_HTML, MediaType.APPLICATION_JSON).exchange().expectStatus().isOk()
                .expectBody(String.class).returnResult().getResponseBody();
    }

    public WebTestClient.ResponseSpec send(WebTestClient by, String page, Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        return by.post().uri(page).accept(MediaType.TEXT_HTML).body(BodyInserters.fromFormData(form)).exchange();
    }

    /** An officer writes down what they did; a notice ends in four weeks. */
    public WebTestClient.ResponseSpec wrote(String what, String with) {
        return wrote(what, with, "");
    }

    public WebTestClient.ResponseSpec wrote(String what, String with, String note) {
        var ends = LocalDate.now(tools.clock()).plusDays(28);
        return officer().post().uri(deskApi() + "/steps").contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("what", what, "with", with, "note", note, "ends-day", String.valueOf(ends.getDayOfMonth()),
                        "ends-month", String.valueOf(ends.getMonthValue()), "ends-year", String.valueOf(ends.getYear()))).exchange();
    }

    /** A step that comes too soon is refused with what comes first. */
    public void refused(String what, String with, String sentence) {
        wrote(what, with).expectStatus().isEqualTo(409).expectBody(String.class).value(body -> assertThat(body).contains(sentence));
    }

    public Map<String, String> hold(String kind, String day, String month) {
        return Map.of("kind", kind, "started-day", day, "started-month", month, "started-year", "2027", "reason", "The adviser wrote to us",
                "person", household.person());
    }

    public void place(String kind, String day, String month) {
        send(officerPages(), deskPage() + "/holds", hold(kind, day, month)).expectStatus().isSeeOther();
    }

    /** What an officer sends to end the hold that runs. */
    public Map<String, String> ending(String how) {
        return new HashMap<>(Map.of("hold", tools.one("select id::text from arrears_hold where account = $1 and ended_at is null order by started limit 1", account.id()),
                "how", how));
    }

    public void holdEnds() {
        send(officerPages(), deskPage() + "/holds/end", ending("end")).expectStatus().isSeeOther();
    }

    /** How what leaves the house of the case went, by kind. */
    public String letters(String kind) {
        return tools.one("select coalesce(string_agg(m.state, ',' order by m.state), 'none') from message m join contact c on c.id = m.contact_id "
                + "where c.subject_id = $1 and c.kind = $2 and m.channel <> 'inbox'", id(), kind);
    }

    public long cases() {
        return Long.parseLong(tools.one("select count(*) from arrears_case where account = $1", account.id()));
    }

    /** A column of their newest case. */
    public String kept(String column) {
        return tools.one("select " + column + " from arrears_case where account = $1 order by opened_at desc limit 1", account.id());
    }

    public UUID id() {
        return UUID.fromString(kept("id"));
    }

    public String promise() {
        return tools.one("select coalesce(string_agg(state, ','), 'NONE') from promise where subject_id = $1 and standard = 'nph.rent.arrears-letter'", id());
    }

    /** How often somebody was told something of a kind. */
    public long told(String person, String kind) {
        return Long.parseLong(tools.one("select count(*) from contact where person = $1 and kind = $2", person, kind));
    }
}
