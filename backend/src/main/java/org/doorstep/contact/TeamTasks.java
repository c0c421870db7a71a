package org.doorstep.contact;

import java.time.LocalDate;
import java.util.List;

/**
 * What a team has to do.
 *
 * @param page  where in the portal it is done, as a path
 * @param tasks at least one, in the order they are to be read
 */
public record TeamTasks(String page, List<Task> tasks) {

    public TeamTasks {
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException("a team is told of something to do");
        }
        tasks = List.copyOf(tasks);
    }

    /**
     * @param reference names it on the page
     * @param by        the last day for it
     */
    public record Task(String reference, LocalDate by) {}
}
