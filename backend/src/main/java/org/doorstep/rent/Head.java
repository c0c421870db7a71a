package org.doorstep.rent;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a pound of the weekly charge is for. */
public enum Head {
    NET_RENT, GARAGE, CARETAKING, CLEANING, GROUNDS, LIGHTING, LIFT, DOOR_ENTRY, AERIAL, CCTV, FURNITURE, SUPPORT, HEATING,
    HOT_WATER, WATER, OTHER;

    /** How files, rows and JSON name it: lower case with hyphens. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #code()} back. */
    public static Head of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether it is for the home or the garage itself, and no service. */
    public boolean isRent() {
        return this == NET_RENT || this == GARAGE;
    }

    /** The key of the words people know it by. */
    public String words() {
        return "rent.head." + code();
    }
}
