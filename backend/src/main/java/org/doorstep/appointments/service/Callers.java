package org.doorstep.appointments.service;

import java.util.Optional;
import java.util.Set;
import org.doorstep.appointments.model.Visit;
import org.doorstep.appointments.service.VisitStore.Reach;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;

/**
 * Who may do what with a visit. Whether somebody may act on the subject at all was settled by whoever opened it; this
 * is about the diary.
 */
final class Callers {

    private static final Set<Role> PLANNERS = Set.of(Role.SCHEDULER, Role.MANAGER);
    private static final Set<Role> HELPERS = Set.of(Role.AGENT, Role.SCHEDULER, Role.OFFICER, Role.MANAGER);

    private Callers() {}

    /** Residents, whoever helps them, and staff who answer for them. */
    static boolean mayBook(CurrentUser user) {
        return user.onBehalfOf().isPresent() || helps(user);
    }

    /** A hold belongs to whoever made it; staff may take it over for the resident on the telephone. */
    static boolean owns(CurrentUser user, Visit held) {
        return held.hold().by().equals(user.actor()) || helps(user);
    }

    /** Staff are not bound by the limit until which residents may change a visit themselves. */
    static boolean helps(CurrentUser user) {
        return HELPERS.stream().anyMatch(user::holds);
    }

    static boolean plans(CurrentUser user) {
        return PLANNERS.stream().anyMatch(user::holds);
    }

    /** Whose visits somebody sees that were never ended. */
    static Optional<Reach> looksAfter(CurrentUser user) {
        return helps(user) ? Optional.of(new Reach(Optional.empty())) : reach(user);
    }

    /** An operative's own diary, or all of them for whoever plans; empty for everybody else. */
    static Optional<Reach> reach(CurrentUser user) {
        if (plans(user)) {
            return Optional.of(new Reach(Optional.empty()));
        }
        return user instanceof CurrentUser.Staff staff && staff.is(Role.OPERATIVE) && staff.operative().isPresent()
                ? Optional.of(new Reach(staff.operative())) : Optional.empty();
    }
}
