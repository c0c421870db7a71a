package org.doorstep.repairs.model.diagnosis;

import java.util.Locale;

/**
 * Whose job it is: the landlord's, the resident's own, or the landlord's at the resident's cost; of an owner's home the
 * landlord's at the cost of everybody who pays its service charge.
 */
public enum Payer {
    LANDLORD, RESIDENT, RECHARGEABLE, SERVICE_CHARGE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
