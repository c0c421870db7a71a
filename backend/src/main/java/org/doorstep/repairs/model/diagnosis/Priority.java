package org.doorstep.repairs.model.diagnosis;

import java.util.Locale;

/** The three bands, the soonest first; their time limits are standards in a charter. */
public enum Priority {
    EMERGENCY, URGENT, ROUTINE;

    /** So many bands sooner; an emergency stays one. */
    Priority raised(int bands) {
        return values()[Math.max(0, ordinal() - bands)];
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
