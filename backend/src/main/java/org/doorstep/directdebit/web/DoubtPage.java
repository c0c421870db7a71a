package org.doorstep.directdebit.web;

import java.util.ArrayList;
import java.util.List;

import org.doorstep.directdebit.BankDoubts.DoubtView;
import org.doorstep.directdebit.BankDoubts.DoubtEntry;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Row;

/**
 * One matter on which the bank and our Direct Debits do not agree, finished for the template.
 *
 * @param about what it means, and what there is to do
 * @param leads where it is done
 * @param open  whether somebody has to see to it
 * @param mayWait whether it may be somebody's payment
 * @param why   as typed
 */
public record DoubtPage(String title, String href, List<Row> rows, String about, List<Lead> leads, boolean open, boolean mayWait, String why) {

    public record Lead(String text, String href) {}

    static DoubtPage of(PageContext page, DoubtView view, String why) {
        var what = view.doubt().what();
        return new DoubtPage(page.t("directdebit.doubt." + what), DoubtsPage.PATH + "/" + view.doubt().id(), rows(page, view), page.t("directdebit.doubt." + what + ".about"),
                view.open() ? leads(page, view) : List.of(), view.open(), view.open() && what.equals("came-in"), why);
    }

    private static List<Row> rows(PageContext page, DoubtView view) {
        var rows = new ArrayList<>(List.of(Row.of(page.t("directdebit.doubt.amount"), page.money(view.doubt().amount())),
                Row.of(page.t("directdebit.doubt.day"), page.date(view.doubt().day()))));
        view.written().ifPresent(written -> rows.add(Row.of(page.t("directdebit.doubt.written"), written)));
        view.run().ifPresent(input -> rows.add(Row.of(page.t("directdebit.doubt.run"), page.date(input))));
        view.why().ifPresent(seen -> rows.add(Row.of(page.t("directdebit.doubt.seen"), seen)));
        return List.copyOf(rows);
    }

    private static List<Lead> leads(PageContext page, DoubtView view) {
        var leads = new ArrayList<Lead>();
        view.run().ifPresent(input -> leads.add(new Lead(page.t("directdebit.doubt.refused", page.date(input)), "/direct-debit-runs/" + input + "/refused")));
        view.entries().stream().map(entry -> lead(page, entry)).forEach(leads::add);
        return List.copyOf(leads);
    }

    private static Lead lead(PageContext page, DoubtEntry entry) {
        return new Lead(page.t("directdebit.doubt.entry", entry.account(), page.date(entry.entry())), "/accounts/" + entry.account() + "/entries/" + entry.seq());
    }
}
