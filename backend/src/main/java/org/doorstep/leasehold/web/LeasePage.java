package org.doorstep.leasehold.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.doorstep.accounts.EntryWords;
import org.doorstep.accounts.KnownBalance;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.LeaseView;
import org.doorstep.leasehold.LeaseView.LeaseAccount;
import org.doorstep.leasehold.web.ChargesPage.ChargeLink;
import org.doorstep.leasehold.web.LeasesPage.LeaseYear;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Row;

/**
 * One lease and everything there is of it.
 *
 * @param about   its reference, and that the reader acts for whoever holds it
 * @param letters where letters about it go
 * @param accounts how each of its accounts stands
 * @param years   the latest first
 * @param works   where bills for major works are
 * @param links   where the team is asked
 * @param asAt    how far the payments of each route are on its accounts, a sentence each; none without accounts
 */
public record LeasePage(
        String home, String about, List<Row> letters, List<LeaseBalance> accounts, List<LeaseYear> years, ChargeLink works, List<ChargeLink> links,
        List<String> asAt) {

    /**
     * @param label   what the account is for
     * @param balance in words
     * @param pay     where it is paid by card; empty where nothing is owed, and for staff
     */
    public record LeaseBalance(String label, String href, String balance, Optional<String> pay) {}

    static LeasePage of(PageContext page, LeaseView view) {
        var href = LeasesPage.href(view.card().lease());
        return new LeasePage(view.card().home(), LeasesPage.about(page, view.card()), letters(page, view),
                view.accounts().stream().map(account -> balance(page, account)).toList(), LeasesPage.years(page, view.card()),
                new ChargeLink(page.t("leasehold.link.works"), href + "/works"), List.of(
                new ChargeLink(page.said("leasehold.link.requests"), href + "/requests"), new ChargeLink(page.t("leasehold.surgery.title"), href + "/surgery"), new ChargeLink(page.t("leasehold.link.welcome"), href + "/welcome")),
                view.accounts().stream().limit(1).flatMap(account -> new EntryWords(page.words(), page.locale()).asAt(account.asAt()).stream()).toList());
    }

    private static LeaseBalance balance(PageContext page, LeaseAccount account) {
        return new LeaseBalance(page.t("accounts.kind." + account.kind().code()), "/accounts/" + account.account(), KnownBalance.of(page, account.balance(), account.asAt()),
                account.balance().owed() && !(page.user() instanceof CurrentUser.Staff) ? Optional.of("/pay/" + account.account()) : Optional.empty());
    }

    /** An absentee owner sees at once if we write to a home where they do not live. */
    static List<Row> letters(PageContext page, LeaseView view) {
        var rows = new ArrayList<Row>();
        view.letters().forEach(letters -> rows.add(Row.of(page.t("leasehold.letters." + letters.role().code(), letters.name()),
                letters.address().isEmpty() ? List.of(page.t("leasehold.letters.none")) : letters.address())));
        return List.copyOf(rows);
    }
}
