package org.doorstep.home.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.doorstep.home.web.StaffPage.Group;
import org.doorstep.home.web.StaffPage.Line;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.NavItem;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts the lists that somebody works on under what they are about, each with how many wait there. */
@Component
class StaffPageMaker {

    private final WaitingCounts waiting;

    StaffPageMaker(WaitingCounts waiting) {
        this.waiting = waiting;
    }

    Mono<StaffPage> make(CurrentUser user, PageContext page) {
        return waiting.of(user).map(counts -> of(page, counts));
    }

    private static StaffPage of(PageContext page, Map<String, WaitingCounts.Count> found) {
        var counts = new HashMap<>(found);
        if (page.waiting() > 0) {
            counts.put("/desk/emergencies", new WaitingCounts.Count(page.waiting(), false));
        }
        var groups = Stream.of(
                group(page, counts, "repairs", List.of(
                        new Shown("/operative", "home.operative", page.holds(Role.OPERATIVE)), new Shown("/desk", "layout.nav.desk", NavItem.atDesk(page)),
                        new Shown("/desk/emergencies", "home.emergencies", page.holds(Role.SCHEDULER) || page.holds(Role.MANAGER) || page.holds(Role.AGENT)))),
                group(page, counts, "rent", List.of(
                        new Shown("/accounts", "home.anyAccount", NavItem.forMoney(page) || page.holds(Role.MANAGER) || page.holds(Role.AGENT)),
                        new Shown("/desk/arrears", "home.arrears.list", NavItem.onRent(page)))),
                group(page, counts, "money", List.of(
                        new Shown("/desk/suspense", "home.suspense", NavItem.forMoney(page)), new Shown("/desk/money-in", "home.moneyIn", NavItem.forMoney(page)),
                        new Shown("/desk/take-backs", "accounts.take-backs", NavItem.forMoney(page)), new Shown("/desk/payments", "home.cardPayments", NavItem.forCards(page)))),
                group(page, counts, "papers", List.of(
                        new Shown("/desk/statements", "home.statements", NavItem.forMoney(page) || page.holds(Role.MANAGER)))),
                group(page, counts, "leases", List.of(
                        new Shown("/service-charges", "home.anyLease", NavItem.onLeases(page) || page.holds(Role.AGENT)),
                        new Shown("/consultations", "home.consultations", NavItem.onLeases(page) || page.holds(Role.AGENT)),
                        new Shown("/works-plans", "home.worksPlans", NavItem.onLeases(page)), new Shown("/lease-requests", "home.leaseRequests", NavItem.onLeases(page)),
                        new Shown("/leasehold-surgeries", "leasehold.surgery.title", NavItem.onLeases(page)), new Shown("/service-charges/bills", "home.bills", NavItem.onLeases(page)),
                        new Shown("/service-charges/warnings", "home.warnings", NavItem.onLeases(page)))))
                .filter(group -> !group.lines().isEmpty()).toList();
        return new StaffPage(!groups.isEmpty(), groups);
    }

    private static Group group(PageContext page, Map<String, WaitingCounts.Count> counts, String name, List<Shown> lists) {
        return new Group(page.t("home.group." + name), lists.stream().filter(Shown::theirs).map(list -> new Line(list.href(), label(page, list, counts))).toList());
    }

    private static String label(PageContext page, Shown list, Map<String, WaitingCounts.Count> counts) {
        var count = counts.get(list.href());
        return count == null || count.number() == 0 ? page.t(list.words()) : page.t(count.more() ? "home.waits.more" : "home.waits", page.t(list.words()), count.number());
    }

    /** @param theirs whether the reader works on it */
    private record Shown(String href, String words, boolean theirs) {}
}
