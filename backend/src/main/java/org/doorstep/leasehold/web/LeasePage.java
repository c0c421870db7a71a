package org.doorstep.leasehold.web;

import java.util.ArrayList;
import java.util.List;

import org.doorstep.leasehold.LeaseView;
import org.doorstep.leasehold.web.ChargesPage.ChargeLink;
import org.doorstep.leasehold.web.LeasesPage.LeaseYear;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Row;

/**
 * One lease and everything there is of it.
 *
 * @param about   its reference, and that the reader acts for whoever holds it
 * @param letters where letters about it go
 * @param years   the latest first
 * @param links   where to go on
 */
public record LeasePage(String home, String about, List<Row> letters, List<LeaseYear> years, List<ChargeLink> links) {

    static LeasePage of(PageContext page, LeaseView view) {
        var href = LeasesPage.href(view.card().lease());
        return new LeasePage(view.card().home(), LeasesPage.about(page, view.card()), letters(page, view), LeasesPage.years(page, view.card()), List.of(
                new ChargeLink(page.t("leasehold.link.works"), href + "/works"),
                new ChargeLink(page.said("leasehold.link.requests"), href + "/requests"), new ChargeLink(page.t("leasehold.surgery.title"), href + "/surgery"), new ChargeLink(page.t("leasehold.link.welcome"), href + "/welcome")));
    }

    /** An absentee owner sees at once if we write to a home where they do not live. */
    static List<Row> letters(PageContext page, LeaseView view) {
        var rows = new ArrayList<Row>();
        view.letters().forEach(letters -> rows.add(Row.of(page.t("leasehold.letters." + letters.role().code(), letters.name()),
                letters.address().isEmpty() ? List.of(page.t("leasehold.letters.none")) : letters.address())));
        return List.copyOf(rows);
    }
}
