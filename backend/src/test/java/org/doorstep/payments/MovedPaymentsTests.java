package org.doorstep.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.doorstep.As;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Role;
import org.doorstep.payments.CardMoves.Outcome;
import org.doorstep.platform.tx.Tx;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Money by card that is on the wrong account goes to the right one, whole, once, and with the payment: what is given back later is booked there. */
@PayingTest
class MovedPaymentsTests {

    private static final CurrentUser.Staff INES = officer("login-ines", "Ines Roe");
    private static final CurrentUser.Staff OMAR = officer("login-omar", "Omar Sy");

    private static final int LOOKS = 10;
    private static final int MANY = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    Payer.Tools tools;

    @Autowired
    Tx tx;

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    CardMoves moves;

    @Autowired
    Refunds refunds;

    Payer payer;
    Payer neighbour;

    private static CurrentUser.Staff officer(String login, String name) {
        return new CurrentUser.Staff(login, name, Set.of(Role.OFFICER), Set.of("income"), Optional.empty());
    }

    @BeforeEach
    void twoAccounts() {
        tools.begin();
        payer = tools.owing(90_000);
        neighbour = tools.owing(90_000);
    }

    @AfterEach
    void backToTuesday() {
        database.sql("update card_move set state = 'dropped' where state = 'wanted'").fetch().rowsUpdated().block();
        tools.end();
    }

    /** @return reference of the payment */
    private String paid(Payer by, String pounds) {
        var id = by.begin(pounds);
        by.does(id, "pay");
        // The provider has two seconds to answer: on a busy machine it may take another look.
        for (int look = 0; look < LOOKS && !by.state(id).equals("paid"); look++) {
            by.comesBack(id);
        }
        assertThat(by.state(id)).isEqualTo("paid");
        return by.one("select reference from card_payment where id = '%s'".formatted(id));
    }

    private Outcome move(CurrentUser who, String reference, Payer to) {
        return moves.move(who, reference, Map.of("account", to.account().reference(), "why", "It was paid for the garage")).block();
    }

    private Outcome second(CurrentUser who, String reference, String agree) {
        return moves.second(who, reference, Map.of("move", moves.wanted(INES, reference).block().id().toString(), "agree", agree)).block();
    }

    private static String page(WebTestClient as, String path) {
        return as.get().uri(path).accept(MediaType.TEXT_HTML).exchange().expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
    }

    private String done(String reference) {
        return payer.one("select string_agg(what, ' ' order by what) from audit_entry a join card_payment p on p.id = a.subject_id where p.reference = '%s' and what like '%%mov%%'"
                .formatted(reference));
    }

    /** What the books say is on the accounts, under the name the ledger has for it. */
    private void booksAgree(String reference) {
        assertThat(payer.one("""
                select count(*) from card_payment p join ledger_entry e on e.account = p.account and e.source = 'card' and e.amount = - p.pence
                 and e.reference = p.reference || case when p.moves = 0 then '' else ' ' || (p.moves + 1) end
                where p.reference = '%s' and not exists (select from ledger_entry r where r.account = e.account and r.reverses = e.seq)""".formatted(reference)))
                .isEqualTo("1");
    }

    @Test
    void goesToTheRightAccountWithAReasonAndForTheDayItWasPaid() {
        var reference = paid(payer, "104.20");
        assertThat(move(INES, reference, neighbour)).isEqualTo(new Outcome.Done());
        assertThat(payer.balance()).isEqualTo(90_000);
        assertThat(neighbour.balance()).isEqualTo(79_580);
        assertThat(payer.one("select why from ledger_entry where account = '%s' and type = 'reversal'".formatted(payer.account().id()))).isEqualTo("It was paid for the garage");
        assertThat(neighbour.one("select (effective = date '2027-01-12')::text from ledger_entry where account = '%s' and source = 'card'".formatted(neighbour.account().id()))).isEqualTo("true");
        assertThat(done(reference)).isEqualTo("card-payment.moved");
        booksAgree(reference);
    }

    /** Of their own payment alone, by its reference: the other account may be anybody's. */
    @Test
    void isToldToWhoeverPaidEachTimeItMoves() {
        var reference = paid(payer, "104.20");
        move(INES, reference, neighbour);
        var id = payer.one("select id::text from contact where kind = 'card-payment-moved' and person = '%s'".formatted(payer.person()));
        assertThat(payer.pages().get().uri("/messages/" + id).accept(MediaType.TEXT_HTML).exchange().expectBody(String.class).returnResult().getResponseBody())
                .contains("We moved your card payment to another account", reference, "you do not pay it again").doesNotContain(neighbour.account().reference(), "795.80", "900.00", "It was paid for the garage");
        move(OMAR, reference, payer);
        assertThat(toldMoved(payer)).isEqualTo("2");
        assertThat(toldMoved(neighbour)).as("they did nothing").isEqualTo("0");
        move(INES, paid(payer, "500.01"), neighbour);
        assertThat(toldMoved(payer)).as("not of what waits for another officer").isEqualTo("2");
    }

