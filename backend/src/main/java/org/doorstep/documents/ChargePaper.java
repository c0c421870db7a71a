package org.doorstep.documents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What there can be on paper of a year of a lease's service charges. */
public enum ChargePaper {
    ESTIMATE, BILL_1, BILL_2, BILL_3, BILL_4, ACTUALS,
    /** What the year came to: a balance or a credit. There is one once its statement is out. */
    BILL_5;

    /** Its part of an address: lower case with hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** By {@link #code()}; empty for anything else. */
    public static Optional<ChargePaper> at(String code) {
        return Arrays.stream(values()).filter(paper -> paper.code().equals(code)).findFirst();
    }

    public static ChargePaper bill(int quarter) {
        return valueOf("BILL_" + quarter);
    }

    /** 1 to 4, 5 for what the year came to; 0 for what is no bill. */
    public int quarter() {
        return switch (this) {
            case BILL_1, BILL_2, BILL_3, BILL_4 -> ordinal() - BILL_1.ordinal() + 1;
            case BILL_5 -> 5;
            case ESTIMATE, ACTUALS -> 0;
        };
    }
}
