package org.doorstep.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import reactor.core.publisher.Flux;

/** The runner as it runs: real threads, real notifications. */
@ResourceLock(JobsDatabase.NAME)
class JobRunnerTests {

    private static final Clock CLOCK = Clock.systemUTC();

    private final Jobs jobs = new Jobs(JobsDatabase.SQL);
    private final BlockingQueue<String> ran = new LinkedBlockingQueue<>();
    private final JobRunner runner = runner();

    @BeforeEach
    void start() {
        JobsDatabase.empty();
    }

    @AfterEach
    void stop() {
        runner.stop();
    }

    @Test
    void isWokenByACommit() throws InterruptedException {
        runner.start();
        JobsDatabase.TX.transactional(jobs.enqueue("send", "woken", "x", CLOCK.instant())).block();
        assertThat(ran.poll(60, TimeUnit.SECONDS)).isEqualTo("woken");
    }

    @Test
    void isWokenAgainAfterItsConnectionWasCut() throws InterruptedException {
        runner.start();
        jobs.enqueue("send", "before", "x", CLOCK.instant()).block();
        assertThat(ran.poll(60, TimeUnit.SECONDS)).isEqualTo("before");
        JobsDatabase.SQL.sql("select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen jobs' and datname = current_database()")
                .fetch().all().then().block();
        jobs.enqueue("send", "after", "x", CLOCK.instant()).block();
        assertThat(ran.poll(60, TimeUnit.SECONDS)).isEqualTo("after");
    }

    @Test
    void runsAgainWhatAKilledInstanceWasRunning() throws InterruptedException {
        var longAgo = CLOCK.instant().minus(Duration.ofMinutes(5));
        JobsDatabase.SQL.sql("""
                        insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked,
                                                     picked_by, last_heartbeat, version)
                        values ('send', 'orphan', 'x', :at, true, 'killed', :at, 2)""")
                .bind("at", longAgo.atOffset(ZoneOffset.UTC)).fetch().rowsUpdated().block();
        var polling = runner(JobsDatabase.polling(Duration.ofMillis(300)));
        polling.start();
        assertThat(ran.poll(60, TimeUnit.SECONDS)).isEqualTo("orphan");
        polling.stop();
    }

    @Test
    void sharesTheWorkOfTwoInstancesWithoutRunningAnythingTwice() throws InterruptedException {
        var other = runner();
        JobsDatabase.TX.transactional(Flux.range(0, 200)
                .concatMap(i -> jobs.enqueue("send", "job-" + i, "x", Instant.EPOCH)).then()).block();
        runner.start();
        other.start();
        for (int i = 0; i < 200; i++) {
            assertThat(ran.poll(60, TimeUnit.SECONDS)).isNotNull();
        }
        runner.stop();
        other.stop();
        assertThat(ran).isEmpty();
        assertThat(JobsDatabase.waiting()).isEmpty();
    }

    @Test
    void stopsAndSaysSo() {
        runner.start();
        assertThat(runner.isRunning()).isTrue();
        runner.stop();
        assertThat(runner.isRunning()).isFalse();
    }

    private JobRunner runner() {
        return runner(JobsDatabase.settings());
    }

    private JobRunner runner(JobSettings settings) {
        var tasks = new JobTasks(List.of(new JobsTests.Sends((id, data) -> ran.add(id))), settings);
        return new JobRunner(JobsDatabase.POOL, tasks.all(), new JobWaker(JobsDatabase.CONNECTIONS), settings, CLOCK);
    }
}
