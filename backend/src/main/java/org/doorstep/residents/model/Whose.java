package org.doorstep.residents.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.doorstep.residents.VisibleTo;

/** Whose rows a caller may see: a rule with no I/O. */
public sealed interface Whose {

    /** The roles whose work is with everybody; a champion sees only the one they help, and only then. */
    Set<Role> OFFICE = EnumSet.of(Role.AGENT, Role.SCHEDULER, Role.OFFICER, Role.MANAGER, Role.ADMINISTRATOR);

    /** Everybody's: staff and Doorstep's own jobs. */
    record Everybodys() implements Whose {}

    /** Those of one person, by reference: a resident, or the one a champion helps. */
    record Ones(String reference) implements Whose {}

    record Nobodys() implements Whose {}

    static Whose of(CurrentUser user) {
        return switch (user) {
            case CurrentUser.Resident resident -> new Ones(resident.person());
            case CurrentUser.Champion champion -> new Ones(champion.actingFor());
            case CurrentUser.System _ -> new Everybodys();
            case CurrentUser.Staff staff when inOffice(staff) || staff.is(Role.OPERATIVE) -> new Everybodys();
            case CurrentUser.Staff _, CurrentUser.Anonymous _, CurrentUser.Integration _ -> new Nobodys();
        };
    }

    /** The circle of needs the caller belongs to: an operative who works nowhere else sees nothing of the office's. */
    static VisibleTo circle(CurrentUser user) {
        return switch (user) {
            case CurrentUser.System _ -> VisibleTo.OFFICE;
            case CurrentUser.Staff staff when inOffice(staff) -> VisibleTo.OFFICE;
            case CurrentUser.Staff staff when staff.is(Role.OPERATIVE) -> VisibleTo.OPERATIVE;
            case CurrentUser.Staff _, CurrentUser.Resident _, CurrentUser.Champion _, CurrentUser.Anonymous _,
                    CurrentUser.Integration _ -> VisibleTo.RESIDENT;
        };
    }

    /** Whether the caller may look people up: an operative sees those they visit, and has no search. */
    static boolean maySearch(CurrentUser user) {
        return user instanceof CurrentUser.Staff staff && inOffice(staff);
    }

    private static boolean inOffice(CurrentUser.Staff staff) {
        return !Collections.disjoint(staff.roles(), OFFICE);
    }

    /** The person whose rows alone may be seen; empty when everybody's may. */
    default Optional<String> person() {
        return this instanceof Ones ones ? Optional.of(ones.reference()) : Optional.empty();
    }
}
