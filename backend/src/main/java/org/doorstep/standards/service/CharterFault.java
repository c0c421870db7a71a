package org.doorstep.standards.service;

import java.util.List;

/** A charter that cannot be used: the application does not start with it. */
public final class CharterFault extends RuntimeException {

    private final List<String> faults;

    CharterFault(List<String> faults) {
        super("The charters cannot be used:\n  " + String.join("\n  ", faults));
        this.faults = List.copyOf(faults);
    }

    /** Every fault found, each with its file and record. */
    public List<String> faults() {
        return faults;
    }
}
