package org.doorstep.payments.model;

import static org.doorstep.payments.PaymentState.ASKED;
import static org.doorstep.payments.PaymentState.NOT_PAID;
import static org.doorstep.payments.PaymentState.OPEN;
import static org.doorstep.payments.PaymentState.PAID;
import static org.doorstep.payments.PaymentState.RECALLED;
import static org.doorstep.payments.PaymentState.RETURNED;
import static org.doorstep.payments.PaymentState.UNPLACED;

import org.doorstep.kernel.Transitions;
import org.doorstep.payments.PaymentState;

/** The one table of a card payment's states. */
public final class PaymentStates {

    /** What moves a payment from one state to the next. */
    public enum Event { BE_READY, POST, NOT_TAKE, FIND_NO_ACCOUNT, RETURN, RECALL }

    public static final Transitions<PaymentState, Event> TABLE = new Transitions<PaymentState, Event>()
            .allow(ASKED, Event.BE_READY, OPEN)
            .allow(ASKED, Event.NOT_TAKE, NOT_PAID)
            .allow(OPEN, Event.POST, PAID)
            .allow(OPEN, Event.NOT_TAKE, NOT_PAID)
            .allow(OPEN, Event.FIND_NO_ACCOUNT, UNPLACED)
            // The bank's yes may come after the 90 minutes: it is their money all the same.
            .allow(NOT_PAID, Event.POST, PAID)
            .allow(NOT_PAID, Event.FIND_NO_ACCOUNT, UNPLACED)
            .allow(UNPLACED, Event.POST, PAID)
            .allow(UNPLACED, Event.RETURN, RETURNED)
            .allow(PAID, Event.RECALL, RECALLED)
            // Their bank decided for us in the end.
            .allow(RECALLED, Event.POST, PAID)
            .allow(RECALLED, Event.FIND_NO_ACCOUNT, UNPLACED);

    private PaymentStates() {}
}
