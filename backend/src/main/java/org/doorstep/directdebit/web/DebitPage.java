package org.doorstep.directdebit.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.doorstep.accounts.EntryWords;
import org.doorstep.accounts.KnownBalance;
import org.doorstep.directdebit.DebitView;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Option;
import org.doorstep.platform.web.ui.Row;

/**
 * The Direct Debit of an account, finished for its templates.
 *
 * @param balance   what is owed, in words
 * @param offered   whether one can be set up
 * @param live      whether there is one money is taken by
 * @param own       whether the reader may change it
 * @param paused    whether nothing is taken until they go on, and they can
 * @param pausable  whether it can be paused now
 * @param state     how it stands, as a sentence; empty when there never was one
 * @param rows      what it is
 * @param noticeDays working days of notice
 * @param dayHint   where a day goes that banks do not work on
 * @param guarantee the scheme's words, paragraph by paragraph
 * @param alone     whether they can agree to it alone
 * @param typed     what was sent last, shown again when it was not taken
 * @param elsewhere that the account is paid by one we take by another system, as a sentence; empty when it is not
 * @param hint      what an amount may be compared with
 * @param warning   that the amount is less than what is charged, as a sentence; empty when it is not
 * @param asAt      how far the payments of each route are in the balance, a sentence each
 */
public record DebitPage(
        String account, String balance, boolean offered, boolean live, boolean own, boolean paused, boolean pausable, String state,
        List<Row> rows, int noticeDays, String dayHint, List<String> guarantee, List<Option> alone, Map<String, String> typed,
        String elsewhere, String hint, String warning, List<String> asAt) {

    private static final int CLAUSES = 6;

    /** What there is. */
    static DebitPage of(PageContext page, DebitView view) {
        return of(page, view, view.debit(), Map.of());
    }

    /** What was typed and is not agreed to; empty when nothing was. */
    static Optional<DebitPage> typed(PageContext page, DebitView view) {
        return view.typed().map(typed -> of(page, view, Optional.of(typed), Map.of()));
    }

    /** What there is, to be changed, with what was sent last. */
    static DebitPage changing(PageContext page, DebitView view, Map<String, String> sent) {
        var now = view.debit().map(debit -> Map.of("amount", debit.amount().plain(), "day", String.valueOf(debit.day()))).orElse(Map.of());
        return of(page, view, view.debit(), sent.isEmpty() ? now : sent);
    }

    /** To be set up, with what was sent last: the digits too, in the fields they were typed in and nowhere else. */
    static DebitPage settingUp(PageContext page, DebitView view, Map<String, String> sent) {
        return of(page, view, Optional.empty(), sent);
    }

    private static DebitPage of(PageContext page, DebitView view, Optional<DebitView.Debit> debit, Map<String, String> typed) {
        var state = debit.map(DebitView.Debit::state).orElse("");
        return new DebitPage(view.account(), KnownBalance.of(page, view.balance(), view.asAt()), view.offered(), debit.filter(DebitView.Debit::live).isPresent(),
                debit.filter(DebitView.Debit::own).isPresent(), state.equals("paused") && debit.flatMap(DebitView.Debit::held).filter("over"::equals).isEmpty(), state.equals("lodged") || state.equals("active"),
                debit.map(one -> page.t("directdebit.state." + state(one))).orElse(""),
                debit.map(one -> rows(page, view, one)).orElse(List.of()), view.noticeDays(),
                page.t("directdebit.setup.day." + moved(view)), guarantee(page, view),
                List.of(Option.of("yes", page.t("directdebit.alone.yes")), Option.of("no", page.t("directdebit.alone.no"))), typed,
                view.elsewhere().map(last -> page.t("directdebit.elsewhere", page.date(last), page.landlord().officePhone())).orElse(""),
                view.monthly().map(month -> page.t("directdebit.setup.amount.hint.month", page.money(month), KnownBalance.of(page, view.balance(), view.asAt())))
                        .orElseGet(() -> page.t("directdebit.setup.amount.hint", KnownBalance.of(page, view.balance(), view.asAt()))),
                debit.flatMap(one -> warning(page, view, one)).orElse(""),
                new EntryWords(page.words(), page.locale()).asAt(view.asAt()));
    }

    /** Whoever pays a part of a debt, or has somebody who pays the rest, may know: nobody is kept from it. */
    private static Optional<String> warning(PageContext page, DebitView view, DebitView.Debit debit) {
        return view.monthly().filter(month -> !debit.last() && month.compareTo(debit.amount()) > 0)
                .map(month -> page.t("directdebit.less", page.money(month), page.money(month.minus(debit.amount()))));
    }

    private static String state(DebitView.Debit debit) {
        return debit.ending().map(why -> "ended." + why).or(() -> debit.held().map(why -> "held." + why)).orElse(debit.state());
    }

    private static List<Row> rows(PageContext page, DebitView view, DebitView.Debit debit) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of(page.t("directdebit.row.reference"), debit.reference()));
        rows.add(Row.of(page.t("directdebit.row.originator"), view.originator()));
        if (debit.own()) {
            rows.add(Row.of(page.t("directdebit.row.holder"), debit.holder()));
            rows.add(Row.of(page.t("directdebit.row.account"), page.t("directdebit.row.account.value", debit.lastFour())));
        }
        rows.add(Row.of(page.t("directdebit.row.amount"), page.t(debit.last() ? "directdebit.row.amount.last" : "directdebit.row.amount.value", page.money(debit.amount()))));
        rows.add(Row.of(page.t("directdebit.row.day"), page.t("directdebit.row.day." + moved(view), debit.day())));
        debit.next().ifPresent(next -> rows.add(Row.of(page.t("directdebit.row.next"), page.date(next))));
        debit.coming().forEach(coming -> rows.add(Row.of(page.t("directdebit.row.coming", page.date(coming.starts())),
                page.t(coming.last() ? "directdebit.row.coming.last" : "directdebit.row.coming.value", page.money(coming.amount()), coming.day()))));
        return List.copyOf(rows);
    }

    private static String moved(DebitView view) {
        return view.earlier() ? "earlier" : "later";
    }

    private static List<String> guarantee(PageContext page, DebitView view) {
        return IntStream.rangeClosed(1, CLAUSES)
                .mapToObj(clause -> page.t("directdebit.guarantee." + clause, page.landlord().name(), view.noticeDays())).toList();
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
