package org.doorstep.appointments.model;

import static org.doorstep.appointments.VisitState.ARRIVED;
import static org.doorstep.appointments.VisitState.BOOKED;
import static org.doorstep.appointments.VisitState.CANCELLED;
import static org.doorstep.appointments.VisitState.DONE;
import static org.doorstep.appointments.VisitState.HELD;
import static org.doorstep.appointments.VisitState.LAPSED;
import static org.doorstep.appointments.VisitState.MISSED;
import static org.doorstep.appointments.VisitState.NO_ACCESS;
import static org.doorstep.appointments.VisitState.ON_THE_WAY;

import org.doorstep.appointments.VisitState;
import org.doorstep.kernel.Transitions;

/** The one table of a visit's states. */
public final class VisitStates {

    /** What moves a visit from one state to the next. */
    public enum Event { HOLD, EXTEND, LAPSE, LET_GO, BOOK, CHANGE, CANCEL, SET_OFF, ARRIVE, FIND_NOBODY_IN, MISS, FINISH }

    public static final Transitions<VisitState, Event> TABLE = new Transitions<VisitState, Event>()
            .allow(HELD, Event.HOLD, HELD)
            .allow(HELD, Event.EXTEND, HELD)
            .allow(HELD, Event.LAPSE, LAPSED)
            .allow(HELD, Event.LET_GO, CANCELLED)
            .allow(HELD, Event.BOOK, BOOKED)
            .allow(LAPSED, Event.HOLD, HELD)
            .allow(LAPSED, Event.LET_GO, CANCELLED)
            .allow(LAPSED, Event.BOOK, BOOKED)
            .allow(BOOKED, Event.CHANGE, BOOKED)
            .allow(BOOKED, Event.CANCEL, CANCELLED)
            .allow(BOOKED, Event.SET_OFF, ON_THE_WAY)
            // Operatives forget the button; they are no less there for it.
            .allow(BOOKED, Event.ARRIVE, ARRIVED)
            .allow(BOOKED, Event.MISS, MISSED)
            .allow(ON_THE_WAY, Event.ARRIVE, ARRIVED)
            .allow(ON_THE_WAY, Event.FIND_NOBODY_IN, NO_ACCESS)
            .allow(ON_THE_WAY, Event.MISS, MISSED)
            .allow(ARRIVED, Event.FIND_NOBODY_IN, NO_ACCESS)
            // Tapped by mistake: the desk knows that nobody was there.
            .allow(ARRIVED, Event.MISS, MISSED)
            .allow(ARRIVED, Event.FINISH, DONE)
            .allow(MISSED, Event.SET_OFF, ON_THE_WAY)
            .allow(MISSED, Event.ARRIVE, ARRIVED);

    private VisitStates() {}
}
