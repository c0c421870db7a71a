package org.doorstep.arrears.model;

import java.util.Locale;
import java.util.Optional;

import org.doorstep.kernel.Transitions;

/** How a plan stands. */
public enum PlanState {
    /** The resident proposed it, and waits. */
    PROPOSED,
    /** An officer offered something else, and waits. */
    OFFERED,
    AGREED,
    REFUSED,
    DECLINED,
    WITHDRAWN,
    /** What was late is paid. */
    KEPT,
    ENDED;

    /** What moves it. */
    public enum Event { ACCEPT, OFFER, REFUSE, TAKE, DECLINE, WITHDRAW, PAID, END }

    private static final Transitions<PlanState, Event> TABLE = new Transitions<PlanState, Event>()
            .allow(PROPOSED, Event.ACCEPT, AGREED)
            .allow(PROPOSED, Event.OFFER, OFFERED)
            .allow(PROPOSED, Event.REFUSE, REFUSED)
            .allow(PROPOSED, Event.WITHDRAW, WITHDRAWN)
            .allow(PROPOSED, Event.PAID, KEPT)
            .allow(PROPOSED, Event.END, ENDED)
            .allow(OFFERED, Event.TAKE, AGREED)
            .allow(OFFERED, Event.DECLINE, DECLINED)
            .allow(OFFERED, Event.PAID, KEPT)
            .allow(OFFERED, Event.END, ENDED)
            .allow(AGREED, Event.PAID, KEPT)
            .allow(AGREED, Event.END, ENDED);

    /** Where the event leads from here; empty when it cannot happen now. */
    public Optional<PlanState> next(Event event) {
        return TABLE.next(this, event);
    }

    /** The table as a diagram. */
    public static String diagram() {
        return TABLE.toMermaid();
    }

    /** Whether something is still to come of it. */
    public boolean live() {
        return this == PROPOSED || this == OFFERED || this == AGREED;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static PlanState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
