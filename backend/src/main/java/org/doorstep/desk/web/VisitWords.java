package org.doorstep.desk.web;

import java.util.Locale;

import org.doorstep.appointments.Slot;
import org.doorstep.appointments.VisitState;
import org.doorstep.appointments.VisitView;
import org.doorstep.appointments.Window;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Option;

/** A visit's state, window and slots as staff read them. */
final class VisitWords {

    private VisitWords() {}

    static String state(PageContext page, VisitState state) {
        return page.t("desk.state." + state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The hours the resident was promised. */
    static String window(PageContext page, VisitView visit) {
        return page.t("desk.window", page.time(visit.from()), page.time(visit.until()));
    }

    static Option slot(PageContext page, Slot slot) {
        return Option.of(slot.choice().code(), part(page, slot.window()), slot.inTime() ? null : page.t("desk.done.beyond"))
                .setUnder(page.shortDate(slot.day()));
    }

    /** A part of the day with the landlord's hours for it. */
    static String part(PageContext page, Window window) {
        var hours = page.landlord().hours(window.code());
        return page.t("repairs.window." + window.code(), page.time(hours.from()), page.time(hours.until()));
    }
}
