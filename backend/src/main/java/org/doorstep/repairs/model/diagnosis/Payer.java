package org.doorstep.repairs.model.diagnosis;

import java.util.Locale;

/** Whose job it is: the landlord's, the resident's own, or the landlord's at the resident's cost. */
public enum Payer {
    LANDLORD, RESIDENT, RECHARGEABLE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
