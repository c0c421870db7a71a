package org.doorstep.appointments;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The part of a day a resident waits in: nph document 004, "AM, PM, avoid school run and all day". The hours of each
 * are the landlord's; the order here is the order they are shown in.
 */
public enum Window {
    AM, PM, AVOID_SCHOOL_RUN, ALL_DAY;

    /** How forms, JSON and rows name it: {@code avoid-school-run}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Window> of(String code) {
        return Arrays.stream(values()).filter(window -> window.code().equals(code)).findFirst();
    }
}
