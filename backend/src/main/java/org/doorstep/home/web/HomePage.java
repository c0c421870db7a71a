package org.doorstep.home.web;

import java.time.LocalDate;
import java.util.List;

import org.doorstep.accounts.AccountCard;
import org.doorstep.accounts.AccountKind;
import org.doorstep.accounts.EntryWords;
import org.doorstep.accounts.KnownBalance;
import org.doorstep.arrears.ArrearsLine;
import org.doorstep.home.HomeView;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.PageContext;
import org.doorstep.repairs.NextWords;

/**
 * A resident's first page, finished for its template.
 *
 * @param accounts what they owe or have in credit, a line an account
 * @param arrears of each account that is behind, what happens next
 * @param asked   consultations that can be answered now, and until when
 * @param accountsTitle what stands over the accounts: of rent only where there is some
 * @param leases  whether they hold or act for a lease, which service charges are paid for
 * @param dangers keys of the dangers, in the order asked
 * @param asAt    how far the payments of each route are, a sentence each; none without accounts
 */
public record HomePage(String name, List<Line> repairs, List<HomeBalance> accounts, List<AskedNote> asked, List<ArrearsNote> arrears, String accountsTitle, boolean leases,
        List<String> dangers, List<String> asAt) {

    /** @param next what happens next and by when */
    public record Line(String reference, String title, String place, String next) {}

    /**
     * @param label   what the account is for, with its number where another is for the same
     * @param balance in words
     */
    public record HomeBalance(String href, String label, String balance) {}

    /** @param text how much is late, what happens next and by when */
    public record ArrearsNote(String account, String text) {}

    /** @param text until when they can answer */
    public record AskedNote(String href, String title, String text) {}

    static HomePage of(PageContext page, HomeView view, List<String> dangers) {
        return new HomePage(view.name(),
                view.repairs().stream().map(card -> new Line(card.reference(), page.t("diagnosis.outcome." + card.fault()),
                        card.place(), NextWords.of(page, card.next()))).toList(),
                view.accounts().stream().map(card -> balance(page, view.accounts(), card)).toList(),
                view.consultations().stream().map(card -> new AskedNote("/consultations/" + card.reference(), card.title(),
                        page.t("home.consultation", page.date(card.answerBy().orElseThrow())))).toList(),
                view.arrears().stream().map(line -> new ArrearsNote(line.account(), page.t(arrears(page, line), page.money(line.owed()), page.date(line.due())))).toList(),
                page.t(view.accounts().isEmpty() || view.accounts().stream().anyMatch(card -> card.kind() == AccountKind.RENT) ? "home.accounts" : "accounts.title"),
                view.leases(), dangers,
                // How soon money shows is the landlord's, and the same on every account.
                view.accounts().stream().limit(1).flatMap(card -> new EntryWords(page.words(), page.locale()).asAt(card.asAt()).stream()).toList());
    }

    /** A day that has gone by is owned up to. */
    private static String arrears(PageContext page, ArrearsLine line) {
        return (line.due().isBefore(LocalDate.ofInstant(page.now(), Formats.ZONE)) ? "home.arrears.late." : "home.arrears.") + line.next();
    }

    private static HomeBalance balance(PageContext page, List<AccountCard> all, AccountCard card) {
        var kind = page.t("accounts.kind." + card.kind().code());
        var alone = all.stream().filter(other -> other.kind() == card.kind()).count() == 1;
        return new HomeBalance("/accounts/" + card.reference(), alone ? kind : kind + " " + card.reference(), KnownBalance.of(page, card.balance(), card.asAt()));
    }
}
