package org.doorstep.appointments;

import java.util.Arrays;
import java.util.Optional;

/**
 * The part of a day a resident waits in: nph document 004, "AM, PM, avoid school run and all day". The hours of each
 * are the landlord's; the order here is the order they are shown in.
 */
public enum Window {
    AM("am"), PM("pm"), AVOID_SCHOOL_RUN("school-run"), ALL_DAY("all-day");

    private final String code;

    Window(String code) {
        this.code = code;
    }

    /** How settings, forms, JSON and rows name it. */
    public String code() {
        return code;
    }

    public static Optional<Window> of(String code) {
        return Arrays.stream(values()).filter(window -> window.code.equals(code)).findFirst();
    }
}
