package org.doorstep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The clock of the tests: stands still at a Tuesday morning until a test moves it. */
@TestConfiguration(proxyBeanMethods = false)
public class TestClock {

    /** Tuesday 12 January 2027, 9:30am in England: term time, no holiday near, all hazard phases in force. */
    public static final Instant START = Instant.parse("2027-01-12T09:30:00Z");

    /** A clock that only a test moves. */
    public static final class Standing extends Clock {

        private final AtomicReference<Instant> now = new AtomicReference<>(START);

        public void set(Instant moment) {
            now.set(moment);
        }

        public void pass(Duration time) {
            now.updateAndGet(moment -> moment.plus(time));
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/London");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }

    @Bean
    Standing standingClock() {
        return new Standing();
    }
}
