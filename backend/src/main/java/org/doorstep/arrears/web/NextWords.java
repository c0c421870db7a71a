package org.doorstep.arrears.web;

import java.time.LocalDate;

import org.doorstep.arrears.ArrearsView;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.PageContext;

/** What happens next, as a sentence. A day that has gone by is owned up to, and never said as if it were still to come. */
final class NextWords {

    private NextWords() {}

    /** @return empty where nothing has to happen */
    static String of(PageContext page, ArrearsView.OpenCase open) {
        if (open.held()) {
            return HeldWords.next(page, open);
        }
        return open.caughtUp() && open.next().equals("review") ? ""
                : page.t((gone(page, open.due()) ? "arrears.next.late." : "arrears.next.") + open.next(), page.date(open.due()), page.landlord().officePhone());
    }

    static boolean gone(PageContext page, LocalDate day) {
        return day.isBefore(LocalDate.ofInstant(page.now(), Formats.ZONE));
    }
}
