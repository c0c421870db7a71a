package org.doorstep;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * A class begins without the jobs that others left in line: whoever moves the clock would else do the work of all before
 * them, a thousand letters among it. What the application asks for day by day stays, as after its start.
 */
public final class NoJobsOfOthers implements TestExecutionListener {

    private static final String BEGUN = NoJobsOfOthers.class.getName();

    @Override
    public void beforeTestMethod(TestContext test) {
        if (test.getAttribute(BEGUN) == null) {
            test.setAttribute(BEGUN, true);
            test.getApplicationContext().getBean(DatabaseClient.class)
                    .sql("delete from scheduled_tasks where task_instance !~ '^\\d{4}-\\d{2}-\\d{2}$'").then().block();
        }
    }
}
