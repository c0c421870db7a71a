package org.doorstep.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;

/** Runs due jobs for as long as the application runs; starts last and stops first. */
class JobRunner implements SmartLifecycle {

    private static final Duration LAST_CHANCE = Duration.ofSeconds(10);

    private final JobPool pool;
    private final List<Task<?>> tasks;
    private final JobWaker waker;
    private final JobSettings settings;
    private final Clock clock;
    private @Nullable Scheduler scheduler;
    private @Nullable Disposable listening;

    JobRunner(JobPool pool, List<Task<?>> tasks, JobWaker waker, JobSettings settings, Clock clock) {
        this.pool = pool;
        this.tasks = tasks;
        this.waker = waker;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.enabled();
    }

    @Override
    public synchronized void start() {
        var started = Scheduler.create(pool.connections(), tasks)
                .clock(clock::instant)
                .serializer(new Utf8())
                .threads(settings.threads())
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(settings.poll())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(settings.missedHeartbeats())
                .shutdownMaxWait(LAST_CHANCE)
                // JobTasks tells of failures, without the messages that quote personal data.
                .failureLogging(LogLevel.OFF, false)
                .build();
        started.start();
        scheduler = started;
        listening = waker.start(started::triggerCheckForDueExecutions);
    }

    @Override
    public synchronized void stop() {
        if (listening != null) {
            listening.dispose();
        }
        if (scheduler != null) {
            scheduler.stop();
        }
        listening = null;
        scheduler = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }
}
