package org.doorstep.repairs.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

import org.doorstep.kernel.Transitions;

/** Where a repair stands, as the landlord works it; residents read {@link NextStep} instead. */
public enum RepairState {
    /** Reported, nobody is coming yet: we ring to agree a time. */
    REPORTED,
    /** An emergency on its way to being attended, without a slot. */
    EMERGENCY,
    /** A visit is booked. */
    BOOKED,
    /** The visit found nobody in; the resident may still say "I was in". */
    NO_ACCESS,
    /** Work to follow, with a named reason and the day we look at it again. */
    WAITING,
    DONE,
    CANCELLED;

    /** What can happen to it. */
    public enum Event { BOOK, LOSE_VISIT, NOBODY_IN, WAS_IN, CLOSE_NO_ACCESS, FINISH, WAIT, CANCEL, BECOME_EMERGENCY, SEEN_TO }

    /**
     * What leads where; anything else is refused. News of a visit may overtake other news of it, so what ends a visit is
     * possible wherever an open repair stands; what of it still counts, the visit's own row says. Only an emergency is
     * not made less by the end of a visit: it ends by being attended.
     */
    public static final Transitions<RepairState, Event> TRANSITIONS = transitions();

    private static Transitions<RepairState, Event> transitions() {
        var table = new Transitions<RepairState, Event>();
        Arrays.stream(values()).filter(RepairState::open).forEach(state -> table
                .allow(state, Event.BOOK, BOOKED)
                .allow(state, Event.FINISH, DONE)
                .allow(state, Event.WAIT, WAITING)
                .allow(state, Event.CANCEL, CANCELLED)
                .allow(state, Event.BECOME_EMERGENCY, EMERGENCY));
        Stream.of(REPORTED, BOOKED, NO_ACCESS, WAITING).forEach(state -> table
                .allow(state, Event.LOSE_VISIT, REPORTED)
                .allow(state, Event.NOBODY_IN, NO_ACCESS)
                .allow(state, Event.WAS_IN, REPORTED));
        return table.allow(NO_ACCESS, Event.CLOSE_NO_ACCESS, CANCELLED).allow(EMERGENCY, Event.SEEN_TO, REPORTED);
    }

    /**
     * Whether a visit can be booked or moved now. A resident's wait and their emergency are for staff to end: until then
     * somebody comes or looks again by the time that was promised.
     */
    public boolean bookable(boolean byStaff) {
        return switch (this) {
            case REPORTED, BOOKED, NO_ACCESS -> true;
            case EMERGENCY, WAITING -> byStaff;
            case DONE, CANCELLED -> false;
        };
    }

    public boolean open() {
        return this != DONE && this != CANCELLED;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static RepairState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
