package org.doorstep.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.As;
import org.doorstep.TestClock;
import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.EntryType;
import org.doorstep.accounts.Ledgers;
import org.doorstep.accounts.NewEntry;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.local.pay.FakePay;
import org.doorstep.local.pay.SignedNews;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.repairs.Register;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/** Somebody who owes £104.20 on an account of their own, with everything around them that a test of payments moves. */
record Payer(WebTestClient client, DatabaseClient database, DueJobs jobs, TestClock.Standing clock, Register.Household household,
        Ledgers.Account account) {

    static final FakePay PAY = PayingTest.Provider.PAY;

    /** Whatever a test of payments needs, by its type: one for all of them. */
    @Lazy
    record Tools(WebTestClient client, DatabaseClient database, DueJobs jobs, TestClock.Standing clock, Accounts accounts) {

        /** It is Tuesday morning, and the provider does what it says and has nothing more to tell. */
        void begin() {
            clock.set(TestClock.START);
            PayingTest.Provider.CLOCK.set(TestClock.START);
            PAY.mood(FakePay.Mood.HONEST);
            PAY.news();
        }

        /** As the next test, which may be another module's, finds it. */
        void end() {
            PAY.mood(FakePay.Mood.HONEST);
            clock.set(TestClock.START);
        }

        Payer owing(long pence) {
            var household = new Register(database).tenant();
            var account = new Ledgers(database).rent(household.agreement());
            accounts.post(new CurrentUser.System("test"), account.id(),
                    NewEntry.charge(EntryType.RENT, new Money(pence), LocalDate.of(2027, 1, 11), "rent", account.reference())).block();
            return new Payer(client, database, jobs, clock, household, account);
        }
    }

    String person() {
        return household.person();
    }

    CurrentUser.Resident user() {
        return new CurrentUser.Resident("login-" + person(), person());
    }

    WebTestClient pages() {
        return As.residentPages(client, person());
    }

    /** Sends the form; where it leads. */
    EntityExchangeResult<String> send(Map<String, String> fields) {
        clock.pass(Duration.ofSeconds(1));
        PayingTest.Provider.CLOCK.set(clock.instant());
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        return pages().post().uri("/pay/" + account.reference()).accept(MediaType.TEXT_HTML).body(BodyInserters.fromFormData(form))
                .exchange().expectBody(String.class).returnResult();
    }

    /** Pays what is owed, as far as the provider's page. @return our id of it */
    UUID begin() {
        return begun(Map.of("which", "owed", "once", UUID.randomUUID().toString()));
    }

    /** The same with an amount of their choice. */
    UUID begin(String pounds) {
        return begun(Map.of("which", "other", "amount", pounds, "once", UUID.randomUUID().toString()));
    }

    private UUID begun(Map<String, String> fields) {
        var sent = send(fields);
        assertThat(sent.getStatus().value()).as(sent.getResponseBody()).isEqualTo(303);
        assertThat(to(sent).toString()).startsWith(PAY.address() + "/secure/");
        return id();
    }

    static URI to(EntityExchangeResult<String> answer) {
        return answer.getResponseHeaders().getLocation();
    }

    /** The newest payment of theirs. */
    UUID id() {
        return UUID.fromString(one("select id::text from card_payment where person = '%s' order by begun_at desc, id desc limit 1".formatted(person())));
    }

    /** What the provider calls it. */
    String atProvider(UUID id) {
        return one("select provider_id from card_payment where id = '%s'".formatted(id));
    }

    String state(UUID id) {
        return one("select state || coalesce(' ' || why, '') from card_payment where id = '%s'".formatted(id));
    }

    void does(UUID id, String what) {
        PAY.does(atProvider(id), what);
    }

    /** Comes back from the provider, or looks later. */
    String comesBack(UUID id) {
        return pages().get().uri("/payments/" + id).accept(MediaType.TEXT_HTML).exchange().expectStatus().isOk()
                .expectBody(String.class).returnResult().getResponseBody();
    }

    /** The provider's news arrives at our door, all of it or with another signature. */
    void newsArrives() {
        PAY.news().forEach(news -> assertThat(tell(news, news.signature())).isEqualTo(204));
    }

    int tell(SignedNews news, String signature) {
        return client.post().uri("/api/card-payment-news").contentType(MediaType.APPLICATION_JSON).header("Pay-Signature", signature)
                .bodyValue(news.body()).exchange().returnResult(Void.class).getStatus().value();
    }

    void pass(Duration time) {
        clock.pass(time);
        PayingTest.Provider.CLOCK.set(clock.instant());
        jobs.runAt(clock.instant());
    }

    /** Amounts that came onto the account by card, and went from it, in order. */
    List<Long> booked() {
        return database.sql("select amount from ledger_entry where account = '%s' and source in ('card', 'card-refund') order by seq".formatted(account.id()))
                .map(row -> row.get(0, Long.class)).all().collectList().block();
    }

    long balance() {
        return Long.parseLong(one("select balance::text from ledger_entry where account = '%s' order by seq desc limit 1".formatted(account.id())));
    }

    String one(String sql) {
        return database.sql(sql).map(row -> String.valueOf(row.get(0))).one().block();
    }
}
