package org.doorstep.platform.web;

import org.springframework.boot.health.contributor.Status;

/**
 * Something wants doing soon, and a person has to look. A warning is no failure: {@code application.yaml} places its word so that the
 * health as a whole says it and answers 200, since a portal that waits for somebody still serves everybody.
 */
public final class Warning {

    private static final String WORD = "WARNING";

    private Warning() {}

    /** @param sentence what is wrong and where to look */
    public static Status of(String sentence) {
        return new Status(WORD, sentence);
    }
}
