package org.doorstep.home.web;

import java.util.List;

import org.doorstep.home.HomeView;
import org.doorstep.platform.web.PageContext;
import org.doorstep.repairs.NextStep;

/**
 * A resident's first page, finished for its template.
 *
 * @param dangers keys of the dangers, in the order asked
 */
public record HomePage(String name, List<Line> repairs, List<String> dangers) {

    /** @param next what happens next and by when */
    public record Line(String reference, String title, String place, String next) {}

    static HomePage of(PageContext page, HomeView view, List<String> dangers) {
        return new HomePage(view.name(),
                view.repairs().stream().map(card -> new Line(card.reference(), page.t("diagnosis.outcome." + card.fault()),
                        card.place(), next(page, card.next()))).toList(),
                dangers);
    }

    private static String next(PageContext page, NextStep next) {
        var key = "repairs.next." + next.kind().code();
        return next.by().map(by -> page.t(key, page.dateTime(by))).orElseGet(() -> page.t(page.words().has(key + ".soon") ? key + ".soon" : key));
    }
}
