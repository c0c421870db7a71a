package org.doorstep.desk.web;

import java.util.Optional;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;

/** Who the pages are there for; what each may see and do is decided again by the faces behind them. */
final class Workers {

    private static final String REPAIRS_TEAM = "repairs";

    private Workers() {}

    static boolean atDesk(CurrentUser user) {
        return answersEmergencies(user) || user.isOfficerOf(REPAIRS_TEAM);
    }

    static boolean plans(CurrentUser user) {
        return user.holds(Role.SCHEDULER) || user.holds(Role.MANAGER);
    }

    static boolean answersEmergencies(CurrentUser user) {
        return plans(user) || user.holds(Role.AGENT);
    }

    static boolean seesHazards(CurrentUser user) {
        return atDesk(user) || user.holds(Role.OPERATIVE);
    }

    /** The code of the operative's own diary; empty for everybody else. */
    static Optional<String> diary(CurrentUser user) {
        return user instanceof CurrentUser.Staff staff && staff.is(Role.OPERATIVE) ? staff.operative() : Optional.empty();
    }
}
