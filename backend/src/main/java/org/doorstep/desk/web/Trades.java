package org.doorstep.desk.web;

import java.util.List;

/** The trades in the order the board shows them, as diaries and fault keys name them. */
final class Trades {

    static final List<String> CODES = List.of("plumbing", "electrical", "gas-heating", "carpentry", "plastering", "roofing",
            "glazing", "drainage", "locksmith", "damp-surveyor", "surveyor", "pest-control", "multi-skilled", "groundworks",
            "door-entry", "lift", "fire-safety", "asbestos", "cleaning");

    private Trades() {}

    /** The trade asked for, or the first where there is none such. */
    static String known(String trade) {
        return CODES.contains(trade) ? trade : CODES.getFirst();
    }
}
