package org.doorstep.leasehold;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** By what a schedule's costs are shared out; the lease says which (product.md, Leasehold). */
public enum Basis {
    /** Every home the same: each weight is 1. */
    EQUAL,
    /** By the share the lease names: its parts of the whole. */
    SHARE,
    /** By floor area, in whole square metres. */
    FLOOR_AREA,
    /** By the number of bedrooms. */
    BEDROOMS;

    /** How files, rows and JSON name it: lower case with hyphens. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #code()} back. */
    public static Basis of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
