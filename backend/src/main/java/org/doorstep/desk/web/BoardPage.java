package org.doorstep.desk.web;

import java.util.List;

import org.doorstep.platform.web.ui.Cell;
import org.doorstep.platform.web.ui.Option;

/**
 * The diaries of a trade on one day.
 *
 * @param title    the trade, in words
 * @param day      in words
 * @param asked    the same day and the trade as the form above the diaries has them; where what was typed is no day, that
 * @param previous address of the day before
 * @param next     address of the day after
 * @param diaries  of those with visits
 * @param idle     rows of those at work without: who, their hours, and what is free of them
 * @param away     who is not at work that day, as a sentence; empty where everybody is
 */
public record BoardPage(
        String title, String day, Typed asked, String previous, String next, List<Option> trades, List<Diary> diaries, List<List<Cell>> idle, String away) {

    /**
     * @param hours when they are at work, or that they are not
     * @param spare minutes from now on that are not given away yet, in words
     */
    public record Diary(String name, String hours, String spare, List<String> heads, List<List<Cell>> visits) {}
}
