package org.doorstep.repairs.model;

import java.util.Locale;

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
    public enum Event { BOOK, LOSE_VISIT, NOBODY_IN, WAS_IN, CLOSE_NO_ACCESS, FINISH, FOLLOW_ON, WAIT, CANCEL, BECOME_EMERGENCY }

    /** What leads where; anything else is refused. */
    public static final Transitions<RepairState, Event> TRANSITIONS = new Transitions<RepairState, Event>()
            .allow(REPORTED, Event.BOOK, BOOKED)
            .allow(REPORTED, Event.FINISH, DONE)
            .allow(REPORTED, Event.WAIT, WAITING)
            .allow(REPORTED, Event.CANCEL, CANCELLED)
            .allow(REPORTED, Event.BECOME_EMERGENCY, EMERGENCY)
            .allow(EMERGENCY, Event.BOOK, BOOKED)
            .allow(EMERGENCY, Event.FINISH, DONE)
            .allow(EMERGENCY, Event.WAIT, WAITING)
            .allow(EMERGENCY, Event.CANCEL, CANCELLED)
            .allow(EMERGENCY, Event.BECOME_EMERGENCY, EMERGENCY)
            .allow(BOOKED, Event.BOOK, BOOKED)
            .allow(BOOKED, Event.LOSE_VISIT, REPORTED)
            .allow(BOOKED, Event.NOBODY_IN, NO_ACCESS)
            .allow(BOOKED, Event.FINISH, DONE)
            .allow(BOOKED, Event.FOLLOW_ON, BOOKED)
            .allow(BOOKED, Event.WAIT, WAITING)
            .allow(BOOKED, Event.CANCEL, CANCELLED)
            .allow(BOOKED, Event.BECOME_EMERGENCY, EMERGENCY)
            .allow(NO_ACCESS, Event.WAS_IN, REPORTED)
            .allow(NO_ACCESS, Event.BOOK, BOOKED)
            .allow(NO_ACCESS, Event.CLOSE_NO_ACCESS, CANCELLED)
            .allow(NO_ACCESS, Event.CANCEL, CANCELLED)
            .allow(NO_ACCESS, Event.BECOME_EMERGENCY, EMERGENCY)
            .allow(WAITING, Event.BOOK, BOOKED)
            .allow(WAITING, Event.WAIT, WAITING)
            .allow(WAITING, Event.FINISH, DONE)
            .allow(WAITING, Event.CANCEL, CANCELLED)
            .allow(WAITING, Event.BECOME_EMERGENCY, EMERGENCY);

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
