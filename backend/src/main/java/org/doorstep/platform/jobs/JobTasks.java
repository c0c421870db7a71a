package org.doorstep.platform.jobs;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The handlers as db-scheduler's tasks, with what happens when one fails. */
class JobTasks {

    /** A given-up job keeps its row, due on a day that never comes: somebody may look at it and set it going again. */
    static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final Logger log = LoggerFactory.getLogger(JobTasks.class);

    private final List<JobHandler> handlers;
    private final JobSettings settings;

    JobTasks(List<JobHandler> handlers, JobSettings settings) {
        var names = handlers.stream().map(JobHandler::task).toList();
        if (names.size() != names.stream().distinct().count()) {
            throw new IllegalStateException("two job handlers share a task name: " + names);
        }
        this.handlers = List.copyOf(handlers);
        this.settings = settings;
    }

    List<Task<?>> all() {
        return handlers.stream().<Task<?>>map(this::task).toList();
    }

    private Task<String> task(JobHandler handler) {
        return Tasks.oneTime(handler.task(), String.class)
                .onFailure((run, row) -> failed(handler, run, row))
                .execute((job, context) -> handler.run(job.getId(), job.getData()));
    }

    private void failed(JobHandler handler, ExecutionComplete run, ExecutionOperations<String> row) {
        int failures = run.getExecution().consecutiveFailures + 1;
        var task = run.getExecution().getTaskName();
        var id = run.getExecution().getId();
        if (failures >= settings.attempts()) {
            log.error("Job {} {} is given up after {} attempts: {}", task, id, failures, kind(run));
            row.reschedule(run, NEVER);
            handler.givenUp(id, String.valueOf(run.getExecution().taskInstance.getData()));
        } else {
            var next = run.getTimeDone().plus(settings.pauseAfter(failures));
            log.warn("Job {} {} failed {} times, next try at {}: {}", task, id, failures, next, kind(run));
            row.reschedule(run, next);
        }
    }

    /** Only the names of the exceptions: their messages quote addresses and telephone numbers. */
    private static String kind(ExecutionComplete run) {
        var kinds = new StringBuilder();
        for (Throwable cause = run.getCause().orElse(null); cause != null; cause = cause.getCause()) {
            kinds.append(kinds.isEmpty() ? "" : " caused by ").append(cause.getClass().getName());
        }
        return kinds.toString();
    }
}
