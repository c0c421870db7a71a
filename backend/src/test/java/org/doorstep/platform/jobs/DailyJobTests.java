package org.doorstep.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@ResourceLock(JobsDatabase.NAME)
class DailyJobTests {

    /** The evening before the clocks go forward. */
    private static final Instant NOW = Instant.parse("2027-03-27T20:00:00Z");

    private final Jobs jobs = new Jobs(JobsDatabase.SQL);
    private final Clock clock = Clock.fixed(NOW, ZoneId.of("Europe/London"));
    private final List<String> ran = new ArrayList<>();

    /** Fails whenever it is asked to. */
    private class Sweep implements DailyJob {

        boolean fails;

        @Override
        public String task() {
            return "sweep";
        }

        @Override
        public LocalTime at() {
            return LocalTime.of(3, 30);
        }

        @Override
        public Mono<Void> handle(String id, String data) {
            ran.add(id);
            return fails ? Mono.error(new IllegalStateException("no space")) : Mono.empty();
        }
    }

    private final Sweep sweep = new Sweep();

    @BeforeEach
    void empty() {
        JobsDatabase.empty();
    }

    @Test
    void beginsOnceHoweverOftenAnInstanceStarts() {
        var start = new DailyStart(List.of(sweep), jobs, clock);
        start.start().block();
        start.start().block();
        assertThat(asked()).containsExactly("2027-03-28 at 2027-03-28T02:30:00Z");
        assertThat(ran).isEmpty();
    }

    @Test
    void asksForTomorrowThoughTodaysFails() {
        sweep.fails = true;
        ask("2027-03-27");
        run();
        assertThat(ran).containsExactly("2027-03-27");
        assertThat(asked()).contains("2027-03-28 at 2027-03-28T02:30:00Z").anyMatch(job -> job.startsWith("2027-03-27"));
    }

    /** Whoever was away for a week does one day, and then the next. */
    @Test
    void asksForTheDayAfterThisOneWhateverDayItWasLeftOn() {
        ask("2027-03-20");
        run();
        assertThat(asked()).containsExactly("2027-03-28 at 2027-03-28T02:30:00Z");
    }

    @Test
    void asksForNothingWhereADaysWorkGoesOn() {
        ask("2027-03-27:after-one");
        run();
        assertThat(ran).containsExactly("2027-03-27:after-one");
        assertThat(asked()).isEmpty();
    }

    private void ask(String id) {
        jobs.enqueue("sweep", id, "", NOW).block();
    }

    private void run() {
        var tasks = new JobsConfiguration().jobTasks(List.of(sweep), List.of(), JsonMapper.shared(), JobsDatabase.settings(), jobs, clock);
        new DueJobs(tasks, JobsDatabase.POOL).runAt(NOW);
    }

    private List<String> asked() {
        return JobsDatabase.SQL.sql("select task_instance, execution_time from scheduled_tasks order by 1")
                .map(row -> row.get("task_instance", String.class) + " at " + row.get("execution_time", Instant.class)).all().collectList().block();
    }
}
