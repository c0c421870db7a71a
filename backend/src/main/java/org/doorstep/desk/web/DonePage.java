package org.doorstep.desk.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** What each thing that can come next asks for. */
    private static final Map<String, List<String>> FIELDS = Map.of("nothing", List.of("first"), "visit", List.of("slot", "shown"),
            "waiting", List.of("reason", "review", "review-day", "review-month", "review-year"));

    /** What was typed of other things that could come next, by the names of their fields: whoever changes it back finds it again. */
    public Map<String, String> kept() {
        var others = new LinkedHashMap<String, String>();
        DoneForm.NEXTS.stream().filter(next -> !next.equals(part)).flatMap(next -> FIELDS.get(next).stream())
                .filter(field -> !typed.text(field).isEmpty()).forEach(field -> others.put(field, typed.text(field)));
        return others;
    }

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
