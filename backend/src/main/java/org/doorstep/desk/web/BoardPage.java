package org.doorstep.desk.web;

import java.util.List;

import org.doorstep.platform.web.ui.Cell;
import org.doorstep.platform.web.ui.Option;

/**
 * The diaries of a trade on one day.
 *
 * @param title    the trade, in words
 * @param day      in words
 * @param asked    the same day and the trade as the form above the diaries has them
 * @param previous address of the day before
 * @param next     address of the day after
 */
public record BoardPage(
        String title, String day, Asked asked, String previous, String next, List<Option> trades, List<Diary> diaries) {

    /** @param day as 2027-01-14 @param trade by its code */
    public record Asked(String day, String trade) {}

    /**
     * @param hours when they are at work, or that they are not
     * @param spare minutes from now on that are not given away yet, in words
     */
    public record Diary(String name, String hours, String spare, List<List<Cell>> visits) {}
}
