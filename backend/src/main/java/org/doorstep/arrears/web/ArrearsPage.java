package org.doorstep.arrears.web;

import java.util.List;

import org.doorstep.accounts.EntryWords;
import org.doorstep.accounts.KnownBalance;
import org.doorstep.arrears.ArrearsView;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Option;
import org.doorstep.platform.web.ui.PromiseLine;
import org.doorstep.standards.DueWords;

/**
 * Help with the rent of an account, finished for its template.
 *
 * @param behind   how much is late, as a sentence; or that nothing is
 * @param taken    what of the balance is taken by Direct Debit and when, as a sentence; empty where nothing is, or nothing is asked
 * @param balance  all that is on the account, in words
 * @param owes     whether anything is to be paid
 * @param next     what happens next and by when; empty when nothing has to
 * @param done     what was done, a sentence each
 * @param plan     the words of the link to the plan; empty where there is nothing to plan
 * @param advice   what was said of an adviser last, as a sentence; empty when nothing was
 * @param advices  yes and no to an adviser; none where it is not asked
 * @param advisers who else helps
 * @param asAt     how far the payments of each route are in what is told, a sentence each
 */
public record ArrearsPage(
        String account, String behind, String taken, String balance, boolean owes, String next, List<PromiseLine> promises, List<String> done, String plan, String advice,
        List<Option> advices, List<Adviser> advisers, List<String> asAt) {

    static ArrearsPage of(PageContext page, ArrearsView view) {
        return view.open().map(open -> open(page, view, open)).orElseGet(() -> new ArrearsPage(view.account(), page.t("arrears.not-behind"), taken(page, view),
                KnownBalance.of(page, view.balance(), view.asAt()), view.balance().owed(), "", List.of(), List.of(), "", "", List.of(), Adviser.all(page), asAt(page, view)));
    }

    private static ArrearsPage open(PageContext page, ArrearsView view, ArrearsView.OpenCase open) {
        return new ArrearsPage(view.account(), behind(page, view, open), open.held() ? "" : taken(page, view), KnownBalance.of(page, view.balance(), view.asAt()), view.balance().owed(), NextWords.of(page, open),
                open.promises().stream().map(promise -> DueWords.line(page, promise)).toList(),
                open.done().stream().map(done -> page.t("arrears.done." + done.what(), page.date(done.day()))).toList(),
                plan(page, open),
                open.advice().isEmpty() ? "" : page.t("arrears.advice." + open.advice()), open.advice().equals("referred") ? List.of() : List.of(
                        Option.of("yes", page.t("arrears.advice.yes")), Option.of("no", page.t("arrears.advice.no"))), Adviser.all(page), asAt(page, view));
    }

    private static String taken(PageContext page, ArrearsView view) {
        return view.taken().map(next -> page.t("arrears.taken", page.money(next.amount()), page.date(next.day()))).orElse("");
    }

    private static List<String> asAt(PageContext page, ArrearsView view) {
        return new EntryWords(page.words(), page.locale()).asAt(view.asAt());
    }

    private static String plan(PageContext page, ArrearsView.OpenCase open) {
        return open.plan().isPresent() ? page.t("arrears.plan.see") : open.caughtUp() ? "" : page.t("arrears.plan.propose");
    }

    /** That this week's rent is not part of it is said where there is something on the account beside it. */
    private static String behind(PageContext page, ArrearsView view, ArrearsView.OpenCase open) {
        return open.held() ? HeldWords.instead(page) : open.caughtUp() ? page.t("arrears.caught-up")
                : page.t(view.balance().equals(open.owed()) ? "arrears.behind" : "arrears.behind.beside", page.money(open.owed()), page.date(open.since()));
    }
}
