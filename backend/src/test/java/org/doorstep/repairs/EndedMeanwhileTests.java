package org.doorstep.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.appointments.AccessNotes;
import org.doorstep.appointments.Appointments;
import org.doorstep.appointments.SlotChoice;
import org.doorstep.appointments.SlotNeed;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.platform.tx.Tx;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** "I no longer need it" that waits behind somebody else's change of the same repair is decided on what they left. */
@IntegrationTest
class EndedMeanwhileTests {

    private static final CurrentUser AGENT =
            new CurrentUser.Staff("login-agent", "Agent", Set.of(Role.AGENT), Set.of(), java.util.Optional.empty());

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    Appointments appointments;

    @Autowired
    DueJobs jobs;

    @Autowired
    Tx tx;

    @Autowired
    TestClock.Standing clock;

    Register.Household household;
    UUID repair;
    String reference;

    @BeforeEach
    void aRepairWithoutAVisit() {
        clock.set(TestClock.START);
        household = new Register(database).tenant();
        var door = Door.pages(client, household.person());
        repair = ReportJourneyTests.upToSlot(door, household);
        door.answer(repair, ReportStep.SLOT, Map.of("slot", "call-back"));
        reference = door.send(repair).location().split("/")[2];
        jobs.runAt(clock.instant());
    }

    @Test
    void takesTheVisitBackThatTheDeskBookedInTheSameMoment() {
        var subject = new Subject("repair", repair);
        var patch = one("select patch from repair where id = $1");
        var need = new SlotNeed("plumbing", 60, patch, LocalDate.of(2027, 1, 12), TestClock.START.plus(Duration.ofDays(7)));
        appointments.hold(AGENT, subject, need, SlotChoice.parse("2027-01-14.am").orElseThrow()).block();

        var status = endedBehind(appointments.confirm(AGENT, subject, AccessNotes.NONE).then());
        jobs.runAt(clock.instant());

        assertThat(status).isEqualTo(204);
        assertThat(one("select string_agg(state, ',') from visit where subject_id = $1")).isEqualTo("CANCELLED");
        assertThat(one("select state from repair where id = $1")).isEqualTo("cancelled");
    }

    @Test
    void leavesAnEmergencyToTheLandlordThatSomebodyLoggedInTheSameMoment() {
        var status = endedBehind(database.sql("update repair set state = 'emergency', next_step = 'we-come' where id = $1")
                .bind(0, repair).then());

        assertThat(status).isEqualTo(409);
        assertThat(one("select state from repair where id = $1")).isEqualTo("emergency");
        assertThat(one("select string_agg(distinct state, ',') from promise where subject_id = $1")).isEqualTo("open");
    }

    @Test
    void leavesToTheDeskWhatANeighbourJoinedInTheSameMoment() {
        var status = endedBehind(database.sql("insert into repair_follower (repair, person, since) values ($1, 'P-next-door', now())")
                .bind(0, repair).then());

        assertThat(status).isEqualTo(409);
        assertThat(one("select state from repair where id = $1")).isEqualTo("reported");
    }

    /** Holds the repair, lets the resident end it and wait, then does {@code meanwhile} and lets go. */
    private int endedBehind(Mono<Void> meanwhile) {
        var ending = new AtomicReference<CompletableFuture<Integer>>();
        tx.run(database.sql("select 1 from repair where id = $1 for update").bind(0, repair).then()
                .then(Mono.fromRunnable(() -> ending.set(CompletableFuture.supplyAsync(this::end))))
                .then(somebodyWaits()).then(meanwhile).thenReturn(true)).block();
        return ending.get().join();
    }

    private int end() {
        return As.resident(client, household.person()).post().uri("/api/repairs/" + reference + "/withdrawal")
                .bodyValue(Map.of("reason", "It stopped by itself")).exchange().returnResult(String.class).getStatus().value();
    }

    private Mono<Long> somebodyWaits() {
        var waiting = database.sql("select count(*) from pg_locks where not granted").map(row -> row.get(0, Long.class)).one();
        return Flux.interval(Duration.ofMillis(20)).onBackpressureDrop().concatMap(_ -> waiting).filter(count -> count > 0).next()
                .timeout(Duration.ofSeconds(20));
    }

    private String one(String sql) {
        return database.sql(sql).bind(0, repair).map(row -> String.valueOf(row.get(0))).one().block();
    }
}
