package org.doorstep.leasehold.service;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.Leasehold;

/** Who works on charges and consultations: officers of the leasehold team, and managers; the contact centre answers about them. */
final class LeaseholdTeam {

    /** As log-ins and settings name it. */
    static final String NAME = "leasehold";

    private LeaseholdTeam() {}

    static boolean has(CurrentUser user) {
        return Leasehold.isOfTheTeam(user);
    }

    /** Who reads what every leaseholder reads, and writes down what one says on the telephone. */
    static boolean answers(CurrentUser user) {
        return Leasehold.writesDown(user);
    }
}
