package org.doorstep.contact;

import java.util.Locale;

/**
 * What we tell people. The words of each are {@code contact.<code>.…}. The three texts of a visit (booked, the day
 * before, on the way) and the letter are nph document 004's promise for repairs appointments.
 */
public enum NoticeKind {
    REPAIR_REPORTED,
    APPOINTMENT_BOOKED,
    APPOINTMENT_CHANGED,
    APPOINTMENT_CANCELLED,
    DAY_BEFORE,
    ON_THE_WAY,
    NO_ACCESS,
    SURVEY_INVITATION,
    CALL_BACK_PROMISED,
    EMERGENCY_LOGGED;

    /** How rows, words and JSON name it: {@code appointment-booked}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static NoticeKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether it names a visit, so that it cannot be told without one. */
    public boolean needsVisit() {
        return switch (this) {
            case APPOINTMENT_BOOKED, APPOINTMENT_CHANGED, APPOINTMENT_CANCELLED, DAY_BEFORE, ON_THE_WAY, NO_ACCESS -> true;
            case REPAIR_REPORTED, SURVEY_INVITATION, CALL_BACK_PROMISED, EMERGENCY_LOGGED -> false;
        };
    }

    /** Whether it sets or ends the time of a visit: what was still waiting to be sent about that visit is then stale. */
    public boolean setsVisit() {
        return this == APPOINTMENT_BOOKED || this == APPOINTMENT_CHANGED || this == APPOINTMENT_CANCELLED;
    }

    /** Whether there is a letter of it to keep. */
    public boolean hasLetter() {
        return setsVisit() || this == NO_ACCESS;
    }
}
