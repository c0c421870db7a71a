package org.doorstep.directdebit.model;

import java.util.List;

/** What an independent reading of a file gives. */
public sealed interface BacsVerdict {

    /**
     * It may be handed in.
     *
     * @param taken        pence taken from payers, contras left out
     * @param collections  how many payers' money
     * @param instructions how many new, cancelled and converted ones
     */
    record Sound(String userNumber, String serial, long taken, long collections, long given, long credits, long instructions)
            implements BacsVerdict {}

    record Damaged(List<BacsFault> faults) implements BacsVerdict {
        public Damaged {
            faults = List.copyOf(faults);
        }
    }
}
