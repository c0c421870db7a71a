package org.doorstep.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@ResourceLock(JobsDatabase.NAME)
class JobsTests {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private final Jobs jobs = new Jobs(JobsDatabase.SQL);
    private final List<String> ran = new ArrayList<>();

    @BeforeEach
    void empty() {
        JobsDatabase.empty();
    }

    @Test
    void leavesAJobAfterACommit() {
        StepVerifier.create(JobsDatabase.TX.transactional(jobs.enqueue("send", "1", "x", NOW))).verifyComplete();
        assertThat(JobsDatabase.waiting()).containsExactly("send 1");
    }

    @Test
    void leavesNoJobAfterARollBack() {
        var doomed = jobs.enqueue("send", "1", "x", NOW).then(Mono.error(new IllegalStateException("changed my mind")));
        StepVerifier.create(JobsDatabase.TX.transactional(doomed)).verifyError(IllegalStateException.class);
        assertThat(JobsDatabase.waiting()).isEmpty();
    }

    @Test
    void keepsOneJobForTheSameTaskAndId() {
        ask("1", "first", NOW);
        ask("1", "second", NOW);
        handling((id, data) -> ran.add(data)).runAt(NOW);
        assertThat(ran).containsExactly("first");
    }

    @Test
    void runsWhatIsDueAndLeavesTheRest() {
        ask("due", "x", NOW);
        ask("later", "x", NOW.plusSeconds(1));
        assertThat(handling((id, data) -> ran.add(id)).runAt(NOW)).isEqualTo(1);
        assertThat(ran).containsExactly("due");
        assertThat(JobsDatabase.waiting()).containsExactly("send later");
    }

    @Test
    void forgetsACancelledJob() {
        ask("1", "x", NOW);
        jobs.cancel("send", "1").block();
        assertThat(handling((id, data) -> ran.add(id)).runAt(NOW)).isZero();
    }

    @Test
    void keepsACancelledJobWhenTheCancellationRollsBack() {
        ask("1", "x", NOW);
        var doomed = jobs.cancel("send", "1").then(Mono.error(new IllegalStateException("after all")));
        StepVerifier.create(JobsDatabase.TX.transactional(doomed)).verifyError(IllegalStateException.class);
        assertThat(JobsDatabase.waiting()).containsExactly("send 1");
    }

    @Test
    void triesAFailedJobAgainLater() {
        ask("1", "x", NOW);
        var due = handling((id, data) -> {
            ran.add(id);
            if (ran.size() == 1) {
                throw new IllegalStateException("the mail server is away");
            }
        });
        assertThat(due.runAt(NOW)).isEqualTo(1);
        assertThat(due.runAt(NOW.plusMillis(9))).isZero();
        assertThat(due.runAt(NOW.plusMillis(10))).isEqualTo(1);
        assertThat(JobsDatabase.waiting()).isEmpty();
    }

    @Test
    void givesUpAfterTheLastAttemptAndKeepsTheRow() {
        ask("1", "x", NOW);
        var due = handling((id, data) -> {
            ran.add(id);
            throw new IllegalStateException("never");
        });
        for (int minute = 0; minute < 10; minute++) {
            due.runAt(NOW.plus(Duration.ofMinutes(minute)));
        }
        assertThat(ran).hasSize(JobsDatabase.settings().attempts());
        assertThat(JobsDatabase.waiting()).containsExactly("send 1");
    }

    @Test
    void tellsTheHandlerOnceThatItsJobIsGivenUp() {
        ask("1", "what", NOW);
        var due = due(new JobHandler() {
            @Override
            public String task() {
                return "send";
            }

            @Override
            public void run(String id, String data) {
                throw new IllegalStateException("never");
            }

            @Override
            public void givenUp(String id, String data) {
                ran.add(id + " " + data);
            }
        });
        for (int minute = 0; minute < 10; minute++) {
            due.runAt(NOW.plus(Duration.ofMinutes(minute)));
        }
        assertThat(ran).containsExactly("1 what");
    }

    @Test
    void pausesTwiceAsLongEachTimeUpToTheLongest() {
        var settings = JobsDatabase.settings();
        assertThat(List.of(1, 2, 3, 4, 100)).extracting(settings::pauseAfter).extracting(Duration::toMillis)
                .containsExactly(10L, 20L, 40L, 50L, 50L);
    }

    @Test
    void carriesEveryCharacter() {
        ask("1", "{\"name\":\"Łucja ৳ 你\"}", NOW);
        handling((id, data) -> ran.add(data)).runAt(NOW);
        assertThat(ran).containsExactly("{\"name\":\"Łucja ৳ 你\"}");
    }

    @Test
    void refusesTwoHandlersOfOneTask() {
        var twice = List.<JobHandler>of(new Sends((id, data) -> {}), new Sends((id, data) -> {}));
        assertThatThrownBy(() -> new JobTasks(twice, JobsDatabase.settings())).hasMessageContaining("send");
    }

    private void ask(String id, String data, Instant at) {
        jobs.enqueue("send", id, data, at).block();
    }

    private static DueJobs handling(BiConsumer<String, String> work) {
        return due(new Sends(work));
    }

    private static DueJobs due(JobHandler handler) {
        return new DueJobs(new JobTasks(List.of(handler), JobsDatabase.settings()), JobsDatabase.POOL);
    }

    record Sends(BiConsumer<String, String> work) implements JobHandler {
        @Override
        public String task() {
            return "send";
        }

        @Override
        public void run(String id, String data) {
            work.accept(id, data);
        }
    }
}
