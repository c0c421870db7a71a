package org.doorstep.directdebit.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.doorstep.directdebit.Leavers;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Cell;

/**
 * Many payers whom the register names no more, a page of them, finished for the template.
 *
 * @param about what has happened and what there is to do, sentence by sentence
 * @param seen  stands for exactly these people, as the form carries it; empty where there is nothing to say
 * @param first address of the first page; empty on it
 * @param next  address of the next page; empty on the last
 */
public record LeaversPage(List<String> about, List<String> heads, List<List<Cell>> rows, String seen, Optional<String> first, Optional<String> next) {

    static LeaversPage of(PageContext page, Leavers.LeaverList waiting, Optional<UUID> after) {
        return new LeaversPage(waiting.count() == 0 ? List.of(page.t("directdebit.leavers.none")) : about(page, waiting),
                List.of(page.t("directdebit.see.reference"), page.t("directdebit.see.account"), page.t("directdebit.leavers.since")),
                waiting.some().stream().map(one -> List.of(Cell.of(one.reference()), Cell.link(one.account(), "/direct-debit/" + one.account()), Cell.of(page.date(one.since())))).toList(),
                waiting.seen(), after.map(_ -> LeaverPages.PAGE), waiting.next().map(last -> LeaverPages.PAGE + "?after=" + last));
    }

    private static List<String> about(PageContext page, Leavers.LeaverList waiting) {
        var all = Stream.of(page.t("directdebit.leavers.count", waiting.count()), page.t("directdebit.leavers.wrong"), page.t("directdebit.leavers.right", waiting.days()));
        return (waiting.some().size() == waiting.count() ? all : Stream.concat(all, Stream.of(page.t("directdebit.leavers.some", waiting.some().size())))).toList();
    }
}
