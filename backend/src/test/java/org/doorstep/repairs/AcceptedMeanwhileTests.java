package org.doorstep.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.platform.tx.Tx;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A resident taps the emergency again while the desk accepts it: both are answered. */
@IntegrationTest
class AcceptedMeanwhileTests {

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    DueJobs jobs;

    @Autowired
    Tx tx;

    @Autowired
    TestClock.Standing clock;

    Register.Household household;
    UUID repair;

    @BeforeEach
    void aFlood() {
        clock.set(TestClock.START);
        household = new Register(database).tenant();
        assertThat(tap()).isEqualTo(201);
        jobs.runAt(clock.instant());
        repair = database.sql("select id from repair where agreement = $1").bind(0, household.agreement())
                .map(row -> row.get(0, UUID.class)).one().block();
    }

    @Test
    void theTapWaitsForTheDeskAndTheDeskNotForTheTap() {
        var tapping = new AtomicReference<CompletableFuture<Integer>>();
        tx.run(said("update emergency_alert set accepted_by = 'Sam', accepted_at = now() where repair = $1 and accepted_at is null")
                .then(Mono.fromRunnable(() -> tapping.set(CompletableFuture.supplyAsync(this::tap))))
                .then(somebodyWaits())
                .then(said("insert into repair_entry (id, repair, at, what, args, once) values (gen_random_uuid(), $1, now(), 'accepted', '{Sam}', 'accepted.1')"))
                .thenReturn(true)).block();
        assertThat(tapping.get().join()).isEqualTo(201);
    }

    private int tap() {
        return As.resident(client, household.person()).post().uri("/api/emergencies")
                .bodyValue(Map.of("danger", "flood", "agreement", household.agreement().toString()))
                .exchange().returnResult(String.class).getStatus().value();
    }

    private Mono<Void> said(String sql) {
        return Mono.defer(() -> database.sql(sql).bind(0, repair).then());
    }

    private Mono<Long> somebodyWaits() {
        var waiting = database.sql("select count(*) from pg_locks where not granted").map(row -> row.get(0, Long.class)).one();
        return Flux.interval(Duration.ofMillis(20)).onBackpressureDrop().concatMap(_ -> waiting).filter(count -> count > 0).next()
                .timeout(Duration.ofSeconds(20));
    }
}
