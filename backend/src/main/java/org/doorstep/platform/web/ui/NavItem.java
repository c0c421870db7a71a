package org.doorstep.platform.web.ui;

import java.util.ArrayList;
import java.util.List;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.doorstep.platform.web.PageContext;

/**
 * One link of the navigation.
 *
 * @param href    where it leads
 * @param label   what it says
 * @param current true on the page it leads to and on those below it
 */
public record NavItem(String href, String label, boolean current) {

    /** Where this reader can go, by the roles they hold. */
    public static List<NavItem> of(PageContext page) {
        var items = new ArrayList<NavItem>();
        items.add(item(page, "/", "layout.nav.home"));
        if (page.user() instanceof CurrentUser.Resident) {
            items.add(item(page, "/repairs", "layout.nav.repairs"));
            items.add(item(page, "/messages", "layout.nav.messages"));
        }
        if (page.holds(Role.OPERATIVE)) {
            items.add(item(page, "/operative", "layout.nav.operative"));
        }
        if (atDesk(page)) {
            items.add(item(page, "/desk", "layout.nav.desk"));
        }
        if (page.holds(Role.OFFICER) && page.user() instanceof CurrentUser.Staff staff && staff.teams().contains("income")) {
            items.add(item(page, "/direct-debit-runs", "layout.nav.directDebits"));
        }
        if (forIncome(page)) {
            items.add(item(page, "/desk/rent", "layout.nav.rent"));
        }
        if (!page.signedIn()) {
            items.add(item(page, "/standards", "layout.standards"));
        }
        return List.copyOf(items);
    }

    /** Whoever plans, answers for residents or decides about repairs has a work list. */
    public static boolean atDesk(PageContext page) {
        return page.holds(Role.SCHEDULER) || page.holds(Role.AGENT) || page.holds(Role.MANAGER)
                || page.holds(Role.OFFICER) && page.user() instanceof CurrentUser.Staff staff && staff.teams().contains("repairs");
    }

    /** Whoever decides about money: the officers for income and leasehold. */
    public static boolean forMoney(PageContext page) {
        return page.holds(Role.OFFICER) && page.user() instanceof CurrentUser.Staff staff
                && (staff.teams().contains("income") || staff.teams().contains("leasehold"));
    }

    /** Whoever sees to card payments. */
    public static boolean forCards(PageContext page) {
        return page.holds(Role.OFFICER) && page.user() instanceof CurrentUser.Staff staff && staff.teams().contains("income");
    }

    /** Whoever works on service charges and consultations. */
    public static boolean onLeases(PageContext page) {
        return page.holds(Role.MANAGER)
                || page.holds(Role.OFFICER) && page.user() instanceof CurrentUser.Staff staff && staff.teams().contains("leasehold");
    }

    /** Whoever works on rent that is late, or is asked about it. */
    public static boolean onRent(PageContext page) {
        return forIncome(page) || page.holds(Role.AGENT);
    }

    /** Whoever answers for the income: the yearly change of rents and the check of what was charged. */
    private static boolean forIncome(PageContext page) {
        return page.holds(Role.MANAGER)
                || page.holds(Role.OFFICER) && page.user() instanceof CurrentUser.Staff staff && staff.teams().contains("income");
    }

    private static NavItem item(PageContext page, String href, String label) {
        var path = page.path();
        var below = !href.equals("/") && path.startsWith(href + "/");
        return new NavItem(href, page.t(label), path.equals(href) || below);
    }
}
