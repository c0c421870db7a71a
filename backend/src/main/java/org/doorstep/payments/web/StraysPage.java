package org.doorstep.payments.web;

import java.util.List;
import org.doorstep.payments.Stray;
import org.doorstep.payments.model.Verdict;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Row;

/** Card payments that somebody has to see to, finished for the template. */
public record StraysPage(List<Line> lines) {

    /**
     * @param unplaced whether it can be given an account, or back
     * @param look   whether there is more to do on its page: something waits for a second officer, or its bank took it back
     * @param doubted whether somebody can say that they have looked
     * @param account what was typed last
     */
    public record Line(String reference, List<Row> rows, boolean unplaced, boolean look, boolean doubted, String account) {}

    static StraysPage of(PageContext page, List<Stray> strays, String reference, String typed) {
        return new StraysPage(strays.stream().map(stray -> new Line(stray.reference(), List.of(
                Row.of(page.t("payments.strays.what"), page.t("payments.strays." + stray.what())),
                Row.of(page.t("payments.head.amount"), page.money(stray.amount())),
                Row.of(page.t("payments.head.account"), stray.account()),
                Row.of(page.t("payments.head.day"), page.dateTime(stray.begun()))),
                stray.unplaced(), stray.what().equals("wanted") || Verdict.wasTakenBack(stray.what()), stray.doubted(), stray.reference().equals(reference) ? typed : "")).toList());
    }
}
