package org.doorstep.leasehold.web;

import java.util.List;

import org.doorstep.leasehold.LeaseCard;
import org.doorstep.leasehold.model.ChargeYear;
import org.doorstep.platform.web.PageContext;

/**
 * The leases somebody holds or acts for.
 *
 * @param leases each with its years
 */
public record LeasesPage(List<LeaseLine> leases) {

    /**
     * @param about its reference, and that the reader acts for whoever holds it
     * @param href  of all there is of it
     * @param years the latest first
     */
    public record LeaseLine(String home, String about, String href, List<LeaseYear> years) {}

    /** @param label as people say it: 2026 to 2027, or 2026 where it begins on 1 January */
    public record LeaseYear(String label, String href) {}

    static LeasesPage of(PageContext page, List<LeaseCard> cards) {
        return new LeasesPage(cards.stream().map(card -> new LeaseLine(card.home(), about(page, card), href(card.lease()), years(page, card))).toList());
    }

    static String about(PageContext page, LeaseCard card) {
        return page.t(card.agent() ? "leasehold.lease.agent" : "leasehold.lease", card.lease());
    }

    static List<LeaseYear> years(PageContext page, LeaseCard card) {
        return card.years().stream().map(year -> new LeaseYear(label(page, year), href(card.lease(), year))).toList();
    }

    static String label(PageContext page, int year) {
        return ChargeYear.beginningIn(year, page.landlord().chargesFrom()).isCalendarYear()
                ? page.t("leasehold.year.one", String.valueOf(year)) : page.t("leasehold.year", String.valueOf(year), String.valueOf(year + 1));
    }

    static String href(String lease) {
        return "/service-charges/" + lease.replace("/", "%2F");
    }

    static String href(String lease, int year) {
        return href(lease) + "/" + year;
    }
}
