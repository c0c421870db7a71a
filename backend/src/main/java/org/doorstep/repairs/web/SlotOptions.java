package org.doorstep.repairs.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.doorstep.appointments.Offer;
import org.doorstep.appointments.Slot;
import org.doorstep.appointments.SlotChoice;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Option;
import org.doorstep.repairs.model.ReportAnswers;

/** Slots as big plain buttons to choose from: the first days only, so that the page stays small. */
final class SlotOptions {

    private static final int DAYS_SHOWN = 5;

    private SlotOptions() {}

    /** @param nearest to a slot that was lost: shown alone when there are any */
    static List<Option> of(PageContext page, Offer offer, List<Slot> nearest) {
        var options = new ArrayList<Option>();
        if (!nearest.isEmpty()) {
            nearest.forEach(slot -> options.add(option(page, slot)));
        } else {
            switch (offer) {
                case Offer.InTime(var days) -> days.stream().limit(DAYS_SHOWN).flatMap(day -> day.slots().stream())
                        .forEach(slot -> options.add(option(page, slot)));
                case Offer.Later(var first) -> first.slots().forEach(slot -> options.add(option(page, slot)));
                case Offer.Nobody _ -> { }
            }
        }
        options.add(Option.of(ReportAnswers.CALL_BACK, page.t("repairs.slot.callBack"), page.t("repairs.slot.callBackHint")).setApart());
        return options;
    }

    private static Option option(PageContext page, Slot slot) {
        return Option.of(slot.choice().code(), page.shortDate(slot.day()) + ", " + window(page, slot.choice()),
                page.t("repairs.slot.between", page.time(slot.from()), page.time(slot.until())));
    }

    static String words(PageContext page, SlotChoice choice) {
        return words(page, choice.day(), choice.window().code());
    }

    static String words(PageContext page, LocalDate day, String window) {
        return page.date(day) + ", " + page.t("repairs.window." + window);
    }

    private static String window(PageContext page, SlotChoice choice) {
        return page.t("repairs.window." + choice.window().code());
    }
}
