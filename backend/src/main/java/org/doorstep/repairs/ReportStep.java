package org.doorstep.repairs;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The steps of reporting a repair, in the order they are asked; each is one page of the light face. */
public enum ReportStep {
    /** Which home, or the shared parts of its building. */
    PLACE,
    /** The question graph, one question at a time. */
    QUESTIONS,
    /** What it is, how soon, what to try first, whether it is already reported. */
    ADVICE,
    /** In their own words. */
    WORDS,
    /** Whom to ring, where their words mention an emergency. */
    DANGER,
    PHOTOS,
    /** Who to meet and what the operative should know. */
    ACCESS,
    SLOT,
    CHECK;

    /** As addresses and JSON name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the server alone can tell that there is anything to show: what it is, and what the words mention. */
    public boolean needsTheServer() {
        return this == ADVICE || this == DANGER;
    }

    public static Optional<ReportStep> of(String code) {
        return Arrays.stream(values()).filter(step -> step.code().equals(code)).findFirst();
    }
}
