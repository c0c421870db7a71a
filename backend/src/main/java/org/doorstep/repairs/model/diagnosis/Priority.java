package org.doorstep.repairs.model.diagnosis;

import java.util.Locale;

/** The three bands; their time limits are standards in a charter. */
public enum Priority {
    EMERGENCY, URGENT, ROUTINE;

    /** One band sooner; an emergency stays one. */
    public Priority raised() {
        return this == ROUTINE ? URGENT : EMERGENCY;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
