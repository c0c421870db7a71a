package org.doorstep.directdebit.web;

import java.util.List;

import org.doorstep.directdebit.BankDoubts.Doubt;
import org.doorstep.directdebit.BankDoubts.DoubtList;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Cell;

/**
 * Where the bank and our Direct Debits do not agree, finished for the template.
 *
 * @param count how many there are, as a sentence
 */
public record DoubtsPage(String count, List<String> heads, List<List<Cell>> rows) {

    static final String PATH = "/direct-debit-money";

    static DoubtsPage of(PageContext page, DoubtList list) {
        return new DoubtsPage(list.count() == 0 ? page.t("directdebit.doubts.none") : page.count("directdebit.doubts.count", list.count()),
                List.of(page.t("directdebit.see.what"), page.t("directdebit.see.day"), page.t("directdebit.doubt.amount")),
                list.newest().stream().map(doubt -> row(page, doubt)).toList());
    }

    private static List<Cell> row(PageContext page, Doubt doubt) {
        return List.of(Cell.link(page.t("directdebit.doubt." + doubt.what()), PATH + "/" + doubt.id()), Cell.of(page.date(doubt.day())), Cell.figure(page.money(doubt.amount())));
    }
}
