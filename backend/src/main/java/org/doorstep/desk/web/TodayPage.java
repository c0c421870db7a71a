package org.doorstep.desk.web;

import java.util.List;

/**
 * An operative's visits of one day, in order.
 *
 * @param earlier those of days before that were never ended
 * @param visits  still to end
 * @param over    ended today
 */
public record TodayPage(String day, List<Line> earlier, List<Line> visits, List<Line> over) {

    /** @param window the hours the resident was promised */
    public record Line(String href, String window, String place, String fault, String state) {}
}
