package org.doorstep.accounts.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.accounts.AccountCard;
import org.doorstep.accounts.EntryView;
import org.doorstep.accounts.KnownBalance;
import org.doorstep.accounts.Statement;
import org.doorstep.kernel.Money;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Cell;
import org.doorstep.platform.web.ui.Row;

/**
 * A statement, finished for its template.
 *
 * @param from    day, month and year, as the form shows them
 * @param drawn   what was drawn; empty where the days were wrong
 * @param asAt    how far the payments of each route are, a sentence each
 */
public record StatementPage(
        String reference, String href, String kind, String address, List<String> from, List<String> to, Optional<Lines> drawn,
        List<String> asAt) {

    /**
     * @param period  in words
     * @param sums    the opening, what was charged and paid, the closing
     * @param entries the oldest first: the day, what it was, the amount, the balance after it
     * @param file    address of the same for a spreadsheet
     * @param paper   the same as a PDF, in large print, and as plain text: the documents' addresses
     */
    public record Lines(
            String period, List<Row> sums, List<List<Cell>> entries, String file, String paper, String large, String plain) {}

    static StatementPage of(PageContext page, Statement statement, Origins origins) {
        var period = statement.period();
        return page(page, statement.account(), StatementDays.parts(period.from()), StatementDays.parts(period.to()),
                Optional.of(lines(page, statement, origins)));
    }

    static StatementPage wrong(PageContext page, AccountCard card, Map<String, String> days) {
        return page(page, card, StatementDays.typed(days, "from"), StatementDays.typed(days, "to"), Optional.empty());
    }

    private static StatementPage page(PageContext page, AccountCard card, List<String> from, List<String> to, Optional<Lines> drawn) {
        return new StatementPage(card.reference(), "/accounts/" + card.reference() + "/statement", LedgerWords.kind(page, card),
                LedgerWords.address(card), from, to, drawn, LedgerWords.asAt(page, card));
    }

    private static Lines lines(PageContext page, Statement statement, Origins origins) {
        var period = statement.period();
        var at = "/accounts/" + statement.account().reference() + "/statement";
        var days = "?from=" + period.from() + "&to=" + period.to();
        return new Lines(page.t("accounts.statement.period", page.date(period.from()), page.date(period.to())), sums(page, statement),
                statement.lines().stream().map(entry -> LedgerWords.row(page, entry, origins)).toList(), at + ".csv" + days,
                at + "/paper.pdf" + days, at + "/large-print.pdf" + days, at + "/plain-text.txt" + days);
    }

    private static List<Row> sums(PageContext page, Statement statement) {
        var amounts = statement.lines().stream().map(EntryView::amount).toList();
        var charged = amounts.stream().filter(Money::owed).reduce(Money.ZERO, Money::plus);
        var paid = amounts.stream().filter(Money::inCredit).reduce(Money.ZERO, Money::plus);
        return List.of(
                Row.of(page.t("accounts.statement.opening", page.date(statement.period().from())), page.balance(statement.opening())),
                Row.of(page.t("accounts.statement.charged"), page.money(charged)),
                Row.of(page.t("accounts.statement.paid"), page.money(paid.negated())),
                Row.of(closing(page, statement), page.balance(statement.closing())));
    }

    /** A day of which charges are not here yet is not told as if they were. */
    private static String closing(PageContext page, Statement statement) {
        var to = statement.period().to();
        return KnownBalance.upTo(statement.account().asAt(), LocalDate.ofInstant(page.now(), Formats.ZONE)).filter(to::isAfter)
                .map(day -> page.t("accounts.statement.closing.upTo", page.date(to), page.date(day)))
                .orElseGet(() -> page.t("accounts.statement.closing", page.date(to)));
    }

    /** What the columns of the entries are called. */
    public List<String> heads(PageContext page) {
        return LedgerWords.heads(page);
    }
}
