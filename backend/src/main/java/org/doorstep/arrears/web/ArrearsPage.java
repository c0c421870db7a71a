package org.doorstep.arrears.web;

import java.util.List;

import org.doorstep.arrears.ArrearsView;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.PromiseLine;
import org.doorstep.standards.DueWords;

/**
 * Help with the rent of an account, finished for its template.
 *
 * @param behind   how much is late, as a sentence; or that nothing is
 * @param balance  all that is on the account, in words
 * @param next     what happens next and by when; empty when nothing has to
 * @param done     what was done, a sentence each
 */
public record ArrearsPage(String account, String behind, String balance, String next, List<PromiseLine> promises, List<String> done) {

    static ArrearsPage of(PageContext page, ArrearsView view) {
        return view.open().map(open -> new ArrearsPage(view.account(), page.t("arrears.behind", page.money(open.owed()), page.date(open.since())),
                        page.balance(view.balance()), next(page, open), open.promises().stream().map(promise -> DueWords.line(page, promise)).toList(),
                        open.done().stream().map(done -> page.t("arrears.done." + done.what(), page.date(done.day()))).toList()))
                .orElseGet(() -> new ArrearsPage(view.account(), page.t("arrears.not-behind"), page.balance(view.balance()), "", List.of(), List.of()));
    }

    private static String next(PageContext page, ArrearsView.Open open) {
        return page.t("arrears.next." + open.next(), page.date(open.due()), page.landlord().officePhone());
    }
}
