package org.doorstep.directdebit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.platform.tx.Tx;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** One wrong file of agreements names nobody any more, and looks as if everybody had left. */
@IntegrationTest
class ManyLeftTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** One more than end by themselves. */
    private static final int MANY = 21;
    private static final int A_PAGE = 100;

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    Tx tx;

    @Autowired
    @Qualifier("directDebitHealth")
    ReactiveHealthIndicator health;

    @Autowired
    Payer.Tools tools;

    Payer stays;
    List<Payer> many;

    @BeforeEach
    void manyPayOnThe27th() {
        tools.clean();
        stays = tools.tenant().setsUp("104.20", "27");
        many = IntStream.range(0, MANY).mapToObj(_ -> tools.tenant().setsUp("50", "27")).toList();
        many.forEach(one -> new Register(database).jointWith(one.household()));
        tools.morning("2027-01-13");
    }

    @AfterEach
    void backToTuesday() {
        tools.clean();
    }

    private void aFileNamesThemNoMore() {
        many.forEach(one -> new Register(database).leaves(one.household().person(), one.household()));
    }

    private void areNamedAgain(List<Payer> some) {
        some.forEach(one -> database.sql("insert into agreement_party (agreement_id, person_id, role, place) select $1, id, 'holder', 1 from person where reference = $2")
                .bind(0, one.household().agreement()).bind(1, one.household().person()).fetch().rowsUpdated().block());
    }

    private long ended() {
        return Long.parseLong(tools.one("select count(*) from direct_debit where ending = 'left'"));
    }

    private Leavers.LeaverList waiting() {
        return As.officer(client, "income").get().uri("/api/direct-debit-leavers").exchange().expectStatus().isOk().expectBody(Leavers.LeaverList.class).returnResult().getResponseBody();
    }

    private WebTestClient.ResponseSpec haveLeft(String team, String seen) {
        return As.officer(client, team).post().uri("/api/direct-debit-leavers").contentType(MediaType.APPLICATION_JSON).bodyValue(Map.of("seen", seen)).exchange();
    }

    private String page(String path) {
        return As.officerPages(client, "income").get().uri(path).accept(MediaType.TEXT_HTML).exchange().expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
    }

    /** What ends cannot be begun again without ten working days. */
    @Test
    void areNotEndedBeforeAnOfficerHasSaidThatTheyLeft() {
        aFileNamesThemNoMore();
        tools.mornings("2027-01-14", "2027-01-15", "2027-01-18", "2027-01-19", "2027-01-20");
        assertThat(ended()).isZero();
        assertThat(health.health().block().getStatus().getCode()).isEqualTo("WARNING");
        assertThat(health.health().block().getDetails().toString()).contains("leaving=" + MANY);
        assertThat(page("/direct-debit-runs")).contains("no longer on their agreements: " + MANY, "/direct-debit-leavers");
        assertThat(page("/direct-debit-leavers")).contains(many.getFirst().account().reference(), "Thursday 14 January 2027", "They have left").doesNotContain(stays.reference());

        areNamedAgain(many.subList(1, MANY));
        tools.mornings("2027-01-21", "2027-01-22");
        assertThat(waiting().some()).extracting(Leavers.Leaver::reference).as("who is left of many is asked about all the same").containsExactly(many.getFirst().reference());
        assertThat(ended()).isZero();
        areNamedAgain(many.subList(0, 1));
        tools.morning("2027-01-25");
        assertThat(health.health().block().getDetails().toString()).contains("leaving=0");
        assertThat(many.getFirst().lines("2027-01-25")).containsExactly("01 5000");
    }

    @Test
    void areEndedOnceAnOfficerHasSaidSoOfExactlyThem() {
        aFileNamesThemNoMore();
        tools.mornings("2027-01-14", "2027-01-18");
        assertThat(ended()).isZero();
        haveLeft("income", "what another page showed").expectStatus().isEqualTo(409).expectBody().jsonPath("$.type").isEqualTo("/problems/directdebit.leavers.changed");
        var seen = waiting();
        assertThat(seen.count()).isEqualTo(MANY);
        assertThat(seen.some()).extracting(Leavers.Leaver::reference).containsExactlyInAnyOrderElementsOf(many.stream().map(Payer::reference).toList());
        haveLeft("repairs", seen.seen()).expectStatus().isNotFound();
        haveLeft("income", seen.seen()).expectStatus().isOk().expectBody().jsonPath("$.count").isEqualTo(0);
        haveLeft("income", seen.seen()).expectStatus().isOk();
        assertThat(health.health().block().getDetails().toString()).contains("leaving=0");
        assertThat(page("/direct-debit-leavers")).contains("Nobody is waiting here").doesNotContain("They have left");
        assertThat(ended()).as("on a morning").isZero();
        tools.morning("2027-01-19");
        assertThat(ended()).isEqualTo(MANY);
        assertThat(many.getFirst().told("direct-debit-ended")).isOne();
        assertThat(many.getFirst().lines("2027-01-19")).containsExactly("0C");
        assertThat(stays.state()).isEqualTo("lodged");
    }

    /** Whoever presses has to have seen each of them: who is on another page is asked about on that page. */
    @Test
    void areEndedAPageAtATimeWhenTheyAreMoreThanOnePageShows() {
        var more = new ArrayList<>(many);
        IntStream.range(MANY, A_PAGE + 1).mapToObj(_ -> tools.tenant().setsUp("50", "27")).forEach(more::add);
        database.sql("update direct_debit set left_since = '2027-01-14', left_asked = true where id <> '" + stays.id() + "'").fetch().rowsUpdated().block();
        var first = waiting();
        assertThat(first.count()).isEqualTo(more.size());
        assertThat(first.some()).hasSize(A_PAGE);
        assertThat(page("/direct-debit-leavers")).contains("This page shows " + A_PAGE + " of them", "/direct-debit-leavers?after=" + first.next().orElseThrow());
        var last = more.stream().map(Payer::reference).filter(one -> first.some().stream().noneMatch(seen -> seen.reference().equals(one))).toList();
        assertThat(page("/direct-debit-leavers?after=" + first.next().orElseThrow())).contains(last.getFirst(), "They have left").doesNotContain(first.some().getFirst().reference());

        haveLeft("income", first.seen()).expectStatus().isOk().expectBody().jsonPath("$.count").isEqualTo(1).jsonPath("$.some[0].reference").isEqualTo(last.getFirst());
        assertThat(said()).isEqualTo(A_PAGE);
        haveLeft("income", first.seen()).expectStatus().isOk();
        assertThat(said()).as("said twice is said of the same").isEqualTo(A_PAGE);
        var second = waiting();
        assertThat(second.next()).isEmpty();
        database.sql("update direct_debit set left_since = null, left_asked = false where reference = '" + last.getFirst() + "'").fetch().rowsUpdated().block();
        haveLeft("income", second.seen()).expectStatus().isEqualTo(409);
        assertThat(said()).as("they came back since").isEqualTo(A_PAGE);
    }

    private long said() {
        return Long.parseLong(tools.one("select count(*) from direct_debit where left_said_at is not null"));
    }

    /** Told of the 27th of January, whose file is of the 25th; what is not in the file of the 28th comes too late. */
    @Test
    void goOnByThemselvesAndReadWhyAMonthWasNotTaken() {
        aFileNamesThemNoMore();
        tools.mornings("2027-01-14", "2027-01-25", "2027-01-28");
        var early = many.getFirst();
        areNamedAgain(List.of(early));
        tools.morning("2027-01-29");
        areNamedAgain(many.subList(1, MANY));
        tools.mornings("2027-02-01", "2027-02-02");
        for (var one : many) {
            assertThat(one.told("direct-debit-missed")).as("it was no file").isZero();
            assertThat(one.told("direct-debit-not-named")).as("once").isOne();
            assertThat(one.state()).isEqualTo("lodged");
        }
        assertThat(stays.told("direct-debit-not-named")).isZero();
        var id = tools.one("select id::text from contact where kind = 'direct-debit-not-named' and person = $1", early.household().person());
        assertThat(early.browser().get().uri("/messages/" + id).accept(MediaType.TEXT_HTML).exchange().expectBody(String.class).returnResult().getResponseBody())
                .contains("we take £50.00 from your bank account on Wednesday 27 January 2027", "our records did not name you").doesNotContain("Our file did not get through");
        tools.mornings("2027-02-25", "2027-03-01");
        assertThat(early.balance()).as("the next month is taken").isEqualTo(-5_000);
        assertThat(early.told("direct-debit-not-named")).isOne();
    }

    /** A morning and whoever else holds several take them in one order: held crosswise neither could go on. */
    @Test
    void areMarkedInTheOrderInWhichEverybodyHoldsThem() {
        // Whoever looks through the table meets the second of these before the first.
        many.reversed().forEach(one -> database.sql("update direct_debit set was_paused = was_paused where id = $1").bind(0, one.id()).fetch().rowsUpdated().block());
        var crosswise = database.sql("select a.id as first, b.id as then from direct_debit a join direct_debit b on a.id < b.id and a.ctid > b.ctid where a.id <> $1 and b.id <> $1 order by a.ctid desc, b.ctid limit 1")
                .bind(0, stays.id()).map(row -> List.of(row.get("first", UUID.class), row.get("then", UUID.class))).one().block();
        aFileNamesThemNoMore();
        tools.clock().set(java.time.Instant.parse("2027-01-14T06:30:00Z"));
        var morning = new java.util.concurrent.atomic.AtomicReference<Mono<Void>>();
        tx.run(hold(crosswise.getFirst())
                .then(Mono.fromRunnable(() -> morning.set(Mono.<Void>fromRunnable(() -> tools.morningOnly("2027-01-14")).subscribeOn(Schedulers.boundedElastic()).cache())))
                .then(Mono.fromRunnable(() -> morning.get().subscribe()))
                .then(somebodyWaits())
                .then(Mono.defer(() -> hold(crosswise.getLast())))).block(PATIENCE);
        morning.get().block(PATIENCE);
        assertThat(tools.one("select count(*) from direct_debit where left_since = '2027-01-14'")).isEqualTo(String.valueOf(MANY));
        assertThat(many.stream().map(Payer::state).collect(Collectors.toSet())).containsExactly("lodged");
    }

    private Mono<Long> hold(UUID debit) {
        return database.sql("select 1 from direct_debit where id = $1 for no key update").bind(0, debit).fetch().all().count();
    }

    private Mono<Long> somebodyWaits() {
        var waiting = database.sql("select count(*) from pg_locks where not granted").map(row -> row.get(0, Long.class)).one();
        return Flux.interval(Duration.ofMillis(20)).onBackpressureDrop().concatMap(_ -> waiting).filter(count -> count > 0).next().timeout(PATIENCE);
    }
}
