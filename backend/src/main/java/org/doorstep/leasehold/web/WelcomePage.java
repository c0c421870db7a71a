package org.doorstep.leasehold.web;

import java.util.ArrayList;
import java.util.List;

import org.doorstep.leasehold.LeaseView;
import org.doorstep.leasehold.web.ChargesPage.ChargeLink;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Row;

/**
 * What somebody who is new to a lease needs to know.
 *
 * @param lease    its dates, and where letters go
 * @param contacts whom to ask
 * @param papers   where everything in writing is
 */
public record WelcomePage(String home, String back, List<Row> lease, List<Row> contacts, List<ChargeLink> papers) {

    static WelcomePage of(PageContext page, LeaseView view) {
        var card = view.card();
        var href = LeasesPage.href(card.lease());
        var rows = new ArrayList<>(List.of(Row.of(page.t("leasehold.welcome.lease"), card.lease()), Row.of(page.t("leasehold.welcome.started"), page.date(view.started()))));
        rows.addAll(LeasePage.letters(page, view));
        var landlord = page.landlord();
        var papers = new ArrayList<ChargeLink>();
        card.years().stream().findFirst().ifPresent(year -> papers.add(
                new ChargeLink(page.t("leasehold.estimate.title", LeasesPage.label(page, year)), LeasesPage.href(card.lease(), year))));
        papers.add(new ChargeLink(page.t("leasehold.welcome.account"), "/accounts"));
        papers.add(new ChargeLink(page.t("leasehold.consultations"), "/consultations"));
        papers.add(new ChargeLink(page.said("leasehold.link.requests"), href + "/requests"));
        return new WelcomePage(card.home(), href, rows, List.of(Row.of(page.t("leasehold.welcome.office"), landlord.officePhone()),
                Row.of(page.t("leasehold.welcome.emergency"), page.t("leasehold.welcome.emergency.numbers", landlord.outOfHoursPhone(), landlord.gasPhone()))), papers);
    }
}
