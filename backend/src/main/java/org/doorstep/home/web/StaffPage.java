package org.doorstep.home.web;

import java.util.List;

/**
 * Where somebody of the staff finds their work.
 *
 * @param works  whether there is any for them here
 * @param groups of lists, by what they are about
 */
public record StaffPage(boolean works, List<Group> groups) {

    public record Group(String title, List<Line> lines) {}

    /** @param label with how many wait there, where that is counted and there are any */
    public record Line(String href, String label) {}
}
