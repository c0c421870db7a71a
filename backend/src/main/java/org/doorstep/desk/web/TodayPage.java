package org.doorstep.desk.web;

import java.util.List;

/** An operative's visits of one day, in order. */
public record TodayPage(String day, List<Line> visits) {

    /** @param window the hours the resident was promised */
    public record Line(String href, String window, String place, String fault, String state) {}
}
