package org.doorstep.directdebit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.Route;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.spi.Retention;
import org.doorstep.rent.Charged;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;

/** A resident sets a Direct Debit up, is shown the guarantee, changes, pauses and ends it. */
@IntegrationTest
class DirectDebitTests {

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    TestClock.Standing clock;

    @Autowired
    DirectDebits debits;

    @Autowired
    List<Retention> modules;

    @Autowired
    Payer.Tools tools;

    @Autowired
    Charged charged;

    Payer payer;

    @BeforeEach
    void somebodyWithAnAccount() {
        tools.clean();
        payer = tools.tenant();
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    private WebTestClient.ResponseSpec send(String page, Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        return payer.browser().post().uri(page).accept(MediaType.TEXT_HTML).body(BodyInserters.fromFormData(form)).exchange();
    }

    private String read(String page) {
        return payer.browser().get().uri(page).accept(MediaType.TEXT_HTML).exchange().expectStatus().isOk()
                .expectBody(String.class).returnResult().getResponseBody();
    }

    @Test
    void isAgreedToOnlyAfterTheGuaranteeWasShown() {
        assertThat(read(payer.page())).contains("You do not pay this account by Direct Debit");
        send(payer.page() + "/set-up", Payer.details("104.20", "27")).expectStatus().isSeeOther().expectHeader().valueEquals("Location", payer.page() + "/confirm");
        assertThat(payer.state()).isEqualTo("typed");
        assertThat(payer.told("direct-debit-notice")).isZero();
        assertThat(read(payer.page() + "/confirm")).contains("ending 4958", "£104.20 every month", "Wednesday 27 January 2027", "NENE VALLEY HOMES",
                        "Nene Valley Homes will notify you 10 working days in advance of your account being debited or as otherwise agreed.",
                        "you are entitled to a full and immediate refund", "You can cancel a Direct Debit at any time by simply contacting your bank or building society.")
                .doesNotContain(Payer.NUMBER, Payer.SORT_CODE, "08-99-99", "6637 4958");
        send(payer.page() + "/confirm", Map.of()).expectStatus().isSeeOther().expectHeader().valueEquals("Location", payer.page());
        assertThat(payer.state()).isEqualTo("waiting");
        assertThat(read(payer.page())).contains("Your Direct Debit is set up", "ending 4958", "Wednesday 27 January 2027");
    }

    @Test
    void whoeverPaysByOneThatIsNotHereIsToldSoBeforeTheySetUpASecond() {
        charged.pay(payer.account(), "2026-11-05", 9_000, Route.DIRECT_DEBIT);
        charged.pay(payer.account(), "2026-11-12", 9_000, Route.CARD);
        assertThat(read(payer.page())).contains("You pay this account by Direct Debit already. The last payment was on Thursday 5 November 2026.", "you would pay twice",
                payer.page() + "/set-up").doesNotContain("You do not pay this account by Direct Debit");

        payer.setsUp("104.20", "27");
        assertThat(read(payer.page())).contains("Your Direct Debit is set up").doesNotContain("already", "you would pay twice");
        send(payer.page() + "/cancel", Map.of()).expectStatus().isSeeOther();
        assertThat(read(payer.page())).as("the one before was followed by one that is here").contains("Your Direct Debit was cancelled").doesNotContain("already");
    }

    @Test
    void oneOfLongAgoIsNone() {
        charged.pay(payer.account(), "2026-10-03", 9_000, Route.DIRECT_DEBIT);
        assertThat(read(payer.page())).contains("You do not pay this account by Direct Debit");
    }

    @Test
    void whoeverSetsUpLessThanAMonthOfTheirChargesIsTold() {
        charged.taken(Charged.flat(payer.account().reference()));
        assertThat(read(payer.page() + "/set-up")).contains("This account costs £449.25 a month.").doesNotContain("like 104.20");

        send(payer.page() + "/set-up", Payer.details("104.20", "27")).expectStatus().isSeeOther();
        assertThat(read(payer.page() + "/confirm")).contains("This is less than the £449.25 a month that this account costs.", "you would fall behind by £345.05 every month");
        send(payer.page() + "/set-up", Payer.details("449.25", "27")).expectStatus().isSeeOther();
        assertThat(read(payer.page() + "/confirm")).contains("£449.25 every month").doesNotContain("This is less than");
    }

    @Test
    void tellsTheAmountTheDayAndTheRestBeforeTheFirstCollection() {
        payer.setsUp("104.20", "27");
        tools.jobs().runAt(tools.clock().instant());
        assertThat(payer.told("direct-debit-notice")).isOne();
        var facts = tools.one("select facts::text from contact where kind = 'direct-debit-notice' and person = $1", payer.household().person());
        assertThat(facts).contains("10420", "2027-01-27", payer.reference()).doesNotContain("4958");
        assertThat(tools.one("select state from promise where subject_id = $1 and standard = 'national.direct-debit.change-notice'", payer.id())).isEqualToIgnoringCase("kept");
        var id = tools.one("select id::text from contact where kind = 'direct-debit-notice' and person = $1", payer.household().person());
        assertThat(read("/messages/" + id)).contains("we take £104.20 on Wednesday 27 January 2027", "Nene Valley Homes will take £104.20",
                "After that, we take it on or after day 27 of each month", payer.reference(), "10 working days before", "The Direct Debit Guarantee");
        payer.browser().get().uri("/letters/" + id).exchange().expectStatus().isOk().expectHeader().contentType("application/pdf");
    }

    /** Told on Tuesday 12 January, it is printed overnight and there on Friday at the latest: the 27th is not ten working days later. */
    @Test
    void countsANoticeThatGoesByPostFromTheDayItIsThere() {
        var post = tools.byPost().setsUp("104.20", "27");
        assertThat(tools.one("select told::text || ' ' || starts::text from direct_debit_terms where direct_debit = $1", post.id())).isEqualTo("2027-01-15 2027-03-01");
        tools.jobs().runAt(tools.clock().instant());
        assertThat(tools.one("select state || ' ' || (stopped_at at time zone 'Europe/London')::date from promise where subject_id = $1 and standard = 'national.direct-debit.change-notice'", post.id()))
                .isEqualToIgnoringCase("kept 2027-01-14");
        tools.mornings("2027-01-13", "2027-01-25", "2027-02-25");
        assertThat(post.lines("2027-02-25")).containsExactly("01 10420");
        tools.at("2027-02-26T10:00:00Z");
        post.changes("120", "15").expectStatus().isOk().expectBody().jsonPath("$.debit.coming[0].starts").isEqualTo("2027-04-15");
        payer.setsUp("104.20", "27");
        assertThat(tools.one("select told::text from direct_debit_terms where direct_debit = $1", payer.id())).as("by mail").isEqualTo("2027-02-26");
    }

    @Test
    void keepsBankDetailsOnlySealed() {
        payer.app().post().uri(payer.api()).header("Idempotency-Key", UUID.randomUUID().toString()).contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Payer.details("104.20", "27")).exchange().expectStatus().isOk();
        payer.post(payer.api() + "/confirmation", Map.of()).expectStatus().isOk();
        tools.morning("2027-01-13");
        for (var table : List.of("direct_debit", "direct_debit_terms", "direct_debit_run", "contact", "audit_entry", "journey_draft", "scheduled_tasks", "idempotent_answer")) {
            assertThat(readable(table)).as(table)
                    .doesNotContain(Payer.NUMBER, "089999" + Payer.NUMBER, "6637 4958", "08-99-99");
        }
        assertThat(tools.one("select encode(sealed, 'escape') from direct_debit where account = $1", payer.account().id())).doesNotContain(Payer.NUMBER);
    }

