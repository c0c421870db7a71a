package org.doorstep.repairs.model.diagnosis;

import java.util.Locale;

/**
 * Whose job it is: the landlord's, the resident's own, or the landlord's at the resident's cost; of an owner's home the
 * landlord's at the cost of everybody who pays its service charge, or, in an emergency inside it, the landlord's to make
 * safe and by the lease who pays for the rest; or a water or energy company's, which neither of the two may mend: a
 * meter, a street without water or power.
 */
public enum Payer {
    LANDLORD, RESIDENT, RECHARGEABLE, SERVICE_CHARGE, MADE_SAFE, UTILITY;

    /** Whether the landlord comes for it, whoever pays. */
    public boolean landlordMends() {
        return switch (this) {
            case LANDLORD, RECHARGEABLE, SERVICE_CHARGE, MADE_SAFE -> true;
            case RESIDENT, UTILITY -> false;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
