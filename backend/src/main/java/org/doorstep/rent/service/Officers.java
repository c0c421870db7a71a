package org.doorstep.rent.service;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;

/** Who of the staff works with everybody's rent. */
final class Officers {

    private static final String TEAM = "income";

    private Officers() {}

    static boolean mayRead(CurrentUser user) {
        return mayTell(user) || user instanceof CurrentUser.Staff staff && staff.is(Role.MANAGER);
    }

    /** Whoever answers for the income: a letter to every household is nobody else's to send. */
    static boolean mayTell(CurrentUser user) {
        return user.isOfficerOf(TEAM);
    }
}
