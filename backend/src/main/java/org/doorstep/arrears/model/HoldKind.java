package org.doorstep.arrears.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why nothing is asked of somebody for a while. */
public enum HoldKind {
    /** "Breathing space moratorium stops arrears action (60 days standard)" (rules.md RN-9). */
    BREATHING_SPACE,
    /** The same while somebody is treated in a mental health crisis, and 30 days more. */
    MENTAL_HEALTH,
    /** Somebody has to be kept safe: what is done is done by a person who knows. */
    SAFEGUARDING;

    private static final int STANDARD = 60;
    private static final int AFTER_TREATMENT = 30;

    /** Its last day by itself; empty while it runs until somebody ends it. The day it starts is day 0. */
    public Optional<LocalDate> lastDay(LocalDate started, Optional<LocalDate> treatmentEnded) {
        return switch (this) {
            case BREATHING_SPACE -> Optional.of(started.plusDays(STANDARD));
            case MENTAL_HEALTH -> treatmentEnded.map(day -> day.plusDays(AFTER_TREATMENT));
            case SAFEGUARDING -> Optional.empty();
        };
    }

    /** How many days it lasts by itself, from its start or from the end of the treatment; empty where somebody ends it. */
    public Optional<Integer> days() {
        return switch (this) {
            case BREATHING_SPACE -> Optional.of(STANDARD);
            case MENTAL_HEALTH -> Optional.of(AFTER_TREATMENT);
            case SAFEGUARDING -> Optional.empty();
        };
    }

    /** Whether the law forbids to ask for the debt at all. */
    public boolean stopsTheDebt() {
        return this != SAFEGUARDING;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static HoldKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** As a form names it; empty for anything else. */
    public static Optional<HoldKind> read(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
