package org.doorstep.arrears.service;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;

/** Who of the staff works on arrears, and who may read of them. */
final class Team {

    private static final String INCOME = "income";

    private Team() {}

    /** Officers for income, and nobody else: what people earn and spend is theirs alone to read. */
    static boolean works(CurrentUser user) {
        return user.isOfficerOf(INCOME);
    }

    /** Who is asked on the phone how a case stands. */
    static boolean reads(CurrentUser user) {
        return works(user) || user instanceof CurrentUser.Staff staff && (staff.is(Role.AGENT) || staff.is(Role.MANAGER));
    }
}
