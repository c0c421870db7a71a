package org.doorstep.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.repairs.ReportJourneyTests.Face;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.test.StepVerifier;

/** A repair that is followed: each change of it is told, and to nobody else. */
@IntegrationTest
class RepairEventsTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    DueJobs jobs;

    @Autowired
    TestClock.Standing clock;

    Register register;
    Register.Household household;
    VisitDoor door;

    @BeforeEach
    void reported() {
        clock.set(TestClock.START);
        register = new Register(database);
        household = register.tenant();
        var pages = Door.pages(client, household.person());
        var draft = ReportJourneyTests.upToSlot(pages, household);
        pages.answer(draft, ReportStep.SLOT, Map.of("slot", "2027-01-14.am"));
        var reference = pages.send(draft).location().split("/")[2];
        jobs.runAt(clock.instant());
        door = VisitDoor.of(client, Face.API, household.person(), reference);
    }

    @Test
    void tellsWhenTheVisitThePromisesOrTheStateChange() {
        follow(null).expectNextCount(1)
                .then(() -> write("update visit set state = 'ON_THE_WAY' where subject_id = $1 and state = 'BOOKED'")).expectNextCount(1)
                .then(() -> write("update promise set due = due + interval '1 day', extended_because = 'x' where subject_id = $1 and state = 'open'"))
                .expectNextCount(1)
                .then(() -> write("update repair set changed_at = changed_at where id = $1")).expectNextCount(1)
                .thenCancel().verify(PATIENCE);
    }

    /** The page says until then that nothing more happens. */
    @Test
    void tellsThatTheResidentIsAskedHowItWentAndThatTheyAnswered() {
        follow(mark())
                .then(() -> write("insert into survey (id, reference, person, invited_at) select id, reference, 'P1', now() from repair where id = $1"))
                .expectNextCount(1)
                .then(() -> write("update survey set answered_at = now(), repair = 5 where id = $1")).expectNextCount(1)
                .thenCancel().verify(PATIENCE);
    }

    @Test
    void tellsWhatAResidentDid() {
        follow(mark())
                .then(() -> assertThat(door.book("2027-01-15.pm").status()).isEqualTo(200)).expectNextCount(1)
                .thenCancel().verify(PATIENCE);
    }

    @Test
    void saysNothingPersonal() {
        follow(null)
                .assertNext(event -> assertThat(event).extracting(ServerSentEvent::event, ServerSentEvent::data).containsExactly("changed", ""))
                .thenCancel().verify(PATIENCE);
        assertThat(mark()).matches("[0-9a-f]{32}");
    }

    @Test
    void tellsAtOnceWhatWasMissedAndNothingToWhoMissedNothing() {
        var before = mark();
        var heard = new ArrayList<String>();
        follow(before)
                .then(() -> write("update repair set changed_at = changed_at where id = $1"))
                .consumeNextWith(event -> heard.add(event.id()))
                .thenCancel().verify(PATIENCE);
        assertThat(heard).containsExactly(mark()).doesNotContain(before);
        follow(before).consumeNextWith(event -> heard.add(event.id())).thenCancel().verify(PATIENCE);
        assertThat(heard).containsExactly(mark(), mark());
    }

    @Test
    void tellsAfterTheConnectionToTheDatabaseWasCut() {
        follow(mark())
                .then(() -> database.sql("select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen changes'"
                        + " and datname = current_database()").fetch().all().then().block())
                .then(() -> write("update repair set changed_at = changed_at where id = $1"))
                .expectNextCount(1)
                .thenCancel().verify(PATIENCE);
    }

    @Test
    void endsForWhoMaySeeItNoMore() {
        follow(mark())
                .then(() -> register.leaves(household.person(), household))
                .then(() -> write("update repair set changed_at = changed_at where id = $1"))
                // A look that was under way may still tell of it.
                .thenConsumeWhile(_ -> true).expectComplete().verify(PATIENCE);
    }

    @Test
    void isRefusedWithoutALogInAndNotThereForOthers() {
        client.get().uri(path()).accept(MediaType.TEXT_EVENT_STREAM).exchange().expectStatus().isUnauthorized();
        As.resident(client, register.tenant().person()).get().uri(path()).accept(MediaType.TEXT_EVENT_STREAM).exchange()
                .expectStatus().isNotFound().expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private StepVerifier.FirstStep<ServerSentEvent<String>> follow(@Nullable String seen) {
        var asked = As.resident(client, household.person()).get().uri(path()).accept(MediaType.TEXT_EVENT_STREAM)
                .headers(headers -> { if (seen != null) headers.set("Last-Event-ID", seen); })
                .exchange().expectStatus().isOk().expectHeader().contentTypeCompatibleWith(MediaType.TEXT_EVENT_STREAM)
                .expectHeader().valueEquals("Cache-Control", "no-store")
                .returnResult(new ParameterizedTypeReference<ServerSentEvent<String>>() {});
        return StepVerifier.create(asked.getResponseBody().filter(event -> event.event() != null));
    }

    private String path() {
        return "/api/repairs/" + door.reference() + "/events";
    }

    private String mark() {
        return database.sql("select repair_mark(id) from repair where reference = $1").bind(0, door.reference())
                .map(row -> row.get(0, String.class)).one().block();
    }

    private void write(String sql) {
        database.sql(sql.replace("$1", "(select id from repair where reference = '" + door.reference() + "')"))
                .fetch().rowsUpdated().block();
    }
}