    /** Those they share the account with owe it again; whoever paid may be none of them. */
    @Test
    void isToldToTheOthersWhoseAccountItWasOn() {
        var joint = new Register(database).jointWith(payer.household());
        var reference = paid(payer, "104.20");
        move(INES, reference, neighbour);
        assertThat(toldTakenOff(joint)).isEqualTo("1");
        assertThat(toldTakenOff(payer.person())).as("they read that it moved").isEqualTo("0");
        assertThat(toldTakenOff(neighbour.person())).as("theirs went down").isEqualTo("0");
        var id = payer.one("select id::text from contact where kind = 'payment-taken-back' and person = '%s'".formatted(joint));
        assertThat(page(As.residentPages(client, joint), "/messages/" + id)).contains("account " + payer.account().reference()).doesNotContain(neighbour.account().reference(), reference);
        move(OMAR, reference, payer);
        assertThat(toldTakenOff(neighbour.person())).as("they were not the payer").isEqualTo("1");
        database.sql("update card_payment set person = '' where reference = $1").bind(0, reference).fetch().rowsUpdated().block();
        move(INES, reference, neighbour);
        assertThat(toldTakenOff(joint)).as("each time").isEqualTo("2");
        assertThat(toldTakenOff(payer.person())).as("nobody knows any more that they paid").isEqualTo("1");
    }

    private String toldTakenOff(String person) {
        return payer.one("select count(*) from contact where kind = 'payment-taken-back' and person = '%s'".formatted(person));
    }

    private String toldMoved(Payer whom) {
        return whom.one("select count(*) from contact where kind = 'card-payment-moved' and person = '%s'".formatted(whom.person()));
    }

    @Test
    void comesBackWhenThatWasWrongAndTheBooksAgreeEachTime() {
        var reference = paid(payer, "104.20");
        move(INES, reference, neighbour);
        assertThat(move(OMAR, reference, payer)).isEqualTo(new Outcome.Done());
        assertThat(payer.balance()).isEqualTo(79_580);
        assertThat(neighbour.balance()).isEqualTo(90_000);
        booksAgree(reference);
    }

    @Test
    void isGivenBackFromWhereItIs() {
        var reference = paid(payer, "104.20");
        move(INES, reference, neighbour);
        assertThat(refunds.refund(INES, reference, Map.of("amount", "4.20", "available", "10420")).block()).isEqualTo(new RefundOutcome.Done(new Money(420)));
        assertThat(payer.balance()).isEqualTo(90_000);
        assertThat(neighbour.balance()).isEqualTo(80_000);
        assertThat(move(INES, reference, payer)).as("some of it was given back").isEqualTo(new Outcome.Changed());
        assertThat(neighbour.balance()).isEqualTo(80_000);
    }

    @Test
    void waitsForAnotherOfficerWhenItIsLarge() {
        var reference = paid(payer, "500.01");
        assertThat(move(INES, reference, neighbour)).isEqualTo(new Outcome.Second());
        assertThat(second(INES, reference, "yes")).as("by themselves").isEqualTo(new Outcome.Second());
        assertThat(neighbour.balance()).isEqualTo(90_000);
        assertThat(refunds.strays(OMAR).block()).extracting(Stray::reference).contains(reference);
        assertThat(second(OMAR, reference, "yes")).isEqualTo(new Outcome.Done());
        assertThat(neighbour.balance()).isEqualTo(39_999);
        assertThat(done(reference)).isEqualTo("card-payment.move-seconded card-payment.move-wanted card-payment.moved");
        booksAgree(reference);
    }

    @Test
    void staysWhenTheOtherDoesNotAgree() {
        var reference = paid(payer, "500.01");
        move(INES, reference, neighbour);
        assertThat(second(OMAR, reference, "no")).isEqualTo(new Outcome.Dropped());
        assertThat(neighbour.balance()).isEqualTo(90_000);
        move(INES, reference, neighbour);
        assertThat(second(INES, reference, "no")).as("taken back").isEqualTo(new Outcome.Dropped());
    }

    /** Each of them has read it where it was, and all of them wait for it: nobody comes when it is over. */
    @Test
    void goesOnceWhenManyMoveItAtOnce() {
        var reference = paid(payer, "104.20");
        var fields = Map.of("account", neighbour.account().reference(), "why", "It was paid for the garage");
        var all = Flux.range(0, MANY).flatMap(_ -> moves.move(OMAR, reference, fields)).collectList().cache();
        tx.run(database.sql("select id from card_payment where reference = $1 for update").bind(0, reference).fetch().one()
                .then(Mono.fromRunnable(() -> all.subscribeOn(Schedulers.boundedElastic()).subscribe()))
                .then(allWait())).block(PATIENCE);
        var outcomes = all.block(PATIENCE);
        assertThat(outcomes).filteredOn(outcome -> outcome.equals(new Outcome.Done())).hasSize(1);
        assertThat(outcomes).filteredOn(outcome -> outcome.equals(new Outcome.Changed())).hasSize(MANY - 1);
        assertThat(payer.balance()).isEqualTo(90_000);
        assertThat(neighbour.balance()).isEqualTo(79_580);
        booksAgree(reference);
    }

