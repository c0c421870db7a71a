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
                : page.t((gone(page, open.due()) ? "arrears.next.late." : "arrears.next.") + open.next(), page.date(open.due()), page.landlord().officePhone(), part(page, open));
    }

    /** What is paid next by the plan that goes on: the smaller sum beside a large debt is the one that is asked for. */
    private static String part(PageContext page, ArrearsView.OpenCase open) {
        return open.plan().stream().flatMap(plan -> plan.parts().stream()).filter(part -> part.paid().isEmpty()).findFirst().map(part -> page.money(part.amount())).orElse("");
    }

    static boolean gone(PageContext page, LocalDate day) {
        return day.isBefore(LocalDate.ofInstant(page.now(), Formats.ZONE));
    }
}
