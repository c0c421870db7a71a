package org.doorstep.platform.spi;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;

import reactor.core.publisher.Mono;

/**
 * Forgets what a module has kept long enough: "kept … for no longer than is necessary" (UK GDPR, article 5(1)(e)). What
 * happened to a home stays; who it was, and what they wrote, goes. Every module with a store of personal data has one.
 */
public interface Retention {

    /**
     * How long each kind of thing is kept; the landlord's settings.
     *
     * @param cases   repairs, visits and their photos, counted from their end
     * @param contact messages, letters and what was said, from the day
     * @param people  people, from the end of their last agreement
     * @param surveys what somebody thought of a repair, from the invitation
     * @param audit   who did what, from the day
     * @param work    background work that was given up, from its last try
     */
    record Kept(Period cases, Period contact, Period people, Period surveys, Period audit, Period work) {

        private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

        /** What ended before this instant is no longer kept. */
        public static Instant before(Period kept, Instant now) {
            return now.atZone(ENGLAND).minus(kept).toInstant();
        }
    }

    /** How many rows were changed or taken away. Run twice it changes nothing more. */
    Mono<Long> forget(Kept kept, Instant now);
}
