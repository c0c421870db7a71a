package org.doorstep.repairs.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.doorstep.appointments.DaysShown;
import org.doorstep.appointments.Offer;
import org.doorstep.appointments.Slot;
import org.doorstep.appointments.SlotChoice;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Option;
import org.doorstep.repairs.model.ReportAnswers;

/**
 * Slots as big plain buttons to choose from, under their days, and the call back beside them: a few days at a time, so that the page stays
 * small.
 *
 * @param earlier the day the page before begins with
 * @param later   the day the page after begins with
 * @param beyond  whether nothing fits inside what was promised
 * @param none    whether there is only the call back
 */
public record SlotOptions(List<Option> options, Optional<LocalDate> earlier, Optional<LocalDate> later, boolean beyond, boolean none) {

    /** The nearest to a slot that was lost; none of them and there is only the call back. */
    static SlotOptions nearest(PageContext page, List<Slot> nearest) {
        return new SlotOptions(options(page, nearest.stream()), Optional.empty(), Optional.empty(), false, nearest.isEmpty());
    }

    /**
     * @param nearest to a slot that was lost: shown alone when there are any
     * @param from    the day to begin with, as an address has it; anything else is the first day there is
     */
    static SlotOptions of(PageContext page, Offer offer, List<Slot> nearest, String from) {
        if (!nearest.isEmpty()) {
            return nearest(page, nearest);
        }
        return switch (offer) {
            case Offer.InTime(var days) -> some(page, DaysShown.of(days, from));
            case Offer.Later(var first) ->
                    new SlotOptions(options(page, first.slots().stream()), Optional.empty(), Optional.empty(), true, false);
            case Offer.Nobody _ -> new SlotOptions(options(page, Stream.empty()), Optional.empty(), Optional.empty(), false, true);
        };
    }

    private static SlotOptions some(PageContext page, DaysShown shown) {
        return new SlotOptions(options(page, shown.slots()), shown.earlier(), shown.later(), false, false);
    }

    private static List<Option> options(PageContext page, Stream<Slot> slots) {
        var callBack = Option.of(ReportAnswers.CALL_BACK, page.said("repairs.slot.callBack"), page.said("repairs.slot.callBackHint"));
        return Stream.concat(slots.map(slot -> option(page, slot)), Stream.of(callBack.setApart())).toList();
    }

    private static Option option(PageContext page, Slot slot) {
        var hours = page.t("repairs.window." + slot.window().code(), page.time(slot.from()), page.time(slot.until()));
        var option = slot.inTime() ? Option.of(slot.choice().code(), hours)
                : Option.of(slot.choice().code(), hours, page.t("repairs.slot.beyond"));
        return option.setUnder(page.shortDate(slot.day()));
    }

    static String words(PageContext page, SlotChoice choice) {
        return words(page, choice.day(), choice.window().code());
    }

    static String words(PageContext page, LocalDate day, String window) {
        return page.t("repairs.slot.onDay", page.date(day), window(page, window));
    }

    /** A part of the day with the landlord's hours for it. */
    private static String window(PageContext page, String code) {
        var hours = page.landlord().hours(code);
        return page.t("repairs.window." + code, page.time(hours.from()), page.time(hours.until()));
    }
}
