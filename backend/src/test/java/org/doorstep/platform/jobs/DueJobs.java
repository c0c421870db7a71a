package org.doorstep.platform.jobs;

import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.TaskResolver;
import com.github.kagkarlsson.scheduler.event.SchedulerListeners;
import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepository;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Instant;
import java.util.List;

/**
 * For tests: runs on the test's own thread every job that is due at an instant the test names, and the jobs those ask
 * for, with the real rows, retries and giving up, and without waiting. A bean where jobs are switched off
 * ({@code doorstep.jobs.enabled=false}).
 */
public class DueJobs {

    private static final int MOST = 10_000;

    private final JobTasks tasks;
    private final JobPool pool;

    DueJobs(JobTasks tasks, JobPool pool) {
        this.tasks = tasks;
        this.pool = pool;
    }

    /** @return how many runs there were, failed ones included */
    public int runAt(Instant now) {
        var all = tasks.all();
        var rows = new JdbcTaskRepository(pool.connections(), false,
                new AutodetectJdbcCustomization(pool.connections()), JdbcTaskRepository.DEFAULT_TABLE_NAME,
                new TaskResolver(SchedulerListeners.NOOP, () -> now, all), new SchedulerName.Fixed("test"), new Utf8(),
                false, () -> now);
        int runs = 0;
        for (var due = rows.lockAndGetDue(now, 100); !due.isEmpty(); due = rows.lockAndGetDue(now, 100)) {
            due.forEach(execution -> run(execution, all, rows, now));
            runs += due.size();
            if (runs > MOST) {
                throw new IllegalStateException("jobs ask for jobs without end: " + due.getFirst().getTaskName());
            }
        }
        return runs;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void run(Execution execution, List<Task<?>> all, JdbcTaskRepository rows, Instant now) {
        Task task = all.stream().filter(t -> t.getName().equals(execution.getTaskName())).findFirst().orElseThrow();
        var operations = new ExecutionOperations(rows, SchedulerListeners.NOOP, execution);
        try {
            task.execute(execution.taskInstance, null).complete(ExecutionComplete.success(execution, now, now), operations);
        } catch (RuntimeException failure) {
            task.getFailureHandler().onFailure(ExecutionComplete.failure(execution, now, now, failure), operations);
        }
    }
}
