package org.doorstep.platform.jobs;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Puts work aside for later, in the caller's transaction: rolled back, it was never asked for; committed, it is done
 * however often an instance dies.
 */
@Component
public class Jobs {

    static final String CHANNEL = "jobs";

    private final DatabaseClient database;

    Jobs(DatabaseClient database) {
        this.database = database;
    }

    /**
     * Asks for a job once: a second call with the same task and id, while the first waits or runs, changes nothing.
     *
     * @param task the {@link JobHandler#task()}
     * @param id   says which one; logged, so never personal data
     * @param data whatever the handler needs, small: an id, a JSON document
     * @param at   not before this instant; one in the past means at once
     */
    public Mono<Void> enqueue(String task, String id, String data, Instant at) {
        return database.sql("""
                        with job as (
                            insert into scheduled_tasks
                                   (task_name, task_instance, task_data, execution_time, picked, version)
                            values (:task, :id, convert_to(:data, 'UTF8'), :at, false, 1)
                            on conflict do nothing
                            returning 1)
                        select pg_notify('jobs', '') from job""")
                .bind("task", task)
                .bind("id", id)
                .bind("data", data)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .fetch().all().then();
    }

    /**
     * Takes a job back. One that is running this moment cannot be: its handler must look whether it is still wanted.
     */
    public Mono<Void> cancel(String task, String id) {
        return database.sql("delete from scheduled_tasks where task_name = :task and task_instance = :id and not picked")
                .bind("task", task)
                .bind("id", id)
                .fetch().rowsUpdated().then();
    }
}
