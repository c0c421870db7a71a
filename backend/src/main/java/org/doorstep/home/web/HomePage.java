package org.doorstep.home.web;

import java.util.List;
import java.util.Set;

import org.doorstep.home.HomeView;
import org.doorstep.platform.web.PageContext;
import org.doorstep.repairs.NextWords;

/**
 * A resident's first page, finished for its template.
 *
 * @param leases  whether they hold or act for a lease, which service charges are paid for
 * @param dangers keys of the dangers, in the order asked
 */
public record HomePage(String name, List<Line> repairs, boolean leases, List<String> dangers) {

    private static final Set<String> LEASES = Set.of("lease", "shared-ownership");

    /** @param next what happens next and by when */
    public record Line(String reference, String title, String place, String next) {}

    static HomePage of(PageContext page, HomeView view, List<String> dangers) {
        return new HomePage(view.name(),
                view.repairs().stream().map(card -> new Line(card.reference(), page.t("diagnosis.outcome." + card.fault()),
                        card.place(), NextWords.of(page, card.next()))).toList(),
                view.homes().stream().anyMatch(home -> LEASES.contains(home.kind())), dangers);
    }
}
