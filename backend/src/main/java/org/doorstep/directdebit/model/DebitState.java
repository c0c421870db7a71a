package org.doorstep.directdebit.model;

import java.util.Locale;
import org.doorstep.kernel.Transitions;

/** Where an instruction stands. */
public enum DebitState {
    /** Bank details were typed and nothing is agreed: the guarantee is being read. Forgotten within a day. */
    TYPED,
    /** Agreed, and not yet in a file. */
    WAITING,
    /** At the bank; nothing was taken yet. */
    LODGED,
    ACTIVE,
    /** Nothing is taken until the payer goes on. */
    PAUSED,
    CANCELLED,
    /** The bank does not take it. */
    REJECTED;

    /** What happens to one. */
    public enum Event {
        CONFIRM, LODGE, TAKE, PAUSE, GO_ON, CANCEL, BANK_ENDS, BANK_REJECTS, BANK_MOVES, BANK_BRINGS_BACK,
        /** Nothing may be taken until somebody has looked. */
        HOLD,
        /** Goes on and is not at the bank: its file was never made. */
        GO_ON_UNLODGED,
        /** Brought back, and its payer had paused it. */
        BANK_BRINGS_BACK_PAUSED
    }

    private static final Transitions<DebitState, Event> TABLE = new Transitions<DebitState, Event>()
            .allow(TYPED, Event.CONFIRM, WAITING)
            .allow(WAITING, Event.LODGE, LODGED)
            .allow(WAITING, Event.CANCEL, CANCELLED)
            // At the bank it was before, and waits to be lodged at another.
            .allow(WAITING, Event.BANK_ENDS, CANCELLED)
            .allow(WAITING, Event.BANK_REJECTS, REJECTED)
            .allow(WAITING, Event.HOLD, PAUSED)
            .allow(LODGED, Event.TAKE, ACTIVE)
            .allow(LODGED, Event.PAUSE, PAUSED)
            .allow(LODGED, Event.HOLD, PAUSED)
            .allow(LODGED, Event.CANCEL, CANCELLED)
            .allow(LODGED, Event.BANK_ENDS, CANCELLED)
            .allow(LODGED, Event.BANK_REJECTS, REJECTED)
            .allow(LODGED, Event.BANK_MOVES, WAITING)
            .allow(ACTIVE, Event.TAKE, ACTIVE)
            .allow(ACTIVE, Event.PAUSE, PAUSED)
            .allow(ACTIVE, Event.HOLD, PAUSED)
            .allow(ACTIVE, Event.CANCEL, CANCELLED)
            .allow(ACTIVE, Event.BANK_ENDS, CANCELLED)
            .allow(ACTIVE, Event.BANK_REJECTS, REJECTED)
            .allow(ACTIVE, Event.BANK_MOVES, WAITING)
            .allow(PAUSED, Event.GO_ON, LODGED)
            .allow(PAUSED, Event.GO_ON_UNLODGED, WAITING)
            .allow(PAUSED, Event.HOLD, PAUSED)
            .allow(PAUSED, Event.CANCEL, CANCELLED)
            .allow(PAUSED, Event.BANK_ENDS, CANCELLED)
            .allow(PAUSED, Event.BANK_REJECTS, REJECTED)
            // Only what a bank ended does a bank bring back.
            .allow(CANCELLED, Event.BANK_BRINGS_BACK, LODGED)
            .allow(CANCELLED, Event.BANK_BRINGS_BACK_PAUSED, PAUSED);

    public static Transitions<DebitState, Event> table() {
        return TABLE;
    }

    /** Whether money may be taken on it, today or later. */
    public boolean isLive() {
        return this == WAITING || this == LODGED || this == ACTIVE || this == PAUSED;
    }

    /** How rows, words and JSON name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static DebitState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
