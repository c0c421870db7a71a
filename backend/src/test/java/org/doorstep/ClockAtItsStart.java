package org.doorstep;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Many classes share an application and its clock: each test finds it where it stands in all of them, whatever moved it before. */
class ClockAtItsStart implements TestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext test) {
        test.getApplicationContext().getBean(TestClock.Standing.class).set(TestClock.START);
    }
}
