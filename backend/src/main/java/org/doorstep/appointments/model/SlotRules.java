package org.doorstep.appointments.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.doorstep.appointments.Window;

/**
 * The landlord's settings a diary is planned by.
 *
 * @param zone             where the landlord's clocks hang
 * @param windows          the hours of each window
 * @param schoolRunAvoided whether "avoid the school run" is offered at all; then only on term days
 * @param travelMinutes    between two visits
 * @param horizonDays      how many days ahead diaries are searched, today included
 */
public record SlotRules(ZoneId zone, Map<Window, Hours> windows, boolean schoolRunAvoided, int travelMinutes,
        int horizonDays) {

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

    /** The windows a day can be offered in, in the order they are shown. */
    public List<Window> windowsOn(LocalDay day, SchoolTerms terms) {
        return windows.keySet().stream()
                .filter(window -> window != Window.AVOID_SCHOOL_RUN || schoolRunAvoided && terms.isTermDay(day.date()))
                .toList();
    }
}
