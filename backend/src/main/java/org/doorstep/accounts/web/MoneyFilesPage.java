package org.doorstep.accounts.web;

import java.util.List;
import java.util.Optional;

import org.doorstep.accounts.MoneyFiles.FileCard;
import org.doorstep.accounts.MoneyFiles.FileList;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Cell;

/**
 * Files of money that were taken in, finished for the template.
 *
 * @param asked of which an officer has asked that they are taken back
 * @param first address of the first page; empty on it
 * @param next  address of the next page; empty on the last
 */
public record MoneyFilesPage(List<String> heads, List<List<Cell>> asked, List<List<Cell>> files, Optional<String> first, Optional<String> next) {

    static MoneyFilesPage of(PageContext page, FileList list, boolean later) {
        return new MoneyFilesPage(List.of(page.t("accounts.file.came"), page.t("imports.money.sender"), page.t("imports.money.as-at"), page.t("imports.money.rows"),
                        page.t("imports.money.total"), page.t("accounts.file.state")),
                list.asked().stream().map(card -> row(page, card, "accounts.file.asked")).toList(),
                list.files().stream().map(card -> row(page, card, card.back().isPresent() ? "accounts.file.taken-back" : "accounts.file.taken-in")).toList(),
                Optional.of(MoneyFilePage.PATH).filter(_ -> later), list.next().map(last -> MoneyFilePage.PATH + "?before=" + last));
    }

    private static List<Cell> row(PageContext page, FileCard card, String state) {
        return List.of(Cell.link(page.dateTime(card.came()), MoneyFilePage.PATH + "/" + card.file()), Cell.of(card.sender()), Cell.of(page.date(card.asAt())),
                Cell.figure(String.valueOf(card.rows())), Cell.figure(page.money(card.total())), Cell.of(page.t(state)));
    }
}
