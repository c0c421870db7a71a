package org.doorstep.directdebit.model;

import java.time.LocalDate;
import java.time.YearMonth;

/** When money is taken, or that nobody can say yet. */
public sealed interface CollectionDay {

    /**
     * The three working days of Bacs (DD-3: input, processing, entry).
     *
     * @param wanted     the day of the month the payer chose; before or after the entry when banks do not work on it
     * @param input      by when the file is handed in
     * @param processing the day it carries
     * @param entry      the day money leaves the payer's account
     */
    record On(LocalDate wanted, LocalDate input, LocalDate processing, LocalDate entry) implements CollectionDay {

        /** The month it is for, whichever month it was moved into: a month is collected once. */
        public YearMonth month() {
            return YearMonth.from(wanted);
        }
    }

    /** The bank holidays of that time are not known yet (CLK-11). @param knownUntil the last day that is */
    record NotKnown(LocalDate knownUntil) implements CollectionDay {}
}
