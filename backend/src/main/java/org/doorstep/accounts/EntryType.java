package org.doorstep.accounts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.doorstep.kernel.Money;

/** What an entry is, and which sign that gives its amount. */
public enum EntryType {
    RENT(Sign.EITHER),
    SERVICE_CHARGE(Sign.EITHER),
    GARAGE(Sign.EITHER),
    WATER(Sign.EITHER),
    HEATING(Sign.EITHER),
    MAJOR_WORKS(Sign.EITHER),
    COURT_COSTS(Sign.EITHER),
    RECHARGE(Sign.EITHER),
    /** Puts right what was charged before. */
    ADJUSTMENT(Sign.EITHER),
    /** What was on the account when it was taken over from another system. */
    BROUGHT_FORWARD(Sign.EITHER),
    /** Money that came in, by its {@link Route}. */
    PAYMENT(Sign.LESS),
    /** Money that went back, by its {@link Route}; also a payment that the bank did not honour. */
    REFUND(Sign.MORE),
    /** Takes another entry back. */
    REVERSAL(Sign.EITHER),
    /** A debt that is no longer asked for. */
    WRITE_OFF(Sign.EITHER),
    /** From or to another account of the same person. */
    TRANSFER(Sign.EITHER);

    private enum Sign { MORE, LESS, EITHER }

    private final Sign sign;

    EntryType(Sign sign) {
        this.sign = sign;
    }

    /** Whether money moves by some route, which then has to be named. */
    public boolean hasRoute() {
        return this == PAYMENT || this == REFUND;
    }

    /** Whether the amount has the sign of this type: a payment makes less owed, a refund more. A charge may be corrected. */
    public boolean takes(Money amount) {
        return switch (sign) {
            case MORE -> amount.owed();
            case LESS -> amount.inCredit();
            case EITHER -> !amount.nothing();
        };
    }

    /** How files, rows and JSON name it: lower case with hyphens. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #code()} back. */
    public static EntryType of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
