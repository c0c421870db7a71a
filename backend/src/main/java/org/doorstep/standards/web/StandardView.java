package org.doorstep.standards.web;

import java.util.List;
import java.util.Optional;

import org.doorstep.platform.web.ui.Row;

/**
 * The page of one standard.
 *
 * @param facts  what is known of it
 * @param back   the list it came from
 * @param others whose it is, as a sentence, where it is another landlord's; else empty
 * @param danger whether it is about what could hurt somebody, so that it can be told of from here
 * @param timed  whether a due time can be counted at all
 * @param askDay the question for the day, {@code askTime} for the time
 * @param input  what the small form holds
 * @param result what was counted; empty when nothing could be
 */
public record StandardView(
        String sentence, List<Row> facts, String path, String back, String others, boolean danger, boolean timed, String askDay, String askTime,
        Start input, Optional<Result> result) {

    /** A day and a time as typed. */
    public record Start(String day, String month, String year, String time) {}

    /**
     * @param from from when it was counted, {@code due} when it falls due, as sentences
     * @param days each day passed, counted or not, with why not
     */
    public record Result(String from, String due, String why, boolean provisional, List<String> days) {}
}
