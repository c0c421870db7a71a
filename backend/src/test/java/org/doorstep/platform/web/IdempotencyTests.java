package org.doorstep.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

@IntegrationTest
class IdempotencyTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private record Reply(int status, String body, String location, boolean replayed) {}

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    Idempotency idempotency;

    @Autowired
    IdempotencySweep sweep;

    @Autowired
    TestClock.Standing clock;

    private final AtomicInteger runs = new AtomicInteger();
    private final Sinks.Empty<Void> begun = Sinks.empty();
    private final String key = UUID.randomUUID().toString();
    private final String person = "P" + key.substring(0, 8);

    @BeforeEach
    void register() {
        for (var reference : List.of(person, "Q" + person)) {
            database.sql("""
                            insert into person (id, reference, given_name, family_name, mobile, channel, language, format)
                            values ($1, $2, 'Test', 'Person', '+447700900100', 'text', 'en', 'standard')""")
                    .bind(0, UUID.randomUUID()).bind(1, reference).then().block(PATIENCE);
        }
    }

    @AfterEach
    void backToTheStart() {
        clock.set(TestClock.START);
    }

    @Test
    void answersTheSameAgainWithoutDoingItAgain() {
        var first = begin(person, key, "{}");
        var second = begin(person, key, "{}");

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(first.replayed()).isFalse();
        assertThat(second).isEqualTo(new Reply(201, first.body(), first.location(), true));
        assertThat(first.location()).isNotEmpty();
        assertThat(drafts(person)).isEqualTo(1);
    }

    @Test
    void makesOneDraftOfADoubleTap() throws Exception {
        var taps = atOnce(2, () -> begin(person, key, "{}"));

        assertThat(taps).extracting(Reply::status).contains(201).allMatch(status -> status == 201 || status == 409);
        assertThat(drafts(person)).isEqualTo(1);
    }

    @Test
    void makesOneDraftOfTwentyAtOnce() throws Exception {
        var all = atOnce(20, () -> begin(person, key, "{}"));

        assertThat(all).extracting(Reply::status).contains(201).allMatch(status -> status == 201 || status == 409);
        assertThat(all).filteredOn(reply -> reply.status() == 409).allSatisfy(reply -> assertThat(reply.body()).contains("key-in-use"));
        assertThat(all).filteredOn(reply -> reply.status() == 201).extracting(Reply::body).containsOnly(begin(person, key, "{}").body());
        assertThat(drafts(person)).isEqualTo(1);
    }

    @Test
    void refusesTheKeyForAnythingElse() {
        begin(person, key, "{}");

        var otherBody = begin(person, key, "{\"other\":1}");
        assertThat(otherBody.status()).isEqualTo(409);
        assertThat(otherBody.body()).contains("/problems/key-reused");
        As.resident(client, person).post().uri("/api/repair-drafts/" + UUID.randomUUID() + "/send")
                .header(Idempotency.HEADER, key).contentType(MediaType.APPLICATION_JSON).bodyValue("{}").exchange()
                .expectStatus().isEqualTo(HttpStatus.CONFLICT);
        assertThat(drafts(person)).isEqualTo(1);
    }

    @Test
    void runsAgainAfterAFailureOfOurs() {
        database.sql("alter table journey_draft rename to journey_draft_away").then().block(PATIENCE);
        try {
            assertThat(begin(person, key, "{}").status()).isGreaterThanOrEqualTo(500);
        } finally {
            database.sql("alter table journey_draft_away rename to journey_draft").then().block(PATIENCE);
        }

        var again = begin(person, key, "{}");

        assertThat(again.status()).as(again.body()).isEqualTo(201);
        assertThat(again.replayed()).isFalse();
    }

    @Test
    void keepsCallersApart() {
        var other = "Q" + person;

        assertThat(begin(person, key, "{}").body()).isNotEqualTo(begin(other, key, "{\"other\":1}").body());
        assertThat(drafts(person)).isEqualTo(1);
        assertThat(drafts(other)).isEqualTo(1);
    }

    @Test
    void refusesAKeyThatCannotBeOneAndABodyTooLarge() {
        assertThat(begin(person, "no spaces", "{}").body()).contains("/problems/key-unreadable", "422");
        assertThat(begin(person, "x".repeat(256), "{}").status()).isEqualTo(422);
        assertThat(begin(person, "Az09-_." + "x".repeat(248), "{}").status()).isEqualTo(201);
        assertThat(begin(person, key, "[\"" + "x".repeat(70_000) + "\"]").status()).isEqualTo(413);
        assertThat(drafts(person)).isEqualTo(1);
    }

    @Test
    void finishesForACallerWhoHungUpAndAnswersWhenAskedAgain() {
        var work = Sinks.<Void>empty();
        var first = call("application/json", work.asMono()).subscribe();
        begun.asMono().block(PATIENCE);
        assertThat(status("application/json", Mono.empty())).as("still running").isEqualTo(409);

        first.dispose();
        work.tryEmitEmpty();

        assertThat(settled()).isEqualTo(200);
        assertThat(runs).hasValue(1);
    }

    @Test
    void takesOverWhatAKilledInstanceLeft() {
        call("application/json", Mono.never()).subscribe();
        begun.asMono().block(PATIENCE);
        clock.pass(Duration.ofSeconds(119));
        assertThat(status("application/json", Mono.empty())).isEqualTo(409);

        clock.pass(Duration.ofSeconds(2));

        assertThat(status("application/json", Mono.empty())).isEqualTo(200);
        assertThat(runs).hasValue(2);
    }

    @Test
    void leavesAloneWhatIsNotJson() {
        status("image/jpeg", Mono.empty());
        status("image/jpeg", Mono.empty());
        assertThat(runs).hasValue(2);
    }

    @Test
    void doesNotTakeAConflictForTheLastWord() {
        assertThat(status("application/json", Mono.error(Refused.conflict("changed-meanwhile")))).isEqualTo(409);
        assertThat(status("application/json", Mono.empty())).isEqualTo(200);
        assertThat(runs).hasValue(2);
    }

    @Test
    void keepsWhatWasWrongWithTheRequest() {
        assertThat(status("application/json", Mono.error(Refused.invalid(List.of())))).isEqualTo(422);
        assertThat(status("application/json", Mono.empty())).isEqualTo(422);
        assertThat(runs).hasValue(1);
    }

    @Test
    void forgetsAfterADay() {
        begin(person, key, "{}");
        clock.pass(Duration.ofHours(24));
        assertThat(begin(person, key, "{}").replayed()).isTrue();
        assertThat(kept()).isEqualTo(1);

        clock.pass(Duration.ofSeconds(1));
        assertThat(begin(person, key, "{}").replayed()).isFalse();

        clock.pass(Duration.ofHours(25));
        sweep.run("2027-01-14", "");
        assertThat(kept()).isZero();
    }

    private Reply begin(String person, String key, String body) {
        var result = As.resident(client, person).post().uri("/api/repair-drafts")
                .header(Idempotency.HEADER, key).contentType(MediaType.APPLICATION_JSON).bodyValue(body)
                .exchange().expectBody(String.class).returnResult();
        var location = result.getResponseHeaders().getLocation();
        return new Reply(result.getStatus().value(), String.valueOf(result.getResponseBody()),
                location == null ? "" : location.toString(), result.getResponseHeaders().containsHeader(Idempotency.REPLAYED));
    }

    /** One request straight at the filter; behind it the work, counted. */
    private Mono<MockServerWebExchange> call(String type, Mono<Void> work) {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.post("/api/trial")
                .header(Idempotency.HEADER, key).header("Content-Type", type).body("{}"));
        WebFilterChain handler = inside -> Mono.defer(() -> {
            runs.incrementAndGet();
            begun.tryEmitEmpty();
            return work;
        }).then(Mono.defer(() -> inside.getResponse().setComplete()));
        return idempotency.filter(exchange, handler)
                .contextWrite(ReactiveSecurityContextHolder.withAuthentication(new TestingAuthenticationToken(person, "", "any")))
                .thenReturn(exchange);
    }

    private int status(String type, Mono<Void> work) {
        return answered(type, work).block(PATIENCE);
    }

    private Mono<Integer> answered(String type, Mono<Void> work) {
        return call(type, work)
                .map(exchange -> exchange.getResponse().getStatusCode() == null ? 200 : exchange.getResponse().getStatusCode().value())
                .onErrorResume(Refused.class, refused -> Mono.just(refused.status().value()));
    }

    /** Asks until the first request is done with, as a client does that is told to try again in a moment. */
    private int settled() {
        return Mono.defer(() -> answered("application/json", Mono.empty()))
                .filter(status -> status != 409)
                .repeatWhenEmpty(again -> again.delayElements(Duration.ofMillis(20)))
                .block(PATIENCE);
    }

    private long drafts(String owner) {
        return count("select count(*) from journey_draft where owner = $1", owner);
    }

    private long kept() {
        return count("select count(*) from idempotent_answer where key = $1", Idempotency.named(key));
    }

    private long count(String sql, String of) {
        return database.sql(sql).bind(0, of).mapValue(Long.class).one().block(PATIENCE);
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(IntStream.range(0, times).mapToObj(i -> call).toList()).stream()
                    .map(Future::resultNow).toList();
        }
    }
}
