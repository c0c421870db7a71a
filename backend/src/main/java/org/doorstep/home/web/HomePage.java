package org.doorstep.home.web;

import java.util.List;
import java.util.Set;

import org.doorstep.home.HomeView;
import org.doorstep.platform.web.PageContext;
import org.doorstep.repairs.NextWords;

/**
 * A resident's first page, finished for its template.
 *
 * @param arrears of each account that is behind, what happens next
 * @param leases  whether they hold or act for a lease, which service charges are paid for
 * @param dangers keys of the dangers, in the order asked
 */
public record HomePage(String name, List<Line> repairs, List<ArrearsNote> arrears, boolean leases, List<String> dangers) {

    private static final Set<String> LEASES = Set.of("lease", "shared-ownership");

    /** @param next what happens next and by when */
    public record Line(String reference, String title, String place, String next) {}

    /** @param text how much is late, what happens next and by when */
    public record ArrearsNote(String account, String text) {}

    static HomePage of(PageContext page, HomeView view, List<String> dangers) {
        return new HomePage(view.name(),
                view.repairs().stream().map(card -> new Line(card.reference(), page.t("diagnosis.outcome." + card.fault()),
                        card.place(), NextWords.of(page, card.next()))).toList(),
                view.arrears().stream().map(line -> new ArrearsNote(line.account(), page.t("home.arrears." + line.next(), page.money(line.owed()), page.date(line.due())))).toList(),
                view.homes().stream().anyMatch(home -> LEASES.contains(home.kind())), dangers);
    }
}
