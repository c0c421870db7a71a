package org.doorstep.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.repairs.Door;
import org.doorstep.repairs.ReportStep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A button pressed six times at once, on a bad connection or by an impatient thumb, does one thing. */
@IntegrationTest
class SentTwiceAtOnceTests {

    private static final int TIMES = 6;

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    DueJobs jobs;

    @Autowired
    TestClock.Standing clock;

    CaseWork work;

    @BeforeEach
    void somebody() {
        clock.set(TestClock.START);
        work = new CaseWork(client, database, jobs, clock);
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    @ParameterizedTest(name = "{0}, pages: {1}")
    @CsvSource({"REPORT_WITH_A_SLOT, true", "REPORT_WITH_A_SLOT, false", "REPORT_TO_BE_RUNG, true", "EMERGENCY, true",
            "EMERGENCY, false", "CANCEL, true", "CANCEL, false", "FINISH, true", "NOBODY_IN, true", "SURVEY, true", "SURVEY, false"})
    void isDoneOnce(Deed deed, boolean pages) {
        var replies = atOnce(deed.prepared(work, pages));
        work.newsArrives();

        assertThat(replies).extracting(Door.Reply::status).isSubsetOf(200, 201, 204, 303, 404, 409).containsAnyOf(200, 201, 204, 303);
        assertThat(replies.stream().filter(reply -> reply.status() < 400).map(Door.Reply::location).distinct()).hasSize(1);
        if (deed == Deed.CANCEL) {
            assertThat(replies).as("nobody is told that there is no such visit").extracting(Door.Reply::status).isSubsetOf(204, 303);
        }
        assertThat(number("select count(*) from repair where person = $1")).isEqualTo(1);
        assertThat(more("select what from audit_entry where subject_id in (" + THEIRS + ") and what not like 'visit.hold%' and what <> 'visit.held'")).isEmpty();
        assertThat(more("select standard from promise where subject_id in (" + THEIRS + ")")).isEmpty();
        assertThat(more("select kind from contact where person = $1 and direction = 'out' and at <= now() + interval '100 years'")).isEmpty();
        assertThat(more("select state from visit where subject_id in (" + THEIRS + ")")).isEmpty();
        assertThat(number("select count(*) from survey where person = $1")).isLessThanOrEqualTo(1);
    }

    /** Two drafts of the same fault in the same home, as from two phones of one household. */
    @Test
    void oneOfTwoReportsOfTheSameFaultIsMade() {
        var door = work.door(false);
        var first = CaseWork.upToTheSlot(door, work.household);
        var second = CaseWork.upToTheSlot(door, work.household);
        for (var draft : List.of(first, second)) {
            door.answer(draft, ReportStep.SLOT, Map.of("slot", "call-back"));
        }
        var replies = atOnce(List.of(() -> door.send(first), () -> door.send(second)));

        assertThat(replies).extracting(Door.Reply::status).containsExactlyInAnyOrder(201, 409);
        assertThat(number("select count(*) from repair where person = $1")).isEqualTo(1);
        assertThat(number("select count(*) from journey_draft where owner = $1 and done_as is null")).isEqualTo(1);
    }

    /** The first answer stands: what somebody said is not said over by the same form sent late. */
    @Test
    void aSurveyAnsweredAgainKeepsItsFirstAnswer() {
        var reference = work.finished();
        var happy = Map.of("repair", "5", "time", "5", "manner", "5", "keptWord", "yes", "improve", "Nothing");
        var unhappy = Map.of("repair", "1", "time", "1", "manner", "1", "keptWord", "no", "improve", "All");
        assertThat(work.form("/surveys/" + reference, happy).get().status()).isEqualTo(303);

        assertThat(work.form("/surveys/" + reference, unhappy).get().status()).as("told that it is answered already").isEqualTo(409);

        assertThat(number("select repair from survey where person = $1")).isEqualTo(5);
        assertThat(number("select count(*) from promise where subject_kind = 'survey' and subject_id in (" + THEIRS + ")")).isZero();
    }

    private static final String THEIRS =
            "select id from repair where person = $1 union select v.id from visit v join repair r on r.id = v.subject_id where r.person = $1";

    private static List<Door.Reply> atOnce(Supplier<Door.Reply> request) {
        return atOnce(Collections.nCopies(TIMES, request));
    }

    private static List<Door.Reply> atOnce(List<Supplier<Door.Reply>> requests) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(requests.stream().<Callable<Door.Reply>>map(request -> request::get).toList())
                    .stream().map(Future::resultNow).toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Values that are there more than once. */
    private List<String> more(String values) {
        return database.sql("select v.* from (" + values + ") v group by 1 having count(*) > 1").bind(0, work.household.person())
                .map(row -> row.get(0, String.class)).all().collectList().block();
    }

    private long number(String sql) {
        return database.sql(sql).bind(0, work.household.person()).map(row -> ((Number) row.get(0)).longValue()).one().block();
    }
}
