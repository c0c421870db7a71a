package org.doorstep.directdebit.web;

import java.util.List;
import org.doorstep.directdebit.Leavers;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Cell;

/**
 * Many payers whom the register names no more, finished for the template.
 *
 * @param about what has happened and what there is to do, sentence by sentence
 * @param seen  stands for exactly these people, as the form carries it; empty where there is nothing to say
 */
public record LeaversPage(List<String> about, List<String> heads, List<List<Cell>> rows, String seen) {

    static LeaversPage of(PageContext page, Leavers.LeaverList waiting) {
        return new LeaversPage(waiting.count() == 0 ? List.of(page.t("directdebit.leavers.none"))
                        : List.of(page.t("directdebit.leavers.count", waiting.count()), page.t("directdebit.leavers.wrong"), page.t("directdebit.leavers.right", waiting.days())),
                List.of(page.t("directdebit.see.reference"), page.t("directdebit.see.account"), page.t("directdebit.leavers.since")),
                waiting.some().stream().map(one -> List.of(Cell.of(one.reference()), Cell.link(one.account(), "/direct-debit/" + one.account()), Cell.of(page.date(one.since())))).toList(),
                waiting.count() == 0 ? "" : waiting.seen());
    }
}
