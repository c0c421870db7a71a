package org.doorstep.payments.service;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.doorstep.kernel.Money;

/**
 * Money that is to go back.
 *
 * @param available what could be given back when it was decided: the provider refuses it once that is no longer so, which
 *                  is what keeps it from being done twice
 * @param by        the log-in of the officer
 * @param name      what colleagues call them
 */
public record CardRefund(UUID id, UUID payment, Money amount, Money available, State state, String by, String name, Instant at) {

    /** Where it stands. */
    public enum State {
        /** Waits for a second officer. */
        WANTED,
        DROPPED, ASKED, DONE, CHANGED, REFUSED;

        /** How rows name it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
