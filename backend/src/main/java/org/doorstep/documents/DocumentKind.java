package org.doorstep.documents;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a document is. */
public enum DocumentKind {
    /** What was charged and paid on an account between two days. */
    STATEMENT,
    /** What a year of service charges is expected to cost a lease. */
    ESTIMATE,
    /** A quarter's itemised bill of a lease. */
    BILL,
    /** What a year really cost, with every invoice. */
    ACTUALS,
    /** A step of a consultation: what leaseholders are asked, or told. */
    NOTICE,
    /** The invoice of a lease's share of major works. */
    WORKS;

    /** How rows, words, JSON and names of files say it: lower case. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #code()} back. */
    public static DocumentKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
