package org.doorstep.platform.jobs;

import java.time.LocalTime;

/**
 * A job of every day, whose id is the day (2027-01-12). Tomorrow's is asked for before today's is done, so that one that fails does
 * not end them all; a bean of this type has nothing to do for it. What is left of a day, or is tried again, has an id of its own.
 */
public interface DailyJob extends ReactiveJobHandler {

    /** When it is done, by the clock on the wall where the landlord is. */
    LocalTime at();
}
