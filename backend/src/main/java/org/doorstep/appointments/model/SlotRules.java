package org.doorstep.appointments.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.doorstep.appointments.Window;

/**
 * The landlord's settings a diary is planned by.
 *
 * @param zone                where the landlord's clocks hang
 * @param windows             the hours of each window the landlord offers
 * @param schoolRunOnlyInTerm whether "avoid the school run" is offered on school days only
 * @param travelMinutes       between two visits
 * @param searchDays          how many days diaries are searched, the first included
 */
public record SlotRules(ZoneId zone, Map<Window, Hours> windows, boolean schoolRunOnlyInTerm, int travelMinutes,
        int searchDays) {

    /** Civil times of one day. */
    public record Hours(LocalTime from, LocalTime until) {}

    public SlotRules {
        windows = new EnumMap<>(windows);
    }

    public LocalDay day(LocalDate date) {
        return new LocalDay(date, zone);
    }

    public Span span(Window window, LocalDay day) {
        var hours = windows.get(window);
        return day.span(hours.from(), hours.until());
    }

    /** The windows a day can be offered in, with their stretch of it, in the order they are shown. */
    public Map<Window, Span> windowsOn(LocalDay day, SchoolTerms terms) {
        var offered = new EnumMap<Window, Span>(Window.class);
        boolean schoolRun = !schoolRunOnlyInTerm || terms.isTermDay(day.date());
        windows.keySet().stream().filter(window -> schoolRun || window != Window.AVOID_SCHOOL_RUN)
                .forEach(window -> offered.put(window, span(window, day)));
        return offered;
    }
}
