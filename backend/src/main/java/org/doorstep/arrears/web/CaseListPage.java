package org.doorstep.arrears.web;

import java.util.List;
import java.util.Optional;

import org.doorstep.arrears.CaseList;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Cell;

/**
 * The work list, finished for its template.
 *
 * @param warning that payments may be missing; empty where none should be
 * @param asAt how far the payments of each route are in what is late, a sentence each
 * @param next address of the following page
 */
public record CaseListPage(List<String> heads, List<List<Cell>> rows, String warning, List<String> asAt, Optional<String> next) {

    static CaseListPage of(PageContext page, CaseList list, KnownUntil known) {
        return new CaseListPage(List.of(page.t("arrears.list.account"), page.t("arrears.list.who"), known.missing().map(day -> page.t("arrears.list.owed.upTo", page.date(day))).orElseGet(() -> page.t("arrears.list.owed")), page.t("arrears.list.next"),
                        page.t("arrears.list.by")), list.lines().stream().map(line -> row(page, line)).toList(), known.warning(page), known.routes(),
                list.next().map(next -> "/desk/arrears?after=" + next));
    }

    private static List<Cell> row(PageContext page, CaseList.CaseLine line) {
        return List.of(Cell.link(line.account(), "/desk/arrears/" + line.account()), Cell.of(String.join(", ", line.names())),
                Cell.figure(page.money(line.owed())), Cell.of(page.t("arrears.todo." + line.next())), Cell.of(NextWords.gone(page, line.due()) ? page.t("arrears.list.late", page.date(line.due())) : page.date(line.due())));
    }
}
