package org.doorstep.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.repairs.Door;
import org.doorstep.repairs.ReportStep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Every text that somebody types has a limit: at it it is taken, one sign above it a sentence says so, at every door. */
@IntegrationTest
class LimitsTests {

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    DueJobs jobs;

    @Autowired
    TestClock.Standing clock;

    @BeforeEach
    @AfterEach
    void tuesday() {
        clock.set(TestClock.START);
    }

    /** @param sending what sends this text to the field, everything before it done */
    record Limit(String field, int most, String door, Function<CaseWork, Function<String, Door.Reply>> sending) {
        @Override
        public String toString() {
            return field + ": " + most + ", " + door;
        }
    }

    static Stream<Limit> limits() {
        return Stream.of(
                both("words", 2_000, (work, pages) -> step(work, pages, ReportStep.WORDS, "words")),
                both("meetName", 100, (work, pages) -> step(work, pages, ReportStep.ACCESS, "meetName")),
                both("notes", 500, (work, pages) -> step(work, pages, ReportStep.ACCESS, "notes")),
                both("reason to cancel", 500, LimitsTests::cancelling),
                pages("what was done", 1_000, work -> done(work, "done", Map.of("next", "nothing", "part", "nothing", "first", "yes"))),
                pages("what we wait for", 200, work -> done(work, "reason", Map.of("done", "Looked", "next", "waiting", "part", "waiting", "review", "2027-01-20"))),
                pages("note of no access", 500, LimitsTests::nobodyIn),
                both("I was in", 500, LimitsTests::wasIn),
                both("improve", 2_000, LimitsTests::survey))
                .flatMap(limits -> limits);
    }

    @ParameterizedTest
    @MethodSource("limits")
    void holds(Limit limit) {
        var send = limit.sending().apply(new CaseWork(client, database, jobs, clock));

        var above = send.apply("x".repeat(limit.most() + 1));
        assertThat(above.status()).as(above.body()).isEqualTo(422);
        assertThat(above.body()).contains(limit.most() + " characters or fewer");

        var at = send.apply("x".repeat(limit.most()));
        assertThat(at.status()).as(at.body()).isIn(200, 204, 303);
    }

    private static Stream<Limit> both(String field, int most, BiFunction<CaseWork, Boolean, Function<String, Door.Reply>> sending) {
        return Stream.of(new Limit(field, most, "pages", work -> sending.apply(work, true)),
                new Limit(field, most, "API", work -> sending.apply(work, false)));
    }

    private static Stream<Limit> pages(String field, int most, Function<CaseWork, Function<String, Door.Reply>> sending) {
        return Stream.of(new Limit(field, most, "pages", sending));
    }

    private static Function<String, Door.Reply> step(CaseWork work, boolean pages, ReportStep step, String field) {
        var door = work.door(pages);
        var draft = CaseWork.upToTheSlot(door, work.household);
        return text -> door.answer(draft, step, Map.of(field, text));
    }

    private static Function<String, Door.Reply> cancelling(CaseWork work, boolean pages) {
        var reference = work.booked();
        return text -> (pages ? work.form("/repairs/" + reference + "/cancel-visit", Map.of("reason", text))
                : work.json(HttpMethod.DELETE, "/repairs/" + reference + "/visit", Map.of("reason", text))).get();
    }

    private static Function<String, Door.Reply> done(CaseWork work, String field, Map<String, String> others) {
        var visit = work.arrived();
        return text -> {
            var fields = new HashMap<>(others);
            fields.put(field, text);
            return work.operative(visit + "/done", fields).get();
        };
    }

    private static Function<String, Door.Reply> nobodyIn(CaseWork work) {
        var visit = work.arrived();
        return note -> work.noAccess(visit, note).get();
    }

    private static Function<String, Door.Reply> wasIn(CaseWork work, boolean pages) {
        var reference = work.nobodyIn();
        return words -> (pages ? work.form("/repairs/" + reference + "/i-was-in", Map.of("words", words))
                : work.json(HttpMethod.POST, "/repairs/" + reference + "/i-was-in", Map.of("words", words))).get();
    }

    private static Function<String, Door.Reply> survey(CaseWork work, boolean pages) {
        var reference = work.finished();
        return text -> {
            var fields = Map.of("repair", "4", "time", "4", "manner", "4", "keptWord", "yes", "improve", text);
            return (pages ? work.form("/surveys/" + reference, fields)
                    : work.json(HttpMethod.PUT, "/surveys/" + reference + "/answers", fields)).get();
        };
    }
}
