package org.doorstep.platform.web.ui;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.doorstep.platform.web.PageContext;

/**
 * One link of the navigation.
 *
 * @param href    where it leads
 * @param label   what it says
 * @param current true on the page it leads to and on those below it, but for those that another link is nearer to
 */
public record NavItem(String href, String label, boolean current) {

    /** Where this reader can go, by the roles they hold. */
    public static List<NavItem> of(PageContext page) {
        var links = links(page);
        var path = partOf(page.path());
        var nearest = links.keySet().stream().filter(href -> path.equals(href) || !href.equals("/") && path.startsWith(href + "/"))
                .max(Comparator.comparing(String::length));
        return links.entrySet().stream()
                .map(link -> new NavItem(link.getKey(), page.t(link.getValue()), nearest.filter(link.getKey()::equals).isPresent())).toList();
    }

    /** Who left and what the bank does not bear out are part of the same work as the files, and how a repair went is part of it. */
    private static String partOf(String path) {
        return path.startsWith("/direct-debit-") ? "/direct-debit-runs" : path.startsWith("/surveys/") ? "/repairs" + path.substring("/surveys".length()) : path;
    }

    /** In order, with the key of what each says. */
    private static Map<String, String> links(PageContext page) {
        var links = new LinkedHashMap<String, String>();
        links.put("/", "layout.nav.home");
        if (page.user() instanceof CurrentUser.Resident) {
            links.put("/repairs", "layout.nav.repairs");
            links.put("/messages", "layout.nav.messages");
        }
        if (page.holds(Role.OPERATIVE)) {
            links.put("/operative", "layout.nav.operative");
        }
        if (atDesk(page)) {
            links.put("/desk", "layout.nav.desk");
        }
        if (page.user().isOfficerOf("income")) {
            links.put("/direct-debit-runs", "layout.nav.directDebits");
        }
        if (forIncome(page)) {
            links.put("/desk/rent", "layout.nav.rent");
        }
        if (!page.signedIn()) {
            links.put("/standards", "layout.standards");
        }
        return links;
    }

    /** Whoever plans, answers for residents or decides about repairs has a work list. */
    public static boolean atDesk(PageContext page) {
        return page.holds(Role.SCHEDULER) || page.holds(Role.AGENT) || page.holds(Role.MANAGER) || page.user().isOfficerOf("repairs");
    }

    /** Whoever decides about money: the officers for income and leasehold. */
    public static boolean forMoney(PageContext page) {
        return page.user().isOfficerOf("income") || page.user().isOfficerOf("leasehold");
    }

    /** Whoever sees to card payments. */
    public static boolean forCards(PageContext page) {
        return page.user().isOfficerOf("income");
    }

    /** Whoever works on service charges and consultations. */
    public static boolean onLeases(PageContext page) {
        return page.holds(Role.MANAGER) || page.user().isOfficerOf("leasehold");
    }

    /** Whoever works on rent that is late, or is asked about it. */
    public static boolean onRent(PageContext page) {
        return forIncome(page) || page.holds(Role.AGENT);
    }

    /** Whoever answers for the income: the yearly change of rents and the check of what was charged. */
    private static boolean forIncome(PageContext page) {
        return page.holds(Role.MANAGER) || page.user().isOfficerOf("income");
    }
}
