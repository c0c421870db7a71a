package org.doorstep.platform.jobs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code doorstep.jobs.*}: how background work runs. With the defaults a failing job is tried for about a day.
 *
 * @param enabled          off: rows are written and nothing runs them (tests; an instance that only serves pages)
 * @param threads          jobs at once in this instance
 * @param connections      JDBC connections beside the reactive pool
 * @param poll             how often to look for due jobs when no notification came
 * @param heartbeat        how often a running job says it is alive
 * @param missedHeartbeats after how many silent ones another instance takes the job over
 * @param attempts         runs before a job is given up
 * @param firstPause       before the second run; doubles each time
 * @param longestPause     the most it grows to
 */
@ConfigurationProperties("doorstep.jobs")
public record JobSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("4") int threads,
        @DefaultValue("3") int connections,
        @DefaultValue("10s") Duration poll,
        @DefaultValue("5s") Duration heartbeat,
        @DefaultValue("4") int missedHeartbeats,
        @DefaultValue("60") int attempts,
        @DefaultValue("5s") Duration firstPause,
        @DefaultValue("30m") Duration longestPause) {

    /** The pause after this many runs have failed. */
    Duration pauseAfter(int failures) {
        int doublings = Math.min(failures - 1, 30);
        var pause = firstPause.multipliedBy(1L << doublings);
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