    private Mono<Long> allWait() {
        var waiting = database.sql("select count(distinct pid) from pg_locks where not granted").map(row -> row.get(0, Long.class)).one();
        return Flux.interval(Duration.ofMillis(20)).onBackpressureDrop().concatMap(_ -> waiting).filter(count -> count >= MANY).next().timeout(PATIENCE);
    }

    /** The table says no too, whatever the program does. */
    @Test
    void isAgreedToByAnotherInTheTableToo() {
        var reference = paid(payer, "500.01");
        move(INES, reference, neighbour);
        var update = database.sql("update card_move set state = 'done', seconded_by = asked_by where state = 'wanted'").fetch().rowsUpdated();
        assertThat(update.map(_ -> "taken").onErrorReturn("refused").block()).isEqualTo("refused");
    }

    @Test
    void isRefusedInAClearSentenceAndNothingTypedIsLost() {
        var reference = paid(payer, "104.20");
        var officer = As.officerPages(client, "income");
        var path = "/desk/payments/" + reference + "/move";
        var wrong = officer.post().uri(path).accept(MediaType.TEXT_HTML).body(BodyInserters.fromFormData("account", "nobody's").with("why", ""))
                .exchange().expectStatus().isEqualTo(422).expectBody(String.class).returnResult().getResponseBody();
        assertThat(wrong).contains("Enter the number of an account that is there", "nobody&#39;s", "Write why you move this");
        officer.post().uri(path).accept(MediaType.TEXT_HTML).body(BodyInserters.fromFormData("account", payer.account().reference()).with("why", "Wrong one"))
                .exchange().expectStatus().isEqualTo(422).expectBody(String.class).value(page -> assertThat(page).contains("It is on this account", "Wrong one"));
        assertThat(payer.balance()).isEqualTo(79_580);
    }

    @Test
    void isMovedThroughBothDoorsByTheIncomeTeamAlone() {
        var reference = paid(payer, "104.20");
        var fields = BodyInserters.fromFormData("account", neighbour.account().reference()).with("why", "It was paid for the garage");
        As.officerPages(client, "leasehold").post().uri("/desk/payments/" + reference + "/move").body(fields).exchange().expectStatus().isNotFound();
        assertThat(moves.move(payer.user(), reference, Map.of("account", neighbour.account().reference(), "why", "mine")).block()).isEqualTo(new Outcome.NotHere());
        var officer = As.officerPages(client, "income");
        assertThat(page(officer, "/accounts/" + payer.account().reference())).as("the way there").contains("href=\"/desk/payments/" + reference + "\"");
        assertThat(page(As.staffPages(client, Role.AGENT), "/accounts/" + payer.account().reference())).doesNotContain("/desk/payments/");
        assertThat(page(officer, "/desk/payments/" + reference)).contains("Move it to another account");
        var done = officer.post().uri("/desk/payments/" + reference + "/move").body(fields).exchange().expectStatus().isSeeOther().returnResult().getResponseHeaders().getLocation();
        assertThat(page(officer, done.toString())).contains("govuk-notification-banner--success", "It is on the other account now.");
        assertThat(page(officer, "/desk/payments/" + reference + "?done=anything")).doesNotContain("govuk-notification-banner");
        As.officer(client, "income").post().uri("/api/desk/payments/" + reference + "/move").contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("account", payer.account().reference(), "why", "It was right")).exchange().expectStatus().isOk().expectBody().jsonPath("$.state").isEqualTo("done");
        assertThat(payer.balance()).isEqualTo(79_580);
        As.officer(client, "income").get().uri("/api/desk/payments/" + reference + "/move").exchange().expectStatus().isNotFound();
    }

    @Test
    void isReadAndDecidedOnItsPage() {
        var reference = paid(payer, "500.01");
        move(INES, reference, neighbour);
        var other = As.officerPages(client, "income");
        assertThat(page(other, "/desk/payments/" + reference)).contains("Ines Roe asked at", "to move it to account " + neighbour.account().reference(), "It was paid for the garage",
                "Agree, and move it").doesNotContain("Why you move it");
        other.post().uri("/desk/payments/" + reference + "/move/second").accept(MediaType.TEXT_HTML).body(BodyInserters.fromFormData("move", UUID.randomUUID().toString()).with("agree", "yes"))
                .exchange().expectStatus().isEqualTo(409).expectBody(String.class).value(page -> assertThat(page).contains("Nothing was moved"));
        other.post().uri("/desk/payments/" + reference + "/move/second").body(BodyInserters.fromFormData("move", moves.wanted(INES, reference).block().id().toString()).with("agree", "yes"))
                .exchange().expectStatus().isSeeOther();
        assertThat(neighbour.balance()).isEqualTo(39_999);
        var seq = payer.one("select seq from ledger_entry where account = '%s' and source = 'card'".formatted(payer.account().id()));
        assertThat(page(other, "/accounts/" + payer.account().reference() + "/entries/" + seq)).contains("href=\"/desk/payments/" + reference + "\"");
    }
}
