package org.doorstep.directdebit.model;

/** What came of reading a report. */
public sealed interface BankReport {

    /** @param advices how many it holds, all of them given on */
    record Read(Kind kind, int advices) implements BankReport {}

    /** It is for somebody else's Service User Number. */
    record NotOurs() implements BankReport {}

    /**
     * Nothing of it may be taken in.
     *
     * @param advice the one that cannot be read, counted from 1; 0 for the report as a whole
     */
    record Unreadable(int advice, Why why) implements BankReport {}

    /** ADDACS and AUDDIS come in one form: messages. */
    enum Kind { ARUDD, MESSAGES }

    enum Why {
        /** Cut short, or not what its first lines say. */
        XML,
        /** None of the reports that are taken in. */
        KIND,
        /** A field is missing or holds what it cannot. */
        FIELD,
        /** The report counts or adds up to something else. */
        TOTALS
    }
}
