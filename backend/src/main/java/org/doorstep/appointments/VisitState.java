package org.doorstep.appointments;

/** Where a visit stands. The table of what leads where is {@code model.VisitStates}. */
public enum VisitState {
    /** A resident is finishing their report; the place is theirs until the hold ends. */
    HELD,
    /** The hold ended before they did. The place may be somebody else's; the wish is remembered. */
    LAPSED,
    BOOKED,
    ON_THE_WAY,
    ARRIVED,
    DONE,
    NO_ACCESS,
    /** Its window is over and nobody came. Who comes late after all, that same day, still sets off from here. */
    MISSED,
    CANCELLED;

    /** Whether it takes up time in a diary. */
    public boolean takesPlace() {
        return switch (this) {
            case HELD, BOOKED, ON_THE_WAY, ARRIVED -> true;
            case LAPSED, DONE, NO_ACCESS, MISSED, CANCELLED -> false;
        };
    }
}
