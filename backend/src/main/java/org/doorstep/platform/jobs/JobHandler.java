package org.doorstep.platform.jobs;

/**
 * Does one kind of job. A bean; it runs on a job thread, so it may block, but keep it within minutes.
 *
 * <p>A job runs at least once: again after a failure, and again when the instance that ran it was killed. So a handler
 * is idempotent by the job's id. Whatever it throws is a failure: the job is tried again later, with growing pauses,
 * and given up (the row stays, an error is logged) after {@link JobSettings#attempts()}.
 */
public interface JobHandler {

    /** The stable name of the kind of job, {@code contact.send}: it is in the rows, so it never changes. */
    String task();

    /**
     * @param id   what {@link Jobs#enqueue} was given; it is logged, so it is never personal data
     * @param data what {@link Jobs#enqueue} was given; never logged
     */
    void run(String id, String data);

    /** Called once after the last attempt has failed, for a handler that has something to write down about it. */
    default void givenUp(String id, String data) {}
}
