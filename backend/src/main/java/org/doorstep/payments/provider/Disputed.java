package org.doorstep.payments.provider;

import java.util.List;

/** What came of asking for disputes. */
public sealed interface Disputed {

    /** All of them, in no order. */
    record Known(List<Dispute> disputes) implements Disputed {

        public Known {
            disputes = List.copyOf(disputes);
        }
    }

    /** Away, busy, slow or not to be understood: nothing is known. */
    record NotNow(String reason) implements Disputed {}
}