    /** Every row of a table as somebody who looks for digits reads it: bytes are letters to them. */
    private String readable(String table) {
        var bytes = tools.one("select coalesce(string_agg(column_name, ',' order by column_name), '') from information_schema.columns where table_name = $1 and data_type = 'bytea'", table);
        var columns = bytes.isEmpty() ? "''" : java.util.Arrays.stream(bytes.split(",")).map(column -> "coalesce(encode(" + column + ", 'escape'), '')")
                .collect(java.util.stream.Collectors.joining(" || "));
        return tools.one("select coalesce(string_agg(t::text || " + columns + ", ' '), '') from " + table + " t");
    }

    @Test
    void cannotBeReckonedBackFromWhatARequestLeaves() throws Exception {
        var key = UUID.randomUUID().toString();
        var body = new tools.jackson.databind.json.JsonMapper().writeValueAsString(Payer.details("104.20", "27"));
        payer.app().post().uri(payer.api()).header("Idempotency-Key", key).contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange().expectStatus().isOk();
        payer.app().post().uri(payer.api()).header("Idempotency-Key", key).contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange()
                .expectStatus().isOk().expectHeader().valueEquals("Idempotent-Replayed", "true");
        var plain = java.util.HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(("POST " + payer.api() + "?null\n" + body).getBytes()));
        assertThat(readable("idempotent_answer")).doesNotContain(plain, key);
    }

    @Test
    void saysWhatIsWrongAndLosesNothingTyped() {
        var typed = Payer.details("0.20", "32");
        typed.put("accountNumber", "6637 4959");
        var again = send(payer.page() + "/set-up", typed).expectStatus().isEqualTo(422).expectBody(String.class).returnResult().getResponseBody();
        assertThat(again).contains("This account number does not go with this sort code", "Enter an amount from £1.00 to £5000.00", "Enter a day of the month",
                "value=\"08-99-99\"", "value=\"6637 4959\"", "value=\"Zoë O&#39;Brien\"").doesNotContain("type=\"hidden\" name=\"accountNumber");
        var empty = send(payer.page() + "/set-up", Map.of("alone", "no")).expectStatus().isEqualTo(422).expectBody(String.class).returnResult().getResponseBody();
        assertThat(empty).contains("Enter the sort code", "Enter the account number", "Enter the name on the bank account", "Everybody who has to agree must sign on paper");
        assertThat(tools.one("select count(*) from direct_debit")).isEqualTo("0");
    }

    @Test
    void takesNoAgreementToWhatWasNeverTypedOrLongAgo() {
        payer.post(payer.api() + "/confirmation", Map.of()).expectStatus().isEqualTo(409);
        payer.post(payer.api(), Payer.details("104.20", "27")).expectStatus().isOk();
        tools.mornings("2027-01-13", "2027-01-14");
        payer.post(payer.api() + "/confirmation", Map.of()).expectStatus().isEqualTo(409);
        assertThat(tools.one("select count(*) from direct_debit")).isEqualTo("0");
    }

    @Test
    void isSetUpOnceHoweverOftenSomebodyTaps() {
        payer.post(payer.api(), Payer.details("104.20", "27")).expectStatus().isOk();
        payer.post(payer.api(), Payer.details("105.20", "27")).expectStatus().isOk();
        var user = new CurrentUser.Resident("login", payer.household().person());
        var outcomes = Flux.range(0, 8).flatMap(_ -> debits.confirm(user, payer.account().reference()), 8).collectList().block();
        assertThat(outcomes).hasSize(8).containsOnly(new DebitOutcome.Done());
        assertThat(tools.one("select count(*) from direct_debit where state = 'waiting'")).isEqualTo("1");
        assertThat(payer.told("direct-debit-notice")).isOne();
        assertThat(tools.one("select amount::text from direct_debit_terms where direct_debit = $1", payer.id())).isEqualTo("10520");
        payer.post(payer.api(), Payer.details("99", "1")).expectStatus().isEqualTo(409);
    }

    @Test
    void isSetUpByOneOfTwoWhoShareAHome() {
        var joint = new Register(database).jointWith(payer.household());
        for (var person : List.of(payer.household().person(), joint)) {
            As.resident(client, person).post().uri(payer.api()).contentType(MediaType.APPLICATION_JSON).bodyValue(Payer.details("104.20", "27")).exchange().expectStatus().isOk();
        }
        var outcomes = Flux.fromStream(Stream.of(payer.household().person(), joint))
                .flatMap(person -> debits.confirm(new CurrentUser.Resident("login", person), payer.account().reference()), 2).collectList().block();
        assertThat(outcomes).containsExactlyInAnyOrder(new DebitOutcome.Done(), new DebitOutcome.NotNow("directdebit.already"));
    }

    @Test
    void showsSomebodyOfTheSameHomeNoneOfTheDetails() {
        payer.setsUp("104.20", "27");
        var joint = As.resident(client, new Register(database).jointWith(payer.household()));
        joint.get().uri(payer.api()).exchange().expectStatus().isOk().expectBody()
                .jsonPath("$.debit.own").isEqualTo(false).jsonPath("$.debit.lastFour").isEqualTo("").jsonPath("$.debit.holder").isEqualTo("")
                .jsonPath("$.debit.amount.pence").isEqualTo(10_420);
        joint.delete().uri(payer.api()).exchange().expectStatus().isEqualTo(409);
        joint.put().uri(payer.api() + "/terms").contentType(MediaType.APPLICATION_JSON).bodyValue(Map.of("amount", "1", "day", "1")).exchange().expectStatus().isEqualTo(409);
        assertThat(payer.state()).isEqualTo("waiting");
    }

    @Test
    void isNotThereForStrangersAndChampions() {
        payer.setsUp("104.20", "27");
        As.resident(client, tools.tenant().household().person()).get().uri(payer.api()).exchange().expectStatus().isNotFound();
        var champion = new CurrentUser.Champion("login", "Cleo", payer.household().person());
        assertThat(debits.find(champion, payer.account().reference()).block()).isNull();
        assertThat(debits.setUp(champion, payer.account().reference(), Payer.details("1", "1")).block()).isEqualTo(new DebitOutcome.NotHere());
        assertThat(debits.cancel(champion, payer.account().reference()).block()).isEqualTo(new DebitOutcome.NotHere());
        As.officer(client, "repairs").get().uri(payer.api()).exchange().expectStatus().isNotFound();
        As.officer(client, "income").get().uri(payer.api()).exchange().expectStatus().isOk().expectBody().jsonPath("$.debit.lastFour").isEqualTo("4958");
        As.officer(client, "income").post().uri(payer.api()).contentType(MediaType.APPLICATION_JSON).bodyValue(Payer.details("1", "1")).exchange().expectStatus().isNotFound();
    }

    @Test
    void changesWithNoticeAndShowsWhatIsComing() {
        payer.setsUp("104.20", "27");
        tools.mornings("2027-01-13", "2027-01-25");
        tools.at("2027-01-28T10:00:00Z");
        payer.changes("120", "12").expectStatus().isOk().expectBody().jsonPath("$.debit.amount.pence").isEqualTo(12_000)
                .jsonPath("$.debit.next").isEqualTo("2027-02-12");
        payer.changes("120.00", "12").expectStatus().isOk();
        assertThat(payer.told("direct-debit-change")).isOne();
        payer.changes("130", "10").expectStatus().isOk().expectBody().jsonPath("$.debit.amount.pence").isEqualTo(12_000)
                .jsonPath("$.debit.coming[0].amount.pence").isEqualTo(13_000).jsonPath("$.debit.coming[0].starts").isEqualTo("2027-03-10");
        assertThat(read(payer.page())).contains("From Wednesday 10 March 2027", "£130.00 every month, on day 10");
        payer.changes("", "0").expectStatus().isEqualTo(422);
    }

    @Test
    void tellsBothOfTwoChangesAtOnceAndTheLaterHolds() {
        payer.setsUp("104.20", "27");
        var user = new CurrentUser.Resident("login", payer.household().person());
        var outcomes = Flux.just("110", "111", "112", "113").flatMap(amount ->
                debits.change(user, payer.account().reference(), Map.of("amount", amount, "day", "27")), 4).collectList().block();
        assertThat(outcomes).hasSize(4).containsOnly(new DebitOutcome.Done());
        assertThat(tools.one("select string_agg(n::text, ',' order by n) from direct_debit_terms where direct_debit = $1", payer.id())).isEqualTo("1,2,3,4,5");
        assertThat(payer.told("direct-debit-change")).isEqualTo(4);
    }

    @Test
    void pausesAndGoesOnWithNoticeAndEnds() {
        payer.setsUp("104.20", "27");
        payer.post(payer.api() + "/pause", Map.of()).expectStatus().isEqualTo(409);
        tools.morning("2027-01-13");
        send(payer.page() + "/pause", Map.of()).expectStatus().isSeeOther();
        send(payer.page() + "/pause", Map.of()).expectStatus().isSeeOther();
        assertThat(read(payer.page())).contains("Your Direct Debit is paused").doesNotContain("Next payment");
        send(payer.page() + "/go-on", Map.of()).expectStatus().isSeeOther();
        assertThat(payer.told("direct-debit-change")).isOne();
        assertThat(read(payer.page() + "/cancel")).contains("You still have to pay what you owe");
        send(payer.page() + "/cancel", Map.of()).expectStatus().isSeeOther();
        send(payer.page() + "/cancel", Map.of()).expectStatus().isSeeOther();
        assertThat(payer.told("direct-debit-ended")).isOne();
        assertThat(read(payer.page())).contains("was cancelled", "Set up a Direct Debit");
        payer.changes("1.00", "1").expectStatus().isEqualTo(409);
    }

    @Test
    void countsANoticeGivenInTheEveningFromTheNextWorkingDay() {
        tools.at("2027-01-15T20:00:00Z");
        payer.setsUp("104.20", "1");
        assertThat(tools.one("select told::text || ' ' || starts::text from direct_debit_terms where direct_debit = $1", payer.id()))
                .isEqualTo("2027-01-18 2027-03-01");
        tools.jobs().runAt(java.time.Instant.parse("2027-01-18T08:30:00Z"));
        assertThat(tools.one("select state from promise where subject_id = $1 and standard = 'national.direct-debit.change-notice'", payer.id())).isEqualToIgnoringCase("kept");
    }

    @Test
    void saysSoWhenNobodyKnowsTheBankHolidaysYet() {
        tools.at("2028-12-20T10:00:00Z");
        payer.post(payer.api(), Payer.details("104.20", "27")).expectStatus().isEqualTo(409).expectBody().jsonPath("$.type").isEqualTo("/problems/directdebit.too-far");
    }

    @Test
    void tellsAPersonWhatIsKeptOfThemAndForgetsItInTime() {
        payer.setsUp("104.20", "27");
        tools.mornings("2027-01-13", "2027-01-14");
        payer.app().get().uri("/api/me/data").exchange().expectStatus().isOk().expectBody(String.class).value(data ->
                assertThat(data).contains("direct-debits", payer.reference(), "4958", "10420").doesNotContain(Payer.NUMBER, Payer.SORT_CODE));
        payer.app().delete().uri(payer.api()).exchange().expectStatus().isOk();
        var years = Period.ofYears(6);
        var kept = new Retention.Kept(years, years, years, years, years, years);
        ours().forget(kept, Instant.parse("2033-01-13T00:00:00Z")).block();
        assertThat(payer.kept("last_four")).as("six years are not over").isEqualTo("4958");
        ours().forget(kept, Instant.parse("2033-01-15T00:00:00Z")).block();
        assertThat(payer.kept("person || holder || last_four || length(sealed)")).isEqualTo("0");
        assertThat(tools.one("select count(*) from direct_debit_run where sealed is not null")).isEqualTo("0");
    }

    private Retention ours() {
        return modules.stream().filter(module -> module.getClass().getPackageName().startsWith("org.doorstep.directdebit.")).findFirst().orElseThrow();
    }
}
