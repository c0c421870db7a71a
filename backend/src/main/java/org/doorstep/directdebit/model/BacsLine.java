package org.doorstep.directdebit.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** A line of a file by the positions of rules.md 6.6, counted from 1 and both included. It trusts nothing. */
record BacsLine(int number, String text) {

    static final int LABEL = 80;
    private static final String DAY = " [0-9]{5}";

    String at(int from, int to) {
        return text.length() < to ? "" : text.substring(from - 1, to);
    }

    boolean is(int from, int to, String pattern) {
        return at(from, to).matches(pattern);
    }

    boolean isLabel(String name) {
        return text.startsWith(name);
    }

    long figure(int from, int to) {
        return is(from, to, "[0-9]{1,18}") ? Long.parseLong(at(from, to)) : -1;
    }

    /** A day as " YYDDD"; empty when it is none. */
    Optional<LocalDate> day(int from, int to) {
        if (!is(from, to, DAY)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.ofYearDay(2000 + Integer.parseInt(at(from + 1, from + 2)), Integer.parseInt(at(from + 3, to))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    String payer() {
        return at(1, 14);
    }

    String code() {
        return at(16, 17);
    }

    String originator() {
        return at(18, 31) + at(47, 64);
    }

    long pence() {
        return figure(36, 46);
    }

    String reference() {
        return at(65, 82).stripTrailing();
    }

    /** The record on the landlord's own account that sums a day up. */
    boolean isContra() {
        return payer().equals(at(18, 31)) && reference().equals("CONTRA");
    }

    boolean takes() {
        return !isContra() && code().matches("01|17|18|19");
    }

    boolean gives() {
        return !isContra() && code().equals("99");
    }

    boolean instructs() {
        return code().matches("0N|0C|0S");
    }
}
