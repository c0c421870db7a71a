package org.doorstep.desk.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.doorstep.platform.web.ui.Option;

/**
 * Ending a visit, with what comes next.
 *
 * @param part  what comes next, once it is chosen and what it needs is asked; empty before
 * @param times for the next visit
 * @param lost  whether the slot picked was taken a moment ago
 * @param typed so far
 */
public record DonePage(
        String visit, String place, String part, List<Option> firstTime, List<Option> nexts, Times times, boolean lost, Typed typed) {

    /** The same, when the slot picked was taken a moment ago. */
    DonePage gone() {
        return new DonePage(visit, place, part, firstTime, nexts, times, true, typed);
    }

    /**
     * @param slots   to choose from; empty when nobody can come
     * @param first   the day this page begins with
     * @param earlier the day the page before begins with
     * @param later   the day the page after begins with
     */
    public record Times(List<Option> slots, Optional<LocalDate> first, Optional<LocalDate> earlier, Optional<LocalDate> later) {}
}
