package org.doorstep.leasehold;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What the team says of a head whose costs of a year are over the limit (Landlord and Tenant Act 1985, section 20). Only a person knows which
 * invoices are one set of works, or of a long agreement.
 */
public enum AskedFirst {
    /** Leaseholders were asked: in a consultation that is here. */
    ASKED,
    /** Nobody had to be asked: they are no works, or several small ones, and no long agreement. */
    NOT_NEEDED,
    /** Nobody was asked about works: one lease pays at most the limit of works. */
    LIMIT_WORKS,
    /** Nobody was asked about a long agreement: one lease pays at most the limit of a year. */
    LIMIT_AGREEMENT;

    /** How rows, forms and JSON name it: lower case with hyphens. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #code()} back; empty for anything else. */
    public static Optional<AskedFirst> of(String code) {
        return Arrays.stream(values()).filter(answer -> answer.code().equals(code)).findFirst();
    }
}
