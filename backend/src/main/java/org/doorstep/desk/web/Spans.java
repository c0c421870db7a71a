package org.doorstep.desk.web;

import org.doorstep.platform.web.PageContext;

/** How long something is, as people say it. */
final class Spans {

    private static final int HOUR = 60;

    private Spans() {}

    /** "2 hours 35 minutes", "2 hours", "35 minutes". */
    static String of(PageContext page, long minutes) {
        var hours = page.count("desk.hours", minutes / HOUR);
        var rest = page.count("desk.minutes", minutes % HOUR);
        if (minutes < HOUR) {
            return rest;
        }
        return minutes % HOUR == 0 ? hours : hours + " " + rest;
    }
}
