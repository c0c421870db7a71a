package org.doorstep.arrears.web;

import org.doorstep.arrears.ArrearsView;
import org.doorstep.platform.web.PageContext;

/**
 * What a page says while a breathing space runs: here and nowhere else, so that no two pages say two things. Of a hold that keeps
 * somebody safe no page says anything.
 */
final class HeldWords {

    private HeldWords() {}

    /** In the place of every sentence that asks for what is late. */
    static String instead(PageContext page) {
        return page.t("arrears.held");
    }

    /** What happens next. A space that runs until a treatment has ended has no day yet, so none is named. */
    static String next(PageContext page, ArrearsView.OpenCase open) {
        var phone = page.landlord().officePhone();
        return open.heldUntil().map(day -> page.t("arrears.next.held", page.date(day), phone)).orElseGet(() -> page.t("arrears.next.held.open", phone));
    }
}
