package org.doorstep.accounts.model;

import java.util.Set;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;

/** What a caller may do with accounts that are not theirs: a rule with no I/O. */
public final class Viewer {

    private static final Set<String> TEAMS = Set.of("income", "leasehold");

    private Viewer() {}

    /** Whether everybody's accounts are seen: by those who answer for them, and by Doorstep's own jobs. */
    public static boolean seesAll(CurrentUser user) {
        return mayPost(user) || user instanceof CurrentUser.Staff staff && (staff.is(Role.AGENT) || staff.is(Role.MANAGER));
    }

    /** Whether entries may be made by hand: by the officers for income and leasehold, and by Doorstep's own jobs. */
    public static boolean mayPost(CurrentUser user) {
        return switch (user) {
            case CurrentUser.System _ -> true;
            case CurrentUser.Staff staff -> TEAMS.stream().anyMatch(staff::isOfficerOf);
            case CurrentUser.Resident _, CurrentUser.Champion _, CurrentUser.Anonymous _, CurrentUser.Integration _ -> false;
        };
    }
}
